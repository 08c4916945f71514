internal import Bytes

/// Ids that pages give to parts of their own, which no heading of a text may take: a link or a script that means the one would
/// find the other.
public struct ReservedIDs: Sendable, Hashable {
    /// The ids.
    public var names: Set<String>
    /// What stands before a hyphen and a number: `card` for `card-1`, `card-2` and so on.
    public var numbered: Set<String>

    /// Ids of a theme's own.
    /// - Parameters:
    ///   - names: the ids.
    ///   - numbered: what stands before a hyphen and a number: `card` for `card-1`, `card-2` and so on.
    public init(_ names: Set<String>, numbered: Set<String> = []) {
        self.names = names
        self.numbered = numbered
    }

    /// Those of marks in a text and of what they lead to: notes, the places that refer to them, sources, the places that cite them.
    public static let ofTexts = ReservedIDs([], numbered: ["cite", "fn", "fnref", "source"])

    /// The ids of both.
    public func union(_ other: ReservedIDs) -> ReservedIDs {
        ReservedIDs(names.union(other.names), numbered: numbered.union(other.numbered))
    }

    /// Whether an id is one of a page's own.
    public func contains(_ id: String) -> Bool {
        if names.contains(id) { return true }
        // Few ids have nothing but numbers behind their first hyphen.
        guard let dash = id.utf8.firstIndex(of: UInt8(ascii: "-")), id.utf8[dash...].allSatisfy({ $0.isDigit || $0 == UInt8(ascii: "-") }) else { return false }
        return numbered.contains(String(id[..<dash]))
    }
}
