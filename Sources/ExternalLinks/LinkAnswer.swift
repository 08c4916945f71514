/// Whether something is still at an address.
package enum LinkAnswer: Sendable, Hashable {
    /// It answers.
    case present
    /// It answers at another address, to which it has moved for good.
    case moved(to: String)
    /// It is no longer there.
    case gone(Absence)
    /// It could not be found out, which says nothing against the link.
    case unclear(String)
}

/// By what something is known to be gone.
package enum Absence: Sendable, Hashable {
    /// Its host says that there is nothing, or nothing any more (404 and 410).
    case said
    /// There is no such host any more.
    case noHost
    /// Something less direct.
    case other(String)

    /// In words.
    package var reason: String {
        switch self {
        case .said: "its host says so"
        case .noHost: "no host has this name"
        case .other(let reason): reason
        }
    }

    init(reason: String) {
        self = [.said, .noHost].first { $0.reason == reason } ?? .other(reason)
    }
}
