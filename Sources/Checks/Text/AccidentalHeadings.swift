internal import Diagnostics
internal import Markdown

/// Paragraphs that a line of hyphens below them has made headings.
struct AccidentalHeadings: PageCheck {
    static let accidentalHeading = Rule(
        "accidental-heading", .warning,
        summary: "A paragraph that Markdown reads as a heading, as a line of hyphens or equals signs is right below it.",
        example: Rule.section("A paragraph that ends here, after\ntwo lines of text.\n---\n\nAnd another.\n"),
        corrected: Rule.section("A paragraph that ends here, after\ntwo lines of text.\n\n---\n\nAnd another.\n"),
        fix: "Leave a blank line before the line of hyphens, or above the words that are the heading; headings are better written with `##`.")

    static let rules = [accidentalHeading]
    static let kinds: NodeKinds = [.heading]

    init?(_ page: PageContext) {}

    mutating func leave(_ node: borrowing MarkdownNode, _ walk: borrowing PageWalk, _ findings: inout PageFindings) {
        // A heading of one line was meant as one; the walk stands on its last line of text.
        guard let first = node.firstLine, walk.line > first else { return }
        let underline = walk.content(ofLine: walk.line + 1)
        let bytes = walk.tracker.bytes
        guard !underline.isEmpty, bytes[underline].allSatisfy({ "-= \t>".utf8.contains($0) }) else { return }
        let start = bytes[underline].firstIndex { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "=") } ?? underline.lowerBound
        let last = String(decoding: bytes[walk.content(ofLine: walk.line)], as: UTF8.self).spacedWords
        // Equals signs make nothing but headings; hyphens as many as the words above have letters were meant to as well.
        let isMeant = bytes[start] == UInt8(ascii: "=") || abs(last.count - (underline.upperBound - start)) <= 2
        findings.add(
            Self.accidentalHeading, "this line makes a heading of the paragraph above it", at: start..<underline.upperBound, line: walk.line + 1,
            help: isMeant ? "leave a blank line above '\(last.prefix(40))'" : "leave a blank line before it")
    }
}
