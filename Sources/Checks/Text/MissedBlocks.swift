internal import Diagnostics
internal import Markdown

/// Lines that were meant as headings or lists, and are text as a blank is missing.
struct MissedBlocks: PageCheck {
    static let headingSpace = Rule(
        "heading-space", .warning,
        summary: "A heading without a space after its signs, which readers see as text.",
        example: Rule.section("##Causes\n\nThere were two.\n"),
        corrected: Rule.section("## Causes\n\nThere were two.\n"),
        fix: "Write a space after the signs: `## Heading`.")

    static let listSpace = Rule(
        "list-space", .warning,
        summary: "A list without spaces after its signs, which readers see as one run of text.",
        example: Rule.section("-One thing\n-Another\n"),
        corrected: Rule.section("- One thing\n- Another\n"),
        fix: "Write a space after each sign: `- item`, `1. item`.")

    static let rules = [headingSpace, listSpace]
    static let kinds: NodeKinds = [.text, .paragraph]

    /// The lines in a row that look like items, and where the first one is.
    private var items: (count: Int, range: Range<Int>?, line: Int) = (0, nil, 0)

    init?(_ page: PageContext) {}

    mutating func enter(_ node: borrowing MarkdownNode, _ walk: borrowing PageWalk, _ findings: inout PageFindings) {
        guard node.kind == .text else {
            items = (0, nil, 0)
            return
        }
        guard walk.startsLine, node.parentKind == .paragraph, let first = node.literal.first, !walk.isEscaped(0) else { return }
        let text = node.literal
        let isItem = Self.isItem(text)
        if first == UInt8(ascii: "#") { reportHeading(text, walk, &findings) }
        items = isItem ? (items.count + 1, items.range ?? walk.run?.range, items.count == 0 ? walk.line : items.line) : (0, nil, 0)
        guard items.count == 2 else { return }
        findings.add(
            Self.listSpace, "these lines are not a list, as no space follows their signs", at: items.range, line: items.line,
            help: "write a space after each sign: '- item', '1. item'")
    }

    /// Two to six signs and a word: one sign alone may be a hashtag.
    private func reportHeading(_ text: UnsafeBufferPointer<UInt8>, _ walk: borrowing PageWalk, _ findings: inout PageFindings) {
        let signs = text.prefix { $0 == UInt8(ascii: "#") }.count
        guard (2...6).contains(signs), signs < text.count, text[signs].isLetter || text[signs] >= 0x80 else { return }
        let fixes = walk.range(of: signs..<signs).map { [findings.edit($0, to: [UInt8(ascii: " ")])] } ?? []
        findings.add(
            Self.headingSpace, "this is not a heading, as no space follows its signs", at: walk.run?.range, line: walk.line,
            help: "write a space after '\(String(repeating: "#", count: signs))'", fixes: fixes)
    }

    /// A hyphen or plus, or a number with its sign, right before a letter.
    private static func isItem(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        if text[0] == UInt8(ascii: "-") || text[0] == UInt8(ascii: "+") { index = 1 } else {
            while index < min(text.count, 3), text[index].isDigit { index += 1 }
            guard index > 0, index < text.count, text[index] == UInt8(ascii: ".") || text[index] == UInt8(ascii: ")") else { return false }
            index += 1
        }
        return index < text.count && (text[index].isLetter || (text[index] >= 0x80 && text[index] != MarkdownNode.atMark))
    }
}
