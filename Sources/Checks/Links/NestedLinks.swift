internal import Diagnostics
internal import Markdown

/// Links within the text of a link, which HTML does not have: most often the inner one is made, and the outer one stays as signs.
struct NestedLinks: PageCheck {
    static let nestedLink = Rule(
        "nested-link", .warning,
        summary: "A link within the text of another one: one of the two is lost.",
        example: Rule.section("See [the [questions](../faq.md) and answers](../faq.md).\n"),
        corrected: Rule.section("See [the questions and answers](../faq.md).\n"),
        fix: "Merge the two links, or put them side by side.")

    static let rules = [nestedLink]
    static let kinds: NodeKinds = [.text, .link, .paragraph, .heading, .tableCell]

    /// A bracket in the text of the present block that none has closed yet.
    private struct Bracket {
        /// Where it stands in the file.
        let offset: Int
        let line: Int
    }

    private var open: [Bracket] = []
    /// How many of them, from the first on, have a link after them.
    private var countBeforeLink = 0
    private var linkDepth = 0
    /// Brackets around a link that the text met last closes, with the name of a reference if one follows.
    private var closed: (link: LinkSource, line: Int)?

    init?(_ page: PageContext) {}

    mutating func enter(_ node: borrowing MarkdownNode, _ walk: borrowing PageWalk, _ findings: inout PageFindings) {
        switch node.kind {
        case .text where linkDepth == 0:
            closed = nil
            if walk.bytes.contains("[") || walk.bytes.contains("]") { read(node.literal, walk, &findings) }
        case .text: break
        case .link: linkDepth += 1
        default: (open, countBeforeLink, closed) = ([], 0, nil)
        }
    }

    mutating func leave(_ node: borrowing MarkdownNode, _ walk: borrowing PageWalk, _ findings: inout PageFindings) {
        guard node.kind == .link else { return }
        linkDepth -= 1
        countBeforeLink = open.count
        if linkDepth > 0 {
            // A destination between `<` and `>` is a link even there.
            findings.add(
                Self.nestedLink, "this link is inside the text of another one", at: walk.link?.range, line: walk.line, help: Self.help)
        } else if let closed, let link = walk.link, link.destination == nil, link.range.upperBound == closed.link.range.upperBound {
            // The name that was to lead the brackets somewhere is a link of its own.
            report(closed.link, line: closed.line, &findings)
        }
    }

    private mutating func read(_ text: UnsafeBufferPointer<UInt8>, _ walk: borrowing PageWalk, _ findings: inout PageFindings) {
        for index in text.indices {
            if text[index] == UInt8(ascii: "["), !walk.isEscaped(index), let range = walk.range(of: index..<index + 1) {
                open.append(Bracket(offset: range.lowerBound, line: walk.line))
            } else if text[index] == UInt8(ascii: "]"), !walk.isEscaped(index), let bracket = open.popLast() {
                let hasLink = open.count < countBeforeLink
                countBeforeLink = min(countBeforeLink, open.count)
                if hasLink { close(bracket, at: index, walk, &findings) }
            }
        }
    }

    /// Looks at what follows brackets around a link.
    private mutating func close(_ bracket: Bracket, at index: Int, _ walk: borrowing PageWalk, _ findings: inout PageFindings) {
        guard let link = walk.link(from: bracket.offset, textEnd: index) else { return }
        guard let destination = link.destination else {
            closed = (link, bracket.line)
            return
        }
        let file = walk.tracker.bytes
        if file[link.range.upperBound - 1] == UInt8(ascii: ")"), MisplacedBrackets.isURL(file[destination]) {
            report(link, line: bracket.line, &findings)
        }
    }

    private static let help = "merge the two links, or put them side by side"

    private func report(_ link: LinkSource, line: Int, _ findings: inout PageFindings) {
        findings.add(
            Self.nestedLink, "this link contains another one, so Markdown does not read it as a link", at: link.range, line: line, help: Self.help)
    }
}
