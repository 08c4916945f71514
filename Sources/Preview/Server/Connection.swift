internal import NIOCore
internal import NIOHTTP1

/// One client's connection: its requests, answered one after another.
struct Connection {
    typealias Channel = NIOAsyncChannel<HTTPServerRequestPart, HTTPServerResponsePart>
    typealias Outbound = NIOAsyncChannelOutboundWriter<HTTPServerResponsePart>

    let responder: Responder
    let events: EventHub?

    /// Answers until the client leaves, or is left.
    /// - Parameter client: the connection, from which nothing has been read yet.
    func serve(_ client: any NIOCore.Channel) async {
        do {
            guard let channel = try await open(client) else { return }
            try await channel.executeThenClose { inbound, outbound in
                var parts = inbound.makeAsyncIterator()
                while let (head, bodySize) = try await nextRequest(&parts) {
                    switch await responder.answer(to: head, bodySize: bodySize) {
                    case .events:
                        return try await sendEvents(to: outbound, until: &parts)
                    case .whole(let message):
                        let keepsAlive = head.keepsAlive && bodySize <= RequestLimits.bodyBytes
                        try await send(message, keepsAlive: keepsAlive, to: outbound)
                        guard keepsAlive else { return }
                    }
                }
            }
        } catch {
            // The client is gone or broke the protocol, which the pipeline has answered: nothing is left to do.
        }
    }

    /// Starts reading from a connection.
    ///
    /// Only now, as an asynchronous channel that is let go before it is served would trap.
    /// - Returns: `nil` where the client has gone by now.
    private func open(_ client: any NIOCore.Channel) async throws -> Channel? {
        let channel = try await client.eventLoop.submit { () -> Channel? in
            guard client.isActive else { return nil }
            try client.pipeline.syncOperations.handler(type: ConnectionTimer.self).startListening()
            return try Channel(wrappingChannelSynchronously: client)
        }.get()
        if channel != nil { client.setOption(.autoRead, value: true).whenFailure { _ in client.close(promise: nil) } }
        return channel
    }

    /// The head of the next request, after its body has been read and dropped.
    /// - Returns: `nil` when the client has closed the connection.
    private func nextRequest(
        _ parts: inout NIOAsyncChannelInboundStream<HTTPServerRequestPart>.AsyncIterator
    ) async throws -> (head: RequestHead, bodySize: Int)? {
        guard case .head(let head) = try await parts.next() else { return nil }
        var bodySize = 0
        while bodySize <= RequestLimits.bodyBytes, case .body(let bytes) = try await parts.next() {
            bodySize += bytes.readableBytes
        }
        return (RequestHead(head), bodySize)
    }

    private func send(_ message: Answer.Message, keepsAlive: Bool, to outbound: Outbound) async throws {
        var head = HTTPResponseHead(version: .http1_1, status: .init(statusCode: message.status.rawValue))
        head.headers = message.headers
        if !keepsAlive { head.headers.add(name: "Connection", value: "close") }
        switch message.body {
        case .bytes(let bytes):
            let body = ByteBuffer(bytes: bytes[message.range])
            try await outbound.write(contentsOf: [.head(head), .body(.byteBuffer(body)), .end(nil)])
        case .file(let file):
            try await outbound.write(.head(head))
            var rest = message.range
            while !rest.isEmpty {
                let bytes = try file.read(rest.prefix(RequestLimits.fileChunk))
                // A file that became shorter: only closing tells the client that the rest will not come.
                guard !bytes.isEmpty else { throw PreviewError.system(operation: "read", code: 0) }
                try await outbound.write(.body(.byteBuffer(ByteBuffer(bytes: bytes))))
                rest = rest.dropFirst(bytes.count)
            }
            try await outbound.write(.end(nil))
        }
    }

    /// Sends events until the client closes the connection.
    private func sendEvents(
        to outbound: Outbound, until parts: inout NIOAsyncChannelInboundStream<HTTPServerRequestPart>.AsyncIterator
    ) async throws {
        guard let events = events?.events() else { return }
        let head = HTTPResponseHead(
            version: .http1_1, status: .ok,
            headers: [
                "Content-Type": "text/event-stream; charset=utf-8", "Cache-Control": "no-store",
                "X-Content-Type-Options": "nosniff", "Cross-Origin-Resource-Policy": "same-origin",
            ])
        let start = ByteBuffer(bytes: ServerEvent.retrySoon)
        try await outbound.write(contentsOf: [.head(head), .body(.byteBuffer(start))])
        let sending = Task {
            for await event in events {
                try await outbound.write(.body(.byteBuffer(ByteBuffer(bytes: event.bytes))))
            }
        }
        defer { sending.cancel() }
        while try await parts.next() != nil {}
    }
}
