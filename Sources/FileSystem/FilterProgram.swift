internal import CLibrary
internal import SystemPackage

/// A program that reads a text and writes another, run to its end.
///
/// What goes in and comes out are files without a name, as neither side then waits for the other.
package struct FilterProgram: Sendable {
    /// The program's path.
    package let path: String
    private let arguments: [String]
    /// The processor time it may take, in seconds.
    private let seconds: Int

    /// How it ended.
    package struct Outcome: Sendable {
        /// The exit status; `nil` where a signal ended it, as one does that takes too long.
        package let status: Int32?
        package let output: [UInt8]
        package let errors: [UInt8]
    }

    /// - Parameters:
    ///   - path: where the program is.
    ///   - arguments: what follows its name.
    ///   - seconds: the processor time it may take.
    package init(path: String, arguments: [String], seconds: Int) {
        self.path = path
        self.arguments = arguments
        self.seconds = seconds
    }

    /// Runs the program.
    /// - Throws: `Errno` where there is no room for its files, or it cannot be started.
    package func run(_ input: [UInt8]) throws -> Outcome {
        let files = try (input: Self.temporaryFile(), output: Self.temporaryFile(), errors: Self.temporaryFile())
        defer { for file in [files.input, files.output, files.errors] { try? file.close() } }
        try files.input.writeAll(input)
        try files.input.seek(offset: 0, from: .start)
        let status = try run(files.input, files.output, files.errors)
        func read(_ file: FileDescriptor) throws -> [UInt8] {
            try file.seek(offset: 0, from: .start)
            return try file.readToEnd()
        }
        return Outcome(status: status, output: try read(files.output), errors: try read(files.errors))
    }

    private func run(_ input: FileDescriptor, _ output: FileDescriptor, _ errors: FileDescriptor) throws(Errno) -> Int32? {
        // The shell alone sets limits before it becomes a program. The path is an argument of it and no text of its own.
        try ChildProcess(
            ["/bin/sh", "-c", "ulimit -t \"$0\" && exec \"$@\"", String(seconds), path] + arguments,
            input: .descriptor(input.rawValue), output: .descriptor(output.rawValue), errors: .descriptor(errors.rawValue)
        ).wait()
    }

    /// A file that nobody else can open, and that is gone when it is closed.
    private static func temporaryFile() throws -> FileDescriptor {
        let directory = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(directory)/explainer-XXXXXX".utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw Errno(rawValue: errno) }
        unlink(template)
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        return FileDescriptor(rawValue: descriptor)
    }
}
