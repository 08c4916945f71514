internal import Diagnostics
internal import Markdown

/// One text that leads to two places on one page.
struct AmbiguousLinkTexts: PageCheck {
    static let sameLinkText = Rule(
        "same-link-text", .note,
        summary: "Two links of a page with the same text and different destinations.",
        example: Rule.section("The [report](https://example.org/2020) of 2020 and the [report](https://example.org/2021) of 2021.\n"),
        corrected: Rule.section("The [report of 2020](https://example.org/2020) and the [report of 2021](https://example.org/2021).\n"),
        fix: "Give each link a text that tells it from the other: a list of links shows the texts alone.")

    static let rules = [sameLinkText]
    static let kinds: NodeKinds = [.link]

    /// The first destination of each text, and its line.
    private var destinations: [String: (destination: String, line: Int)] = [:]

    init?(_ page: PageContext) {}

    mutating func leave(_ node: borrowing MarkdownNode, _ walk: borrowing PageWalk, _ findings: inout PageFindings) {
        let text = node.plainText.lowercased().spacedWords
        guard text.contains(where: \.isLetter) else { return }
        let destination = node.destination
        guard let first = destinations[text] else {
            destinations[text] = (destination, walk.line)
            return
        }
        guard first.destination != destination else { return }
        findings.add(
            Self.sameLinkText, "the text '\(text)' leads to '\(destination)' here and to '\(first.destination)' on line \(first.line)",
            at: walk.link?.range, line: walk.line, help: "give each a text that tells it from the other")
    }
}
