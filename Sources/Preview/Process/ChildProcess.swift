@preconcurrency internal import Dispatch
internal import Synchronization
internal import CLibrary

/// Programs that this one starts.
package enum ChildProcess {
    /// How a program ended, and what it wrote to either output.
    package struct Outcome: Sendable {
        /// The exit status; `nil` where a signal ended it.
        package let status: Int32?
        package let output: String
    }

    /// Starts a program that nobody waits for; what it writes is dropped.
    /// - Parameter arguments: the program's name or path, then its arguments.
    /// - Returns: whether it was found and started.
    package static func start(_ arguments: [String]) -> Bool {
        guard let child = spawn(arguments, output: nil) else { return false }
        DispatchQueue.global(qos: .background).async { _ = wait(for: child) }
        return true
    }

    /// Runs a program to its end.
    /// - Parameter arguments: the program's name or path, then its arguments.
    /// - Returns: `nil` where it cannot be started.
    package static func run(_ arguments: [String]) async -> Outcome? {
        var ends: [CInt] = [0, 0]
        guard pipe(&ends) == 0 else { return nil }
        let (reading, writing) = (ends[0], ends[1])
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let child = spawn(arguments, output: writing)
        close(writing)
        guard let child else {
            close(reading)
            return nil
        }
        Interruption.child.store(child, ordering: .relaxed)
        return await withCheckedContinuation { continuation in
            DispatchQueue.global(qos: .userInitiated).async {
                let output = readAll(from: reading)
                close(reading)
                let status = wait(for: child)
                Interruption.child.store(0, ordering: .relaxed)
                continuation.resume(returning: Outcome(status: status, output: output))
            }
        }
    }

    private static func spawn(_ arguments: [String], output: CInt?) -> pid_t? {
        #if canImport(Darwin)
        var actions: posix_spawn_file_actions_t?
        var attributes: posix_spawnattr_t?
        #else
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        for stream in [STDOUT_FILENO, STDERR_FILENO] {
            if let output {
                posix_spawn_file_actions_adddup2(&actions, output, stream)
            } else {
                posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0)
            }
        }
        // Signals that this thread blocks would be blocked in the child, and Ctrl-C would not reach it.
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        var pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
        defer { for pointer in pointers { free(pointer) } }
        var child: pid_t = 0
        return posix_spawnp(&child, arguments[0], &actions, &attributes, &pointers, environ) == 0 ? child : nil
    }

    private static func readAll(from descriptor: CInt) -> String {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            let count = read(descriptor, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
            bytes += chunk[..<count]
        }
    }

    private static func wait(for child: pid_t) -> Int32? {
        var status: CInt = 0
        while waitpid(child, &status, 0) < 0 { if errno != EINTR { return nil } }
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : nil
    }
}
