/// Whether something is still at an address.
package enum LinkAnswer: Sendable, Hashable {
    /// It answers.
    case present
    /// It answers at another address, to which it has moved for good.
    case moved(to: String)
    /// Its host says that it is gone, or there is no such host any more.
    case gone(String)
    /// It could not be found out, which says nothing against the link.
    case unclear(String)
}
