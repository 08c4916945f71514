/// Whether something is still at a URL.
package enum LinkAnswer: Sendable, Hashable {
    /// It answers.
    case present
    /// It answers at another URL: it has moved permanently, or leads to a front page.
    case moved(to: String)
    /// It is no longer there.
    case gone(GoneReason)
    /// It could not be found out, which says nothing against the link.
    case unclear(InconclusiveReason)
}

/// By what something is known to be gone.
package enum GoneReason: Sendable, Hashable {
    /// Its host says that there is nothing, or nothing any more (404 and 410).
    case said
    /// There is no such host any more.
    case noHost
    /// Readers are sent to a URL where nothing is.
    case redirected(to: String)

    /// In words.
    package var reason: String {
        switch self {
        case .said: "its host says so"
        case .noHost: "no host has this name"
        case .redirected(let url): "its host redirects to '\(url)', which does not exist"
        }
    }
}

/// Why nothing could be found out.
package enum InconclusiveReason: Sendable, Hashable {
    /// The host keeps programs out.
    case robots
    /// The host has had enough for today.
    case tooOften
    /// robots.txt answered 429 or 5xx, so the host is not asked (RFC 9309, 2.3.1.4).
    case unwell
    /// Nothing came in time.
    case timeout
    /// Redirects that come to no end.
    case endless
    /// No host at all could be reached.
    case noNetwork
    /// Another status of HTTP.
    case status(Int)
    /// The redirect leads to something other than an http(s) URL.
    case redirected(to: String)
    /// Something else, in words of the program that asked.
    case failure(String)

    /// In words.
    package var reason: String {
        switch self {
        case .robots: "its robots.txt forbids the request"
        case .tooOften: "its host limits how often it may be asked"
        case .unwell: "its host reports a server error"
        case .timeout: "its host did not answer in time"
        case .endless: "its host redirects in a circle"
        case .noNetwork: "no host could be reached"
        case .status(let status): "its host answers with status \(status)"
        case .redirected(let url): "its host redirects to '\(url)'"
        case .failure(let words): words
        }
    }
}
