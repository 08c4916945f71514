/// One message to the open pages, in the format of server-sent events.
package struct ServerEvent: Sendable, Hashable {
    /// The bytes as they are sent.
    let bytes: [UInt8]

    /// - Parameters:
    ///   - name: the event's type, one word.
    ///   - data: its text, of any number of lines.
    package init(_ name: String, data: String = "") {
        var text = "event: \(name)\n"
        for line in data.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            text += "data: \(line)\n"
        }
        bytes = Array((text + "\n").utf8)
    }

    /// The event as it is sent.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    private init(comment: String) { bytes = Array(": \(comment)\n\n".utf8) }

    /// A comment that keeps the connection from being taken for dead.
    static let heartbeat = ServerEvent(comment: "heartbeat")

    /// Asks browsers to come back soon after the connection is lost.
    static let retrySoon = Array("retry: 300\n\n".utf8)
}
