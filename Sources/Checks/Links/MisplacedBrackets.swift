internal import Diagnostics
internal import Markdown

/// Links whose brackets are not as Markdown wants them, so that readers see the brackets.
struct MisplacedBrackets: PageCheck {
    static let spacedLink = Rule(
        "spaced-link", .warning,
        summary: "A space between the text and the destination of a link, so that Markdown does not read it as one.",
        example: Rule.section("See [the questions] (../faq.md).\n"),
        corrected: Rule.section("See [the questions](../faq.md).\n"),
        fix: "Delete the space between `]` and `(`.")

    static let reversedLink = Rule(
        "reversed-link", .warning,
        summary: "A link with its text in parentheses and its destination in brackets.",
        example: Rule.section("See (the questions)[../faq.md].\n"),
        corrected: Rule.section("See [the questions](../faq.md).\n"),
        fix: "Write the text in brackets and the destination in parentheses: `[text](URL)`.")

    static let rules = [spacedLink, reversedLink]
    static let kinds: NodeKinds = [.text]

    /// The longest destination that is looked at, in bytes.
    private static let reach = 1_000

    init?(_ page: PageContext) {}

    mutating func enter(_ node: borrowing MarkdownNode, _ walk: borrowing PageWalk, _ findings: inout PageFindings) {
        guard walk.bytes.contains("["), walk.bytes.contains("(") else { return }
        let text = node.literal
        for index in text.indices where index > 0 && index + 1 < text.count {
            switch text[index] {
            case UInt8(ascii: "("): if let found = spaced(in: text, open: index) { report(found, walk, &findings) }
            case UInt8(ascii: "["): if text[index - 1] == UInt8(ascii: ")") { reportReversed(in: text, open: index, walk, &findings) }
            default: break
            }
        }
    }

    /// The text, the blanks after it and the destination around an opening parenthesis.
    private func spaced(in text: UnsafeBufferPointer<UInt8>, open: Int) -> (whole: Range<Int>, blanks: Range<Int>)? {
        var close = open
        while close > 0, text[close - 1] == UInt8(ascii: " ") { close -= 1 }
        guard close < open, close > 1, text[close - 1] == UInt8(ascii: "]"),
            let start = text[..<(close - 1)].lastIndex(where: { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") }),
            text[start] == UInt8(ascii: "["), let end = Self.close(UInt8(ascii: ")"), after: open, in: text),
            Self.isURL(text[(open + 1)..<end])
        else { return nil }
        let words = text[(start + 1)..<(close - 1)]
        // An omission or a sign is no text of a link, and a citation is one already.
        guard words.contains(where: { $0.isLetter || ($0 >= 0x80 && $0 < 0xE2) || $0 > 0xE2 }), !words.contains(MarkdownNode.atMark),
            !words.elementsEqual("sic".utf8)
        else { return nil }
        return (start..<end + 1, close..<open)
    }

    private func report(
        _ found: (whole: Range<Int>, blanks: Range<Int>), _ walk: borrowing PageWalk, _ findings: inout PageFindings
    ) {
        guard !walk.isEscaped(found.whole.lowerBound), !walk.isEscaped(found.blanks.lowerBound - 1) else { return }
        let fixes = walk.range(of: found.blanks).map { [findings.edit($0, to: [])] } ?? []
        findings.add(
            Self.spacedLink, "a space separates this link's text from its destination", at: walk.range(of: found.whole), line: walk.line,
            help: "delete the space between ']' and '('", fixes: fixes)
    }

    private func reportReversed(
        in text: UnsafeBufferPointer<UInt8>, open: Int, _ walk: borrowing PageWalk, _ findings: inout PageFindings
    ) {
        guard let end = Self.close(UInt8(ascii: "]"), after: open, in: text), Self.isURL(text[(open + 1)..<end]),
            let start = text[..<(open - 1)].lastIndex(where: { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ")") }),
            text[start] == UInt8(ascii: "("), start + 1 < open - 1, !walk.isEscaped(open)
        else { return }
        findings.add(
            Self.reversedLink, "the brackets of this link's text and destination are swapped", at: walk.range(of: start..<end + 1),
            line: walk.line, help: "write '[text](URL)'")
    }

    /// The bracket that closes a destination, which has no blanks.
    private static func close(_ bracket: UInt8, after open: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
        let end = text[(open + 1)...].prefix(reach).firstIndex { $0 == bracket || $0.isBlank }
        return end.flatMap { text[$0] == bracket ? $0 : nil }
    }

    /// Whether something reads as the destination of a link: a web URL, a Markdown file or a place on a page.
    static func isURL(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard !bytes.isEmpty, !bytes.contains(where: { $0.isBlank || $0 == MarkdownNode.atMark }) else { return false }
        let text = String(decoding: bytes, as: UTF8.self)
        return text.hasPrefix("https://") || text.hasPrefix("http://") || text.hasPrefix("#") || text.hasPrefix("../")
            || text.hasPrefix("./") || text.hasSuffix(".md") || text.contains(".md#")
    }
}
