/// How many of the claims that were found carry a source.
package struct ClaimCoverage: Sendable, Hashable {
    /// The claims that carry a citation.
    package var sourced = 0
    /// The claims that carry none.
    package var unsourced = 0
    /// The claims whose author says that they need none.
    package var suppressed = 0

    package init() {}

    /// Adds what was counted elsewhere.
    mutating func add(_ other: ClaimCoverage) {
        sourced += other.sourced
        unsourced += other.unsourced
        suppressed += other.suppressed
    }

    /// The claims that are to carry a citation.
    package var total: Int { sourced + unsourced }

    /// The share of them that do, in per cent, rounded down so that 100 means all; 100 where nothing is claimed.
    package var percent: Int { total == 0 ? 100 : sourced * 100 / total }

    /// `187 of 190 claims sourced (98%), 2 marked as needing no source`.
    package var summary: String {
        "\(sourced) of \(total) claims sourced (\(percent)%)" + (suppressed == 0 ? "" : ", \(suppressed) marked as needing no source")
    }
}
