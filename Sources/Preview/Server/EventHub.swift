import Synchronization

/// Tells every open page what has happened.
///
/// A client that does not read loses the oldest events first, and never holds up the others.
package final class EventHub: Sendable {
    private struct State {
        var clients: [Int: AsyncStream<ServerEvent>.Continuation] = [:]
        var nextClient = 0
        var revision = 0
        var standing: ServerEvent?

        func send(_ event: ServerEvent) {
            for client in clients.values { client.yield(event) }
        }
    }

    /// As many events as wait for one slow client.
    private static let mostWaiting = 32

    private let build: String
    private let state = Mutex(State())

    /// - Parameter build: a name that no other run of the server has, so that pages of a former one reload.
    package init(build: String) { self.build = build }

    /// Counts the changes of the site; a page made before the last one is out of date.
    package var revision: Int { state.withLock { $0.revision } }

    /// Sends an event to every client connected now.
    package func broadcast(_ event: ServerEvent) {
        // Sent under the lock, so that all clients see events in one order; yielding never waits.
        state.withLock { $0.send(event) }
    }

    /// Tells that the site has changed, also those who have asked for a page but do not listen yet.
    package func change(_ event: ServerEvent) {
        state.withLock { state in
            state.revision += 1
            state.send(event)
        }
    }

    /// Shows something until it is replaced, also to those who come later.
    /// - Parameter event: what is shown; `nil` clears it.
    package func stand(_ event: ServerEvent?) {
        state.withLock { state in
            state.standing = event
            state.send(event ?? .clear)
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
            continuation.yield(.hello(build: build, revision: state.revision))
            if let event = state.standing { continuation.yield(event) }
            return client
        }
        continuation.onTermination = { [weak self] _ in self?.remove(client) }
        return stream
    }

    private func remove(_ client: Int) {
        _ = state.withLock { $0.clients.removeValue(forKey: client) }
    }
}
