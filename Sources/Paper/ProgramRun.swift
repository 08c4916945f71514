internal import CLibrary

/// Runs a program to its end.
enum ProgramRun {
    /// - Parameters:
    ///   - arguments: the program's path, then its arguments.
    ///   - variables: what is set in its environment beside what is set in this one.
    ///   - log: the path of the file that takes what it says.
    /// - Returns: its exit status; `nil` where it cannot be started or a signal ended it.
    static func status(of arguments: [String], setting variables: [String: String], log: String) -> Int32? {
        #if canImport(Darwin)
        var actions: posix_spawn_file_actions_t?
        #else
        var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, log, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO)
        var pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
        var environment: [UnsafeMutablePointer<CChar>?] = Self.environment(setting: variables).map { strdup($0) } + [nil]
        defer { for pointer in pointers + environment { free(pointer) } }
        var child: pid_t = 0
        guard posix_spawn(&child, arguments[0], &actions, nil, &pointers, &environment) == 0 else { return nil }
        var status: CInt = 0
        while waitpid(child, &status, 0) < 0 { if errno != EINTR { return nil } }
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : nil
    }

    private static func environment(setting variables: [String: String]) -> [String] {
        var all: [String] = []
        var next = environ
        while let entry = next.pointee {
            let text = String(cString: entry)
            if variables[String(text.prefix { $0 != "=" })] == nil { all.append(text) }
            next += 1
        }
        return all + variables.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    }
}
