/// Sources as a BibTeX file in biblatex's fields, for LaTeX, pandoc and reference managers.
///
/// Source of types and fields: the biblatex manual, sections 2.1 and 2.2.
public enum BibTeX {
    package static func bytes(_ sources: [Reference]) -> [UInt8] {
        var text = ""
        for source in sources { text += entry(source) + "\n" }
        return Array(text.utf8)
    }

    /// One entry, with its line's end.
    public static func entry(_ source: Reference) -> String { BibTeXEntry(source).text }
}
