internal import Synchronization
internal import CLibrary
internal import FileSystem
internal import SystemPackage

/// Tries a suspicious text in a child process first, which may take so much time and memory and no more.
///
/// The child is this program again with one argument; it reads the text from standard input and ends with 0 when
/// the text could be parsed and rendered. What passes is then parsed here like any other text.
package struct ParsingTrial: Sendable {
    /// The argument that makes the program the child of a trial.
    package static let argument = "--trial-parse"

    /// One child at a time: each may take as much memory as all the rest of a build.
    private static let turn = Mutex(())

    private let executable: String

    /// - Parameter executable: the program whose child is started; it must pass the argument on to ``TrialChild``.
    package init(executable: String) { self.executable = executable }

    /// Whether a text is parsed and rendered within the limits.
    func passes(_ text: ArraySlice<UInt8>) -> Bool {
        Self.turn.withLock { _ in
            guard let ends = Self.socketPair() else { return false }
            let child = start(reading: ends.child)
            close(ends.child)
            if child != nil { Self.send(text, to: ends.parent) }
            close(ends.parent)
            do throws(Errno) { return try child?.wait() == 0 } catch { return false }
        }
    }

    /// Two sockets rather than a pipe: a child that dies early must not take this process with it by a signal.
    private static func socketPair() -> (parent: Int32, child: Int32)? {
        var ends: [Int32] = [0, 0]
        #if canImport(Darwin)
        guard socketpair(AF_UNIX, SOCK_STREAM, 0, &ends) == 0 else { return nil }
        var on: Int32 = 1
        setsockopt(ends[0], SOL_SOCKET, SO_NOSIGPIPE, &on, socklen_t(MemoryLayout<Int32>.size))
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        #else
        guard socketpair(AF_UNIX, SystemValue.streamSocket | SystemValue.closesOnExec, 0, &ends) == 0 else { return nil }
        #endif
        return (ends[0], ends[1])
    }

    private func start(reading descriptor: Int32) -> ChildProcess? {
        do throws(Errno) {
            // A child that is stopped need not say where it was.
            return try ChildProcess(
                [executable, Self.argument], environment: ["SWIFT_BACKTRACE=enable=no"],
                input: .descriptor(descriptor), output: .nothing, errors: .nothing)
        } catch {
            return nil
        }
    }

    private static func send(_ text: ArraySlice<UInt8>, to descriptor: Int32) {
        text.withUnsafeBytes { buffer in
            var rest = buffer[...]
            while !rest.isEmpty {
                let count = CLibrary.send(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count, SystemValue.sendFlags)
                if count < 0, errno == EINTR { continue }
                // The child has ended; its status says why.
                guard count > 0 else { return }
                rest = rest.dropFirst(count)
            }
        }
    }
}
