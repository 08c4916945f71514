import Preview
import Testing

/// Runs a server on a port of the system's choice while the body runs.
func withServer<Result: Sendable>(
    _ source: any PreviewSource, events: EventHub? = nil, limits: RequestLimits = RequestLimits(),
    _ body: @Sendable @escaping (RawClient) async throws -> Result
) async throws -> Result {
    let socket = try ListeningSocket.bind(host: "127.0.0.1", port: .exact(0))
    let server = PreviewServer(socket: socket, source: source, liveReload: events.map(LiveReload.init), limits: limits)
    return try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await server.run() }
        let result = try await body(RawClient(port: socket.port))
        group.cancelAll()
        return result
    }
}
