import Synchronization

/// Tells every open page what has happened.
///
/// A client that does not read loses the oldest events first, and never holds up the others.
package final class EventHub: Sendable {
    private struct State {
        var clients: [Int: AsyncStream<ServerEvent>.Continuation] = [:]
        var nextClient = 0
        var greeting: [ServerEvent] = []
    }

    /// As many events as wait for one slow client.
    private static let mostWaiting = 32

    private let state = Mutex(State())

    /// - Parameter greeting: what every client is told first.
    package init(greeting: [ServerEvent] = []) {
        setGreeting(greeting)
    }

    /// Replaces what clients are told as they connect: the build they see, and the mistakes that stand.
    package func setGreeting(_ events: [ServerEvent]) {
        state.withLock { $0.greeting = events }
    }

    /// Sends an event to every client connected now.
    package func broadcast(_ event: ServerEvent) {
        // Sent under the lock, so that all clients see events in one order; yielding never waits.
        state.withLock { state in
            for client in state.clients.values { client.yield(event) }
        }
    }

    /// How many clients listen.
    package var clientCount: Int { state.withLock { $0.clients.count } }

    /// The events from now on, until the caller stops listening.
    package func events() -> AsyncStream<ServerEvent> {
        let (stream, continuation) = AsyncStream.makeStream(
            of: ServerEvent.self, bufferingPolicy: .bufferingNewest(Self.mostWaiting))
        let client = state.withLock { state in
            let client = state.nextClient
            state.nextClient += 1
            state.clients[client] = continuation
            for event in state.greeting { continuation.yield(event) }
            return client
        }
        continuation.onTermination = { [weak self] _ in self?.remove(client) }
        return stream
    }

    private func remove(_ client: Int) {
        _ = state.withLock { $0.clients.removeValue(forKey: client) }
    }
}
