/// Which port to listen on.
package enum PortChoice: Sendable, Hashable {
    /// This port and no other; 0 lets the system choose.
    case exact(UInt16)
    /// The first port that is free, from this one on.
    case firstFree(from: UInt16)

    /// How many ports are tried before giving up.
    private static let mostTries: UInt16 = 100

    /// The ports in the order they are tried.
    var candidates: ClosedRange<UInt16> {
        switch self {
        case .exact(let port): port...port
        case .firstFree(let port): port...(port > .max - Self.mostTries ? .max : port + Self.mostTries - 1)
        }
    }
}
