import ArgumentParser

/// What the command tells the shell when it ends.
enum ExitStatus {
    /// The content has errors; nothing was published.
    static let contentErrors = ExitCode(1)
    /// The command was called in a way it cannot follow (`EX_USAGE` of sysexits).
    static let usage = ExitCode(64)
    /// The machine failed: disk, permissions (`EX_IOERR` of sysexits).
    static let machine = ExitCode(74)
}
