internal import Diagnostics
internal import Markdown

/// Tildes that strike out what stands between them, where they may stand for “about” or for a small letter.
///
/// GitHub's Markdown strikes out between single tildes as well as between double ones; few authors know.
struct SingleTildes: PageCheck {
    static let singleTilde = Rule(
        "single-tilde", .warning,
        summary: "Text between two single tildes, as in `2~3 m or 4~5 m`, which readers see struck out.",
        example: Rule.section("It is 2~3 m high and 4~5 m wide.\n"),
        corrected: Rule.section("It is 2\\~3 m high, and ~~not at all~~ 4\\~5 m wide.\n"),
        fix: "Write `~~text~~` to strike text out, and `\\~` for a literal tilde; a small number below the line is `₂`, say.")

    static let rules = [singleTilde]
    static let kinds: NodeKinds = [.strikethrough]

    /// Where the single tildes stand whose text is being walked; `nil` for double ones.
    private var open: [Int?] = []

    init?(_ page: PageContext) {}

    mutating func enter(_ node: borrowing MarkdownNode, _ walk: borrowing PageWalk, _ findings: inout PageFindings) {
        let bytes = walk.tracker.bytes
        open.append(walk.nextTilde.flatMap { $0 + 1 < bytes.count && bytes[$0 + 1] == UInt8(ascii: "~") ? nil : $0 })
    }

    mutating func leave(_ node: borrowing MarkdownNode, _ walk: borrowing PageWalk, _ findings: inout PageFindings) {
        guard let start = open.popLast() ?? nil else { return }
        let range = start..<(walk.nextTilde ?? start) + 1
        // Digits right after a word were meant to stand below the line.
        let text = node.plainText
        let isLowered = start > 0 && (walk.tracker.bytes[start - 1].isLetterOrDigit || walk.tracker.bytes[start - 1] >= 0x80)
            && text.utf8.allSatisfy { $0.isDigit || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }
        let lowered = isLowered ? SmallScript.characters(text, isRaised: false) : nil
        findings.add(
            Self.singleTilde, "readers see this struck out", at: range, line: walk.line,
            help: lowered.map { "write '\($0)' for a small number below the line" } ?? "write '~~text~~' to strike text out, '\\~' for a literal tilde",
            fixes: lowered.map { [findings.edit(range, to: $0.utf8)] } ?? [])
    }
}

extension PageWalk {
    /// The next tilde in the file that is not escaped.
    fileprivate var nextTilde: Int? { tracker.index(from: tracker.cursor, upTo: min(tracker.limit, tracker.cursor + SourceTracker.reach)) { $0 == UInt8(ascii: "~") } }
}
