internal import Foundation

/// A client that sends bytes as they are, on a thread of its own so that it never blocks the server's.
public struct RawClient: Sendable {
    public let port: UInt16

    public init(port: UInt16) { self.port = port }

    /// Flags for `send`, so that a server that has closed is an error and no signal.
    #if canImport(Glibc)
    public static let sendFlags = Int32(MSG_NOSIGNAL)
    #else
    public static let sendFlags: Int32 = 0
    #endif

    /// Sends bytes and reads until the server closes, or until what has come satisfies the caller.
    /// - Parameter isEnough: asked after every read.
    public func exchange(
        _ request: [UInt8], until isEnough: @escaping @Sendable ([UInt8]) -> Bool = { _ in false }
    ) async -> RawReply {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                let descriptor = connect()
                defer { close(descriptor) }
                // A server that refuses early may close before all is sent, which is not an error here.
                _ = request.withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, RawClient.sendFlags) }
                var reply: [UInt8] = []
                var buffer = [UInt8](repeating: 0, count: 65536)
                var isClosed = false
                while !isEnough(reply) {
                    let count = recv(descriptor, &buffer, buffer.count, 0)
                    isClosed = count == 0 || (count < 0 && errno == ECONNRESET)
                    guard count > 0 else { break }
                    reply += buffer[..<count]
                }
                continuation.resume(returning: RawReply(reply, isClosed: isClosed))
            }
        }
    }

    /// Sends a request and counts the bytes that come until the server closes.
    /// - Parameter hasBegun: called when the first have come.
    public func size(of request: [UInt8], once hasBegun: @escaping @Sendable () -> Void) async -> Int {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                let descriptor = connect()
                defer { close(descriptor) }
                _ = request.withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, RawClient.sendFlags) }
                var (size, buffer) = (0, [UInt8](repeating: 0, count: 65536))
                while case let count = recv(descriptor, &buffer, buffer.count, 0), count > 0 {
                    if size == 0 { hasBegun() }
                    size += count
                }
                continuation.resume(returning: size)
            }
        }
    }

    /// Sends a request as text, lines ended by CR LF, and asks for the connection to be closed.
    public func get(_ target: String, method: String = "GET", _ headers: String...) async -> RawReply {
        let lines = ["\(method) \(target) HTTP/1.1", "Host: 127.0.0.1:\(port)", "Connection: close"] + headers
        return await exchange(Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8))
    }

    /// Opens a connection, which the caller closes.
    public func connect() -> Int32 {
        #if canImport(Glibc)
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
        let descriptor = socket(AF_INET, SOCK_STREAM, 0)
        #endif
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = INADDR_LOOPBACK.bigEndian
        withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                _ = Foundation.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        // Longer than any limit of the server: a test that hangs fails rather than waits for ever.
        var patience = timeval(tv_sec: 300, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        return descriptor
    }
}

/// What came back, taken apart.
public struct RawReply: Sendable {
    public let status: Int?
    public let headers: [(name: String, value: String)]
    public let body: String
    /// Whether the server closed the connection, rather than the client losing patience.
    public let isClosed: Bool

    init(_ bytes: [UInt8], isClosed: Bool = false) {
        self.isClosed = isClosed
        let text = String(decoding: bytes, as: UTF8.self)
        let head = text.range(of: "\r\n\r\n").map { text[..<$0.lowerBound] } ?? text[...]
        body = text.range(of: "\r\n\r\n").map { String(text[$0.upperBound...]) } ?? ""
        let lines = head.components(separatedBy: "\r\n")
        let words = lines[0].split(separator: " ")
        status = words.count > 1 ? Int(words[1]) : nil
        headers = lines.dropFirst().map { line in
            let parts = line.split(separator: ":", maxSplits: 1)
            return (parts[0].lowercased(), parts.count > 1 ? parts[1].trimmingCharacters(in: .whitespaces) : "")
        }
    }

    public subscript(_ name: String) -> String? { headers.first { $0.name == name }?.value }
}
