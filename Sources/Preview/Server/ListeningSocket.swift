import CLibrary

/// A socket that listens, bound by this process or inherited from the one it replaced.
package struct ListeningSocket: Sendable {
    let descriptor: CInt
    /// The host as it was given.
    package let host: String
    /// The port that is listened on.
    package let port: UInt16

    /// Listens on a host and port.
    /// - Parameters:
    ///   - host: a name or numeric address of this machine.
    ///   - choice: which port.
    /// - Throws: ``PreviewError``, for a port in use, an unknown host, or what the system refused.
    package static func bind(host: String, port choice: PortChoice) throws(PreviewError) -> ListeningSocket {
        for port in choice.candidates {
            if let socket = try listen(host: host, port: port) { return socket }
        }
        if case .exact(let port) = choice { throw .portInUse(port) }
        throw .noFreePort(choice.candidates)
    }

    /// Takes over the socket that ``ProcessReplacement`` left open, if there is one.
    /// - Parameter host: the host that the former process was given.
    /// - Returns: `nil` where none was inherited.
    package static func adopt(host: String) -> ListeningSocket? {
        guard let value = getenv(ProcessReplacement.socketVariable) else { return nil }
        let descriptor = CInt(String(cString: value))
        unsetenv(ProcessReplacement.socketVariable)
        guard let descriptor, descriptor > STDERR_FILENO else { return nil }
        var listens: CInt = 0
        var size = socklen_t(MemoryLayout<CInt>.size)
        guard getsockopt(descriptor, SOL_SOCKET, SO_ACCEPTCONN, &listens, &size) == 0, listens != 0,
            fcntl(descriptor, F_SETFD, FD_CLOEXEC) == 0, let port = port(of: descriptor)
        else { return nil }
        return ListeningSocket(descriptor: descriptor, host: host, port: port)
    }

    /// Whether only this machine can reach the socket.
    package var isLoopback: Bool {
        host.lowercased() == "localhost" || host == "::1" || host.hasPrefix("127.")
    }

    /// The URL of the site's root, for people to open.
    package var url: String {
        let isUnspecified = host == "0.0.0.0" || host == "::"
        let name = isUnspecified ? "localhost" : host.utf8.contains(UInt8(ascii: ":")) ? "[\(host)]" : host
        return "http://\(name):\(port)/"
    }

    /// Tries one port.
    /// - Returns: `nil` where the port is in use.
    private static func listen(host: String, port: UInt16) throws(PreviewError) -> ListeningSocket? {
        var hints = addrinfo()
        hints.ai_flags = AI_PASSIVE | AI_NUMERICSERV
        hints.ai_socktype = SystemValue.streamSocket
        var list: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, String(port), &hints, &list) == 0, let first = list?.pointee else {
            throw .unknownHost(host)
        }
        defer { freeaddrinfo(list) }
        let descriptor = socket(first.ai_family, first.ai_socktype, first.ai_protocol)
        guard descriptor >= 0 else { throw .lastError("socket") }
        var yes: CInt = 1
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<CInt>.size))
        guard fcntl(descriptor, F_SETFD, FD_CLOEXEC) == 0,
            systemBind(descriptor, first.ai_addr, first.ai_addrlen) == 0, systemListen(descriptor, SOMAXCONN) == 0,
            let bound = Self.port(of: descriptor)
        else {
            let error = PreviewError.lastError("listen on \(host), port \(port)")
            close(descriptor)
            if case .system(_, EADDRINUSE) = error { return nil }
            throw error
        }
        return ListeningSocket(descriptor: descriptor, host: host, port: bound)
    }

    private static func port(of descriptor: CInt) -> UInt16? {
        var storage = sockaddr_storage()
        var size = socklen_t(MemoryLayout<sockaddr_storage>.size)
        let service = withUnsafeMutablePointer(to: &storage) { storage in
            storage.withMemoryRebound(to: sockaddr.self, capacity: 1) { address -> [UInt8]? in
                guard getsockname(descriptor, address, &size) == 0 else { return nil }
                var text = [CChar](repeating: 0, count: Int(NI_MAXSERV))
                guard getnameinfo(address, size, nil, 0, &text, socklen_t(text.count), NI_NUMERICSERV) == 0 else {
                    return nil
                }
                return text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:))
            }
        }
        return service.flatMap { UInt16(String(decoding: $0, as: UTF8.self)) }
    }
}

/// The system's calls, out of the way of the methods of the same name.
private func systemBind(_ descriptor: CInt, _ address: UnsafePointer<sockaddr>?, _ size: socklen_t) -> CInt {
    bind(descriptor, address, size)
}

private func systemListen(_ descriptor: CInt, _ backlog: CInt) -> CInt {
    listen(descriptor, backlog)
}
