internal import CMarkGFM
#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// Parses a suspicious text in a child process first, which may take so much time and memory and no more.
///
/// The child is this program again with one argument; it reads the text from standard input and ends with 0 when
/// the text could be parsed and rendered. What passes is then parsed here like any other text.
package struct ParsingTrial: Sendable {
    /// The argument that makes the program the child of a trial.
    package static let argument = "--trial-parse"

    private static let seconds: rlim_t = 2
    private static let memory: rlim_t = 1 << 30
    /// The most that a text may become when it is rendered, as a multiple of its size and in bytes.
    private static let growth = (factor: 64, bytes: 64 << 20)

    private let executable: String

    /// - Parameter executable: the program whose child is started.
    package init(executable: String) { self.executable = executable }

    /// Whether a text is parsed within the limits.
    func passes(_ text: ArraySlice<UInt8>) -> Bool {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { return false }
        _ = fcntl(ends[1], F_SETFD, FD_CLOEXEC)
        defer { close(ends[1]) }
        guard let child = start(reading: ends[0]) else { return false }
        // A child that dies early must not take this process with it.
        let former = signal(SIGPIPE, SIG_IGN)
        defer { signal(SIGPIPE, former) }
        Self.write(text, to: ends[1])
        close(ends[1])
        ends[1] = -1
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        return status == 0
    }

    private func start(reading descriptor: Int32) -> pid_t? {
        #if canImport(Darwin)
        var actions: posix_spawn_file_actions_t?
        #else
        var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            close(descriptor)
        }
        posix_spawn_file_actions_adddup2(&actions, descriptor, STDIN_FILENO)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        var arguments: [UnsafeMutablePointer<CChar>?] = [strdup(executable), strdup(Self.argument), nil]
        defer { for argument in arguments { free(argument) } }
        var environment: [UnsafeMutablePointer<CChar>?] = [strdup("SWIFT_BACKTRACE=enable=no"), nil]
        defer { free(environment[0]) }
        var child: pid_t = 0
        return posix_spawn(&child, executable, &actions, nil, &arguments, &environment) == 0 ? child : nil
    }

    private static func write(_ text: ArraySlice<UInt8>, to descriptor: Int32) {
        text.withUnsafeBytes { buffer in
            var rest = buffer[...]
            while !rest.isEmpty {
                let count = Self.writeOnce(descriptor, UnsafeRawBufferPointer(rebasing: rest))
                guard count > 0 else { return }
                rest = rest.dropFirst(count)
            }
        }
    }

    private static func writeOnce(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
        while true {
            #if canImport(Glibc)
            let count = Glibc.write(descriptor, bytes.baseAddress, bytes.count)
            #elseif canImport(Musl)
            let count = Musl.write(descriptor, bytes.baseAddress, bytes.count)
            #else
            let count = Darwin.write(descriptor, bytes.baseAddress, bytes.count)
            #endif
            if count >= 0 || errno != EINTR { return count }
        }
    }

    /// The child's part: reads standard input to its end, parses it, and tells by the exit status how that went.
    /// - Returns: 0 where the text is harmless, 1 where it grows too far; a limit that is broken ends the process.
    package static func runChild() -> Int32 {
        limit(RLIMIT_CPU, seconds)
        limit(RLIMIT_AS, memory)
        limit(RLIMIT_CORE, 0)
        var text: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(STDIN_FILENO, &chunk, chunk.count)
            if count == 0 { break }
            guard count > 0 else { return 1 }
            text += chunk[..<count]
        }
        guard let root = Parser.parse(text[...]) else { return 1 }
        defer { cmark_node_free(root.pointer) }
        guard let html = cmark_render_html(root.pointer, 0, nil) else { return 1 }
        return strlen(html) <= max(growth.bytes, text.count * growth.factor) ? 0 : 1
    }

    private static func limit(_ resource: __rlimit_resource, _ value: rlim_t) {
        var limits = rlimit(rlim_cur: value, rlim_max: value)
        setrlimit(Int32(resource.rawValue), &limits)
    }
}
