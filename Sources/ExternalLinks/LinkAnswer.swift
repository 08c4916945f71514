/// Whether something is still at an address.
package enum LinkAnswer: Sendable, Hashable {
    /// It answers.
    case present
    /// It answers at another address, to which it has moved for good.
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
    /// Readers are sent to an address where nothing is.
    case redirected(to: String)

    /// In words.
    package var reason: String {
        switch self {
        case .said: "its host says so"
        case .noHost: "no host has this name"
        case .redirected(let address): "its host sends its readers to '\(address)', where it is not"
        }
    }
}

/// Why nothing could be found out.
package enum InconclusiveReason: Sendable, Hashable {
    /// The host keeps programs out.
    case robots
    /// The host has had enough for today.
    case tooOften
    /// The host could not even say what it wishes.
    case unwell
    /// Nothing came in time.
    case timeout
    /// Redirects that come to no end.
    case endless
    /// No host at all could be reached.
    case noNetwork
    /// Another status of HTTP.
    case status(Int)
    /// Readers are sent to an address that is none of the web.
    case redirected(to: String)
    /// Something else, in words of the program that asked.
    case failure(String)

    /// In words.
    package var reason: String {
        switch self {
        case .robots: "its robots.txt does not wish to be asked"
        case .tooOften: "its host does not wish to be asked so often"
        case .unwell: "its host is not well"
        case .timeout: "its host did not answer in time"
        case .endless: "its host sends its readers round and round"
        case .noNetwork: "no host could be reached"
        case .status(let status): "its host answers with status \(status)"
        case .redirected(let address): "its host sends its readers to '\(address)'"
        case .failure(let words): words
        }
    }
}
