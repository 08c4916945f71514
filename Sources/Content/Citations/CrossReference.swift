/// A reference to a numbered part of the text, as Quarto (`@fig-map`) and pandoc-crossref (`@fig:map`) have it: its sign is
/// that of a citation.
struct CrossReference {
    /// What is referred to: `a figure`.
    let kind: String
    /// How a link to it might read, and lead.
    let text: String
    let example: String

    private static let kinds: [String: (kind: String, text: String)] = [
        "fig": ("a figure", "the figure"), "tbl": ("a table", "the table"), "sec": ("a section", "the section"), "eq": ("an equation", "the equation"),
        "lst": ("a listing", "the listing"), "thm": ("a theorem", "the theorem"),
    ]

    /// - Returns: `nil` for a key that has none of the prefixes.
    init?(key: String) {
        guard let end = key.firstIndex(where: { $0 == "-" || $0 == ":" }), let names = Self.kinds[key[..<end].lowercased()], key.index(after: end) < key.endIndex
        else { return nil }
        (kind, text) = names
        let name = key[key.index(after: end)...]
        example = kind == "a section" ? "#\(name)" : "#the-heading-above-it"
    }
}
