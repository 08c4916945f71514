import Foundation
import Synchronization

/// A host of the test's own on the loopback interface, which answers as it is told and notes what it is asked.
public final class LoopbackHost: Sendable {
    public struct Answer: Sendable {
        let status: Int
        let headers: [String]
        let body: String

        public init(_ status: Int, location: String? = nil, body: String = "") {
            self.status = status
            headers = location.map { ["Location: \($0)"] } ?? []
            self.body = body
        }
    }

    public let port: UInt16
    private let socket: Int32
    private let requests = Mutex<[String]>([])

    /// - Parameter answers: by method and path, as in `HEAD /a`, or by path alone; all else is 404.
    public init(_ answers: [String: Answer]) throws {
        #if canImport(Glibc)
        socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
        socket = Foundation.socket(AF_INET, SOCK_STREAM, 0)
        #endif
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = INADDR_LOOPBACK.bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let listening = socket
        let isListening = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listening, $0, size) == 0 && listen(listening, 64) == 0 && getsockname(listening, $0, &size) == 0
            }
        }
        guard isListening else { throw POSIXError(.EADDRNOTAVAIL) }
        port = address.sin_port.bigEndian
        Thread.detachNewThread { [weak self] in
            while true {
                let connection = accept(listening, nil, nil)
                guard connection >= 0, let self else { return }
                self.serve(connection, answers)
            }
        }
    }

    deinit {
        // Wakes the thread that waits for the next connection.
        shutdown(socket, Int32(SHUT_RDWR))
        close(socket)
    }

    /// The host's address, without a `/` at its end.
    public var url: String { "http://127.0.0.1:\(port)" }

    /// What was asked, in order, as in `HEAD /a`.
    public var asked: [String] { requests.withLock { $0 } }

    private func serve(_ connection: Int32, _ answers: [String: Answer]) {
        defer { close(connection) }
        var request: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4_096)
        while !String(decoding: request, as: UTF8.self).contains("\r\n\r\n") {
            let count = recv(connection, &buffer, buffer.count, 0)
            guard count > 0 else { return }
            request += buffer[..<count]
        }
        let words = String(decoding: request, as: UTF8.self).split(separator: " ", maxSplits: 2).map(String.init)
        guard words.count == 3 else { return }
        requests.withLock { $0.append("\(words[0]) \(words[1])") }
        let answer = answers["\(words[0]) \(words[1])"] ?? answers[words[1]] ?? Answer(404)
        let head = ["HTTP/1.1 \(answer.status) Status", "Content-Length: \(answer.body.utf8.count)", "Connection: close"] + answer.headers
        let reply = Array((head.joined(separator: "\r\n") + "\r\n\r\n" + (words[0] == "HEAD" ? "" : answer.body)).utf8)
        #if canImport(Glibc)
        let flags = Int32(MSG_NOSIGNAL)
        #else
        let flags: Int32 = 0
        #endif
        _ = send(connection, reply, reply.count, flags)
    }
}
