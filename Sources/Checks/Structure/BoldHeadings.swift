internal import Diagnostics
internal import Markdown

/// Bold lines that look like headings but are not, so that they are missing from the outline.
struct BoldHeadings: PageCheck {
    static let boldHeading = Rule(
        "bold-heading", .note,
        summary: "A bold line by itself that may be meant as a heading.",
        example: Rule.section("**What was sent**\n\nMasks, mostly.\n"),
        corrected: Rule.section("## What was sent\n\nMasks, mostly.\n"),
        fix: "Write it as a heading: people who listen to a page move from heading to heading.")

    static let rules = [boldHeading]
    static let kinds: NodeKinds = [.paragraph]
    private static let maximumLength = 80

    init?(_ page: PageContext) {}

    mutating func enter(_ node: borrowing MarkdownNode, _ walk: borrowing PageWalk, _ findings: inout PageFindings) {
        guard node.onlyChildKind == .strong, node.parentKind == .document, let next = node.nextKind, next == .paragraph || next == .list,
            node.firstLine == node.lastLine
        else { return }
        let text = node.plainText
        guard text.utf8.count <= Self.maximumLength, text.contains(where: \.isLetter),
            let last = text.last, !last.isPunctuation || ")”’»\"'".contains(last)
        else { return }
        findings.add(
            Self.boldHeading, "this bold line looks like a heading but is not one", at: walk.lineRange, line: walk.line,
            help: "if it is one, write '## \(text)'")
    }
}
