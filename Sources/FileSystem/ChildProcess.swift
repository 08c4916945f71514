internal import CLibrary
package import SystemPackage

/// A program that this one starts and waits for.
package struct ChildProcess {
    /// What one of its three standard streams is.
    package enum Stream {
        /// An open file, by its descriptor in this process; after those before it, so that errors can go where the output goes.
        case descriptor(CInt)
        /// A file that is made, or emptied.
        case newFile(String)
        /// Nothing to read, and nothing that is kept.
        case nothing
    }

    private let id: pid_t

    /// Starts a program.
    /// - Parameters:
    ///   - words: the program's path, then its arguments.
    ///   - environment: `NAME=value` each; this process's own where it is `nil`.
    /// - Throws: why it cannot be started.
    package init(
        _ words: [String], environment: [String]? = nil, input: Stream = .nothing, output: Stream, errors: Stream
    ) throws(Errno) {
        #if canImport(Darwin)
        var actions: posix_spawn_file_actions_t?
        #else
        var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (stream, number) in [(input, STDIN_FILENO), (output, STDOUT_FILENO), (errors, STDERR_FILENO)] {
            switch stream {
            case .descriptor(let descriptor): posix_spawn_file_actions_adddup2(&actions, descriptor, number)
            case .newFile(let path): posix_spawn_file_actions_addopen(&actions, number, path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
            case .nothing: posix_spawn_file_actions_addopen(&actions, number, "/dev/null", O_RDWR, 0)
            }
        }
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        var variables: [UnsafeMutablePointer<CChar>?] = (environment ?? []).map { strdup($0) } + [nil]
        defer { for pointer in arguments + variables { free(pointer) } }
        var child: pid_t = 0
        let failure = environment == nil
            ? posix_spawn(&child, words[0], &actions, nil, &arguments, environ)
            : posix_spawn(&child, words[0], &actions, nil, &arguments, &variables)
        guard failure == 0 else { throw Errno(rawValue: failure) }
        id = child
    }

    /// Waits until it ends.
    /// - Returns: its exit status; `nil` where a signal ended it.
    package func wait() throws(Errno) -> Int32? {
        var status: CInt = 0
        while waitpid(id, &status, 0) < 0 { guard errno == EINTR else { throw Errno(rawValue: errno) } }
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : nil
    }
}
