internal import Diagnostics
internal import Markdown

/// Links within the text of a link, which HTML does not have: most often the inner one is made, and the outer one stays as signs.
struct NestedLinks: PageCheck {
    static let nestedLink = Rule(
        "nested-link", .warning,
        summary: "A link within the text of another one: one of the two is lost.",
        example: Rule.section("See [the [questions](../faq.md) and answers](../faq.md).\n"),
        mended: Rule.section("See [the questions and answers](../faq.md).\n"),
        fix: "Make one link of the two, or put them side by side.")

    static let rules = [nestedLink]
    static let kinds: NodeKinds = [.text, .link, .paragraph, .heading, .tableCell]

    /// A bracket in the text of the present block that none has closed yet.
    private struct Bracket {
        /// Where it stands in the file.
        let offset: Int?
        let line: Int
        var hasLinkAfter = false
    }

    private var open: [Bracket] = []
    private var linkDepth = 0

    init?(_ page: PageContext) {}

    mutating func enter(_ node: borrowing MarkdownNode, _ walk: borrowing PageWalk, _ findings: inout PageFindings) {
        switch node.kind {
        case .text: if linkDepth == 0, walk.bytes.contains("[") || walk.bytes.contains("]") { read(node.literal, walk, &findings) }
        case .link: linkDepth += 1
        default: open = []
        }
    }

    mutating func leave(_ node: borrowing MarkdownNode, _ walk: borrowing PageWalk, _ findings: inout PageFindings) {
        guard node.kind == .link else { return }
        linkDepth -= 1
        for index in open.indices { open[index].hasLinkAfter = true }
        // An address between `<` and `>` is a link even there.
        guard linkDepth > 0 else { return }
        findings.add(
            Self.nestedLink, "this link stands within the text of another one", at: walk.link?.range, line: walk.line,
            help: "make one link of the two, or put them side by side")
    }

    private mutating func read(_ text: UnsafeBufferPointer<UInt8>, _ walk: borrowing PageWalk, _ findings: inout PageFindings) {
        for index in text.indices {
            if text[index] == UInt8(ascii: "["), !walk.isEscaped(index) {
                open.append(Bracket(offset: walk.range(of: index..<index + 1)?.lowerBound, line: walk.line))
            } else if text[index] == UInt8(ascii: "]"), !walk.isEscaped(index), let bracket = open.popLast(), bracket.hasLinkAfter,
                let end = endOfAddress(after: index, in: text)
            {
                let range = bracket.offset.flatMap { start in walk.range(of: index..<end).map { start..<max(start, $0.upperBound) } }
                findings.add(
                    Self.nestedLink, "this link stands around another one, so it is none", at: range, line: bracket.line,
                    help: "make one link of the two, or put them side by side")
            }
        }
    }

    /// The end of a link's goal in parentheses right after a bracket; `nil` where there is none.
    private func endOfAddress(after bracket: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
        guard bracket + 1 < text.count, text[bracket + 1] == UInt8(ascii: "("),
            let end = text[(bracket + 2)...].firstIndex(of: UInt8(ascii: ")")), MisplacedBrackets.isAddress(text[(bracket + 2)..<end])
        else { return nil }
        return end + 1
    }
}
