internal import Diagnostics
internal import Markdown

/// Code whose fence is never closed, so that the rest of the page becomes code.
struct CodeFences: PageCheck {
    static let unclosedFence = Rule(
        "unclosed-fence", .warning,
        summary: "A code block without the fence that ends it: the rest of the page becomes code.",
        example: Rule.section("An example:\n\n```\ncode\n\nAnd the text goes on.\n"),
        corrected: Rule.section("An example:\n\n```\ncode\n```\n\nAnd the text goes on.\n"),
        fix: "Write a line with the same signs, such as three backticks, after the code.")

    static let rules = [unclosedFence]
    static let kinds: NodeKinds = [.codeBlock]

    init?(_ page: PageContext) {}

    mutating func enter(_ node: borrowing MarkdownNode, _ walk: borrowing PageWalk, _ findings: inout PageFindings) {
        guard let fence = node.fenceLength, let first = node.firstLine, let last = node.lastLine else { return }
        let bytes = walk.tracker.bytes
        if last > first {
            let signs = bytes[walk.content(ofLine: last)].drop { $0.isBlank || $0 == UInt8(ascii: ">") }
            let run = signs.prefix { $0 == signs.first }
            let closes = (run.first == UInt8(ascii: "`") || run.first == UInt8(ascii: "~")) && run.count >= fence
                && signs.dropFirst(run.count).allSatisfy(\.isBlank)
            if closes { return }
        }
        let line = walk.content(ofLine: first)
        let start = bytes[line].firstIndex { $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "~") }
        findings.add(
            Self.unclosedFence, "this code block is never closed", at: start.map { $0..<line.upperBound }, line: first,
            help: "write the fence again on a line after the code")
    }
}
