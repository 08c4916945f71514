import HTTPFixtures
import Preview
import Synchronization
import Testing

/// Lets a few through at a time: hundreds of servers at once would keep one another from answering in time.
private final class Turnstile: Sendable {
    private struct State {
        var free: Int
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    private let state: Mutex<State>

    init(_ count: Int) { state = Mutex(State(free: count)) }

    func enter() async {
        await withCheckedContinuation { continuation in
            let isFree = state.withLock { state in
                guard state.free == 0 else {
                    state.free -= 1
                    return true
                }
                state.waiting.append(continuation)
                return false
            }
            if isFree { continuation.resume() }
        }
    }

    func leave() {
        let next = state.withLock { state -> CheckedContinuation<Void, Never>? in
            guard !state.waiting.isEmpty else {
                state.free += 1
                return nil
            }
            return state.waiting.removeFirst()
        }
        next?.resume()
    }

    static let servers = Turnstile(16)
}

extension RequestLimits {
    /// Time enough for a server that a machine busy with other tests keeps from reading.
    static var patient: RequestLimits {
        var limits = RequestLimits()
        (limits.requestTime, limits.idleTime) = (.seconds(250), .seconds(250))
        return limits
    }
}

/// Runs a server on a port of the system's choice while the body runs.
func withServer<Result: Sendable>(
    _ source: any PreviewSource, events: EventHub? = nil, limits: RequestLimits = .patient,
    _ body: @Sendable @escaping (RawClient) async throws -> Result
) async throws -> Result {
    await Turnstile.servers.enter()
    defer { Turnstile.servers.leave() }
    let socket = try ListeningSocket.bind(host: "127.0.0.1", port: .exact(0))
    let server = PreviewServer(socket: socket, source: source, liveReload: events.map(LiveReload.init), limits: limits)
    return try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await server.run() }
        let result = try await body(RawClient(port: socket.port))
        group.cancelAll()
        return result
    }
}
