/// The anchors of marks: the work's number on the page, then which of its places this is.
package enum CitationAnchor {
    static func id(work: Int, place: Int) -> String { "cite-\(work)-\(place)" }

    /// Whether an anchor is that of a mark.
    package static func isOne(_ id: String) -> Bool {
        guard id.utf8.starts(with: "cite-".utf8) else { return false }
        let numbers = id.dropFirst("cite-".count).split(separator: "-", omittingEmptySubsequences: false)
        return numbers.count == 2 && numbers.allSatisfy { Int($0) != nil }
    }
}
