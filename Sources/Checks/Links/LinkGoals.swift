internal import Diagnostics
internal import Markdown

/// One text that leads to two places on one page.
struct LinkGoals: PageCheck {
    static let sameLinkText = Rule(
        "same-link-text", .note,
        summary: "Two links of a page with the same text and different goals.",
        example: Rule.section("The [report](https://example.org/2020) of 2020 and the [report](https://example.org/2021) of 2021.\n"),
        mended: Rule.section("The [report of 2020](https://example.org/2020) and the [report of 2021](https://example.org/2021).\n"),
        fix: "Give each link a text that tells it from the other: a list of links shows the texts alone.")

    static let rules = [sameLinkText]
    static let kinds: NodeKinds = [.link]

    /// The first goal of each text, and its line.
    private var goals: [String: (goal: String, line: Int)] = [:]

    init?(_ page: PageContext) {}

    mutating func leave(_ node: borrowing MarkdownNode, _ walk: borrowing PageWalk, _ findings: inout PageFindings) {
        let text = node.plainText.lowercased().spacedWords
        guard text.contains(where: \.isLetter) else { return }
        let goal = node.destination
        guard let first = goals[text] else {
            goals[text] = (goal, walk.line)
            return
        }
        guard first.goal != goal else { return }
        findings.add(
            Self.sameLinkText, "the text '\(text)' leads to '\(goal)' here and to '\(first.goal)' on line \(first.line)",
            at: walk.link?.range, line: walk.line, help: "give each a text that tells it from the other")
    }
}
