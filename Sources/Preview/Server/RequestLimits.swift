internal import CPlatform

/// How much one client may ask of the server.
package struct RequestLimits: Sendable {
    /// The time for a whole request to arrive, counted from the connection or from the last answer.
    package var requestTime = Duration.seconds(10)
    /// The time without a byte going either way, also while an answer is sent.
    package var idleTime = Duration.seconds(30)
    /// The time between two heartbeats to those who wait for events; below ``idleTime``.
    package var heartbeat = Duration.seconds(15)
    /// Connections at a time, each of which takes a descriptor for itself and one for the file that it is sent.
    package var connections = Self.affordableConnections

    /// The limits for an author's own machine.
    package init() {}

    /// The bytes of a request line, or of one header.
    static let headerFieldBytes = 16 << 10
    /// The bytes of all headers together.
    static let headerListBytes = 32 << 10
    /// How many headers.
    static let headerFieldCount = 100
    /// The most connections that are of use.
    private static let mostConnections = 512
    /// The descriptors that are left for reading content and for what the process has open anyway.
    private static let reservedDescriptors = 32

    /// As many connections as leave descriptors to read content with, so that running out of these is nobody's lot.
    private static let affordableConnections: Int = {
        let descriptors = Int(explainer_raise_descriptors(Int32(2 * mostConnections + 4 * reservedDescriptors)))
        return max(4, min(mostConnections, (descriptors - reservedDescriptors) / 2))
    }()

    /// How many of the connections may wait for events at a time: pages are answered whoever listens.
    var listeners: Int { max(1, connections - max(connections > 1 ? 1 : 0, connections / 8)) }
    /// How long a client that was refused may go on sending before the connection is cut, in milliseconds.
    static let lingering = 1_000
    /// The bytes of a body sent at a time.
    static let bodyChunk = 256 << 10
}
