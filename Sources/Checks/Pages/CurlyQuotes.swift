internal import Content
internal import Diagnostics
internal import YAMLSchema

/// Texts of the front matter in quotation marks that YAML takes for a part of them.
struct CurlyQuotes: PageCheck {
    static let curlyQuotes = Rule(
        "curly-quotes", .warning,
        summary: "A title or summary in curly quotation marks, as word processors write them: to YAML they are part of the text.",
        example: Rule.page("sections/1-first.md", "title: “The first part”", "Text.\n"),
        corrected: Rule.page("sections/1-first.md", "title: \"The first part\"", "Text.\n"),
        fix: "Write straight quotation marks, or no marks. Marks that readers should see go inside straight ones: `'“The first part”'`.")

    static let rules = [curlyQuotes]
    private static let pairs: [(opening: Character, closing: Character)] = [("“", "”"), ("„", "“"), ("„", "”"), ("”", "”"), ("«", "»"), ("‘", "’"), ("‚", "‘")]

    init?(_ page: PageContext) {}

    mutating func finish(_ page: PageContext, _ findings: inout PageFindings) {
        for key in ["title", "summary"] {
            guard let value = page.page.frontMatter.value(of: key), value.isPlain, let text = value.text, let first = text.first, !first.isASCII, let last = text.last,
                Self.pairs.contains(where: { $0.opening == first && $0.closing == last }), case let inside = text.dropFirst().dropLast(), !inside.contains(first), !inside.contains(last)
            else { continue }
            findings.add(
                Self.curlyQuotes, "the quotation marks are part of the \(key), and readers see them", at: value.location,
                help: "write \"\(inside)\" or no marks; marks that readers should see go inside straight ones: '\(text)'")
        }
    }
}
