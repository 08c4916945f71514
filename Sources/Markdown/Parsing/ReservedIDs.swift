/// The ids that pages give to parts of their own, which no heading of a text may take: a link or a script that means the
/// one would find the other.
package enum ReservedIDs {
    /// What templates call the parts of a page.
    private static let names: Set<String> = [
        "at-a-glance", "cite", "contents", "found", "main", "page-changes", "page-sources", "path", "query", "questions", "search",
        "sections", "see-also", "takeaways", "topics",
    ]

    /// What stands before the number of a note, the places that refer to it, a source, its card, the
    /// places that cite it and a result of search.
    private static let numbered: Set<Substring> = ["card", "cite", "fn", "fnref", "found", "source"]

    /// Whether an id is one of a page's own.
    package static func contains(_ id: String) -> Bool {
        if names.contains(id) { return true }
        guard let dash = id.firstIndex(of: "-"), numbered.contains(id[..<dash]) else { return false }
        return id[dash...].utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: "-") }
    }
}
