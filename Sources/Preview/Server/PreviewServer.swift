internal import NIOCore
internal import NIOHTTP1
internal import NIOPosix

/// The server on the author's machine.
package struct PreviewServer: Sendable {
    private let socket: ListeningSocket
    private let connection: Connection
    private let limits: RequestLimits

    /// - Parameters:
    ///   - socket: where to listen; closed when the server ends.
    ///   - source: what to answer.
    ///   - liveReload: how open pages learn of changes; `nil` to serve the source as it is.
    ///   - limits: how much one client may ask.
    package init(
        socket: ListeningSocket, source: any PreviewSource, liveReload: LiveReload? = nil,
        limits: RequestLimits = RequestLimits()
    ) {
        self.socket = socket
        self.limits = limits
        let responder = Responder(
            policy: HostPolicy(host: socket.host, port: socket.port),
            source: liveReload.map { LiveReloadSource(source, events: $0.events) } ?? source,
            eventsPath: liveReload == nil ? nil : LiveReload.eventsPath)
        connection = Connection(responder: responder, events: liveReload?.events, listeners: ConnectionSlots(limits.listeners))
    }

    /// Serves until the task is cancelled.
    /// - Throws: an error of the system, where the socket cannot be listened on.
    package func run() async throws {
        let slots = ConnectionSlots(limits.connections)
        let server = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
            // Nothing is read before somebody serves the connection.
            .childChannelOption(.autoRead, value: false)
            .bind(socket.descriptor) { channel in
                channel.eventLoop.makeCompletedFuture { try configure(channel) }
            }
        try await withThrowingDiscardingTaskGroup { group in
            group.addTask { await sendHeartbeats() }
            try await server.executeThenClose { clients in
                for try await client in clients {
                    group.addTask {
                        guard slots.take() else { return client.close(promise: nil) }
                        await connection.serve(client)
                        slots.giveBack()
                    }
                }
            }
            group.cancelAll()
        }
    }

    private func sendHeartbeats() async {
        guard let events = connection.events else { return }
        while (try? await Task.sleep(for: limits.heartbeat)) != nil { events.broadcast(.heartbeat) }
    }

    /// Reads bytes as requests, within limits, and answers malformed ones itself.
    private func configure(_ channel: any Channel) throws -> any Channel {
        var decoding = NIOHTTPDecoderLimitConfiguration()
        decoding.maxHeaderFieldSize = RequestLimits.headerFieldBytes
        decoding.maxHeaderListSize = RequestLimits.headerListBytes
        decoding.maxHeaderFieldCount = RequestLimits.headerFieldCount
        let decoder = HTTPRequestDecoder(leftOverBytesStrategy: .dropBytes, limitConfiguration: decoding)
        let pipeline = channel.pipeline.syncOperations
        try pipeline.addHandler(IdleStateHandler(allTimeout: TimeAmount(limits.idleTime)))
        try pipeline.addHandler(HTTPResponseEncoder())
        try pipeline.addHandler(ByteToMessageHandler(decoder))
        try pipeline.addHandler(HTTPServerPipelineHandler())
        try pipeline.addHandler(NIOHTTPResponseHeadersValidator())
        try pipeline.addHandler(ProtocolErrorAnswer())
        try pipeline.addHandler(ConnectionTimer(requestTime: limits.requestTime))
        return channel
    }
}
