internal import Content
internal import Diagnostics
internal import Markdown

/// Headings that skip a level, say nothing, or say the same as another one beside them.
struct HeadingOrder: PageCheck {
    static let skippedHeading = Rule(
        "skipped-heading", .warning,
        summary: "A heading more than one level below the one before it, which leaves a gap in the outline.",
        example: Rule.section("## Causes\n\n#### The first\n\nIt came first.\n"),
        corrected: Rule.section("## Causes\n\n### The first\n\nIt came first.\n"),
        fix: "Use the next level down: `##` below the page's title, `###` below `##`.")

    static let emptyHeading = Rule(
        "empty-heading", .warning,
        summary: "A heading without words.",
        example: Rule.section("##\n\nText.\n"),
        corrected: Rule.section("## Causes\n\nText.\n"),
        fix: "Write what the part is about, or delete the signs.")

    static let duplicateHeading = Rule(
        "duplicate-heading", .warning,
        summary: "Two headings with the same words under one heading: readers cannot tell them apart in a table of contents.",
        example: Rule.section("## Causes\n\nOne.\n\n## Causes\n\nAnother.\n"),
        corrected: Rule.section("## Early causes\n\nOne.\n\n## Late causes\n\nAnother.\n"),
        fix: "Say in each what sets it apart.")

    static let rules = [skippedHeading, emptyHeading, duplicateHeading]
    static let kinds: NodeKinds = [.heading]

    private let kind: PageKind
    private var level = 1
    /// The headings seen under the present one of each level, with their lines.
    private var siblings: [[String: Int]] = Array(repeating: [:], count: 7)

    init?(_ page: PageContext) { kind = page.kind }

    mutating func leave(_ node: borrowing MarkdownNode, _ walk: borrowing PageWalk, _ findings: inout PageFindings) {
        guard node.parentKind == .document, let line = node.firstLine else { return }
        // Level one is reported as a second title and shown as level two.
        let current = max(2, node.headingLevel)
        let place = walk.content(ofLine: line)
        if kind == .glossary, current > 2 {
            // A page lists its terms without headings.
            findings.add(
                Self.skippedHeading, "a definition cannot contain headings, as the page shows its terms without headings", at: place, line: line,
                help: "make it a term with '## ', or begin a paragraph with its words")
        } else if current > level + 1 {
            findings.add(
                Self.skippedHeading, "a heading of level \(current) follows one of level \(level)", at: place, line: line,
                help: "write it with \(level + 1) signs: '\(String(repeating: "#", count: level + 1))'")
        }
        level = current
        let text = node.plainText.spacedWords
        guard !text.isEmpty else {
            findings.add(Self.emptyHeading, "this heading has no words", at: place, line: line, help: "write what the part is about")
            return
        }
        for deeper in current + 1..<7 where !siblings[deeper].isEmpty { siblings[deeper] = [:] }
        // Questions have a rule of their own.
        if kind == .faq, current == 2 { return }
        guard let former = siblings[current].updateValue(line, forKey: text.lowercased()) else { return }
        findings.add(
            Self.duplicateHeading, "the heading '\(text)' is also on line \(former)", at: place, line: line,
            help: "say in each what sets it apart")
    }
}
