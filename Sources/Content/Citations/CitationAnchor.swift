internal import Bytes

/// The anchors of marks: the work's number on the page, then which of its places this is.
package enum CitationAnchor {
    static func id(work: Int, place: Int) -> String { "cite-\(work)-\(place)" }

    /// Whether an anchor is that of a mark.
    package static func isOne(_ id: String) -> Bool {
        let name = "cite-".utf8
        guard id.utf8.starts(with: name) else { return false }
        let numbers = id.utf8.dropFirst(name.count).split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        return numbers.count == 2 && numbers.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isDigit) }
    }
}
