/// Asks other hosts; a value, so that tests bring a web of their own.
package protocol LinkProbe: Sendable {
    /// Asks whether something is at a URL.
    /// - Parameters:
    ///   - url: with http or https.
    ///   - method: whether the answer's head is enough.
    func ask(_ url: String, _ method: ProbeMethod) async -> ProbeReply

    /// Fetches a small text, following redirects.
    /// - Returns: the text is cut off after `RobotsRules.maximumSize` bytes.
    func fetch(_ url: String) async -> (reply: ProbeReply, text: String)
}

/// How a host is asked.
package enum ProbeMethod: Sendable, Hashable {
    case head, get
}

/// What came of asking.
package enum ProbeReply: Sendable, Hashable {
    /// A status of HTTP, and where a redirect leads.
    case status(Int, location: String?)
    /// No host has that name.
    case noHost
    /// Nothing came in time.
    case timeout
    /// Something else went wrong, in words.
    case failure(String)
}
