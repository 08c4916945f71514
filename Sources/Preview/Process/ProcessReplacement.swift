import CLibrary

/// Starting this program anew in place of itself, with the listening socket kept.
///
/// Browsers that connect meanwhile wait in the socket's queue and are answered by the new program.
package enum ProcessReplacement {
    /// The environment variable that names the inherited socket's descriptor.
    static let socketVariable = "EXPLAINER_LISTENING_SOCKET"

    /// Replaces the process; returns only by throwing.
    /// - Parameters:
    ///   - path: the program.
    ///   - arguments: its arguments, the program's name first.
    ///   - socket: the socket to hand on.
    /// - Throws: ``PreviewError/system(operation:code:)``, with the process as it was.
    package static func exec(
        path: String, arguments: [String], keeping socket: ListeningSocket
    ) throws(PreviewError) -> Never {
        closeOthersOnExec()
        setenv(socketVariable, String(socket.descriptor), 1)
        guard fcntl(socket.descriptor, F_SETFD, 0) == 0 else { throw .lastError("keep the socket") }
        var pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
        pointers.append(nil)
        // Signals blocked in this thread would stay blocked in the new program.
        var none = sigset_t()
        sigemptyset(&none)
        pthread_sigmask(SIG_SETMASK, &none, nil)
        execv(path, pointers)
        let error = PreviewError.lastError("start \(path)")
        for pointer in pointers { free(pointer) }
        unsetenv(socketVariable)
        _ = fcntl(socket.descriptor, F_SETFD, FD_CLOEXEC)
        throw error
    }

    /// Marks every descriptor but the standard three to be closed by the new program.
    private static func closeOthersOnExec() {
        guard let directory = opendir("/dev/fd") else { return }
        defer { closedir(directory) }
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if let descriptor = CInt(name), descriptor > STDERR_FILENO {
                _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
            }
        }
    }
}
