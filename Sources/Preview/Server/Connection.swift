internal import NIOCore
internal import NIOHTTP1

/// One client's connection: its requests, answered one after another.
struct Connection {
    typealias Channel = NIOAsyncChannel<HTTPServerRequestPart, HTTPServerResponsePart>
    typealias Outbound = NIOAsyncChannelOutboundWriter<HTTPServerResponsePart>
    typealias Parts = NIOAsyncChannelInboundStream<HTTPServerRequestPart>.AsyncIterator

    let responder: Responder
    let events: EventHub?
    /// How many may wait for events.
    let listeners: ConnectionSlots

    /// Answers until the client leaves, or is left.
    /// - Parameter client: the connection, from which nothing has been read yet.
    func serve(_ client: any NIOCore.Channel) async {
        do {
            guard let channel = try await open(client) else { return }
            // Whoever waits for a client to take bytes must not wait for one that stalls when the server ends.
            try await withTaskCancellationHandler {
                try await channel.executeThenClose { inbound, outbound in
                    var parts = inbound.makeAsyncIterator()
                    try await answer(&parts, on: client, outbound)
                }
            } onCancel: {
                client.close(promise: nil)
            }
        } catch {
            // The client is gone or broke the protocol, which the pipeline has answered: nothing is left to do.
        }
    }

    private func answer(_ parts: inout Parts, on client: any NIOCore.Channel, _ outbound: Outbound) async throws {
        while let head = try await nextRequest(&parts) {
            switch await responder.answer(to: head) {
            case .events:
                guard listeners.take() else { return try await send(.refusal(.unavailable), keepsAlive: false, to: client) }
                defer { listeners.giveBack() }
                return try await sendEvents(to: outbound, until: &parts)
            case .whole(let message):
                let keepsAlive = head.keepsAlive && !head.announcesBody
                try await send(message, keepsAlive: keepsAlive, to: client)
                if head.announcesBody { try await drain(&parts, of: client) }
                guard keepsAlive else { return }
            }
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

    /// The head of the next request.
    /// - Returns: `nil` when the client has closed the connection.
    private func nextRequest(_ parts: inout Parts) async throws -> RequestHead? {
        guard case .head(let head) = try await parts.next() else { return nil }
        let request = RequestHead(head)
        // The end of a request without a body comes with its head.
        if !request.announcesBody { _ = try await parts.next() }
        return request
    }

    /// Says that nothing more will be said, and lets a client that is sending a body come to its end for a moment: a connection
    /// that is cut before takes the answer with it.
    private func drain(_ parts: inout Parts, of client: any NIOCore.Channel) async throws {
        try await client.close(mode: .output).get()
        let end = client.eventLoop.scheduleTask(in: .milliseconds(Int64(RequestLimits.lingering))) { client.close(promise: nil) }
        defer { end.cancel() }
        while try await parts.next() != nil {}
    }

    /// Sends an answer piece by piece, each when the client has taken the one before: of many who read slowly little is kept.
    private func send(_ message: Answer.Message, keepsAlive: Bool, to client: any NIOCore.Channel) async throws {
        var head = HTTPResponseHead(version: .http1_1, status: .init(statusCode: message.status.rawValue))
        head.headers = message.headers
        if !keepsAlive { head.headers.add(name: "Connection", value: "close") }
        client.write(HTTPServerResponsePart.head(head), promise: nil)
        var rest = message.range
        while !rest.isEmpty {
            let piece = rest.lowerBound..<min(rest.lowerBound + RequestLimits.bodyChunk, rest.upperBound)
            let part = HTTPServerResponsePart.body(.byteBuffer(ByteBuffer(bytes: try message.body.bytes(piece))))
            rest = piece.upperBound..<rest.upperBound
            // The last one goes with the end.
            if rest.isEmpty { client.write(part, promise: nil) } else { try await client.writeAndFlush(part).get() }
        }
        try await client.writeAndFlush(HTTPServerResponsePart.end(nil)).get()
    }

    /// Sends events until the client closes the connection.
    private func sendEvents(
        to outbound: Outbound, until parts: inout Parts
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
