/// How much one client may ask of the server.
package struct RequestLimits: Sendable {
    /// The time for a whole request to arrive, counted from the connection or from the last answer.
    package var requestTime = Duration.seconds(10)
    /// The time without a byte going either way, also while an answer is sent.
    package var idleTime = Duration.seconds(30)
    /// The time between two heartbeats to those who wait for events; below ``idleTime``.
    package var heartbeat = Duration.seconds(15)
    /// Connections at a time, well below the 1024 descriptors that many systems allow a process.
    package var connections = 512

    /// The limits for an author's own machine.
    package init() {}

    /// The bytes of a request line, or of one header.
    static let headerFieldBytes = 16 << 10
    /// The bytes of all headers together.
    static let headerListBytes = 32 << 10
    /// How many headers.
    static let headerFieldCount = 100
    /// The bytes of a body, which nobody needs to send but some clients do.
    static let bodyBytes = 64 << 10
    /// The bytes of a file sent at a time.
    static let fileChunk = 256 << 10
}
