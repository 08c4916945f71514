internal import Diagnostics
internal import Markdown

/// The walk over one page's tree: where it stands, in the tree and in the file.
///
/// It is lent to every check at every node, and a copy each time would cost more than the checks.
struct PageWalk: ~Copyable {
    let page: PageContext
    private(set) var tracker: SourceTracker
    /// The line of the file that the walk has come to.
    private(set) var line = 1
    /// The text that is met, found in the file; `nil` where it was not found.
    private(set) var run: TextRun?
    /// The bytes that the text met has.
    private(set) var bytes = ByteSet()
    /// The link or image that is left, found in the file.
    private(set) var link: LinkSource?
    /// Whether the text or code that is met is the first on its line.
    private(set) var startsLine = false
    /// How many bytes of text the page has, without markup.
    private(set) var length = 0
    private var openLinks: [Int?] = []

    init(_ page: PageContext, bytes: UnsafeBufferPointer<UInt8>) {
        self.page = page
        tracker = SourceTracker(bytes, lines: page.lines)
    }

    /// The bytes of the line that the walk has come to, without its ending.
    var lineRange: Range<Int> { content(ofLine: line) }

    /// The bytes of a line without its ending.
    func content(ofLine number: Int) -> Range<Int> {
        var range = page.lines.range(of: number)
        while let last = range.last, tracker.bytes[last].isLineEnd { range = range.lowerBound..<last }
        return range
    }

    /// Follows the tree to a node.
    mutating func enter(_ node: borrowing MarkdownNode) {
        switch node.kind {
        case .text:
            length += node.literal.count
            bytes = ByteSet(of: node.literal)
            run = tracker.find(node.literal)
            if let run { line = page.lines.line(of: run.range.lowerBound) }
            startsLine = startsLine && node.previousKind.map { $0 == .softBreak || $0 == .lineBreak } ?? true
        case .softBreak, .lineBreak:
            line += 1
            startsLine = true
        case .formula:
            tracker.skipFormula()
            startsLine = false
        case .codeSpan:
            length += node.literal.count
            tracker.skipCodeSpan()
            startsLine = false
        case .htmlSpan:
            _ = tracker.find(node.literal)
            startsLine = false
        case .noteReference:
            _ = tracker.skip { $0 == UInt8(ascii: "]") }
            startsLine = false
        case .link:
            openLinks.append(tracker.skip { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "<") })
            startsLine = false
        case .image:
            let bracket = tracker.skip { $0 == UInt8(ascii: "[") }
            openLinks.append(bracket.map { $0 > 0 && tracker.bytes[$0 - 1] == UInt8(ascii: "!") ? $0 - 1 : $0 })
            startsLine = false
        case .emphasis, .strong, .strikethrough: startsLine = false
        case .tableCell: break
        default:
            guard let first = node.firstLine, let last = node.lastLine else { return }
            line = first
            startsLine = true
            if node.kind.holdsText { tracker.enterBlock(firstLine: first, lastLine: last) }
        }
    }

    /// Follows the tree out of a node.
    mutating func leave(_ node: borrowing MarkdownNode) {
        guard node.kind == .link || node.kind == .image else { return }
        link = (openLinks.popLast() ?? nil).flatMap { tracker.finishLink(from: $0) }
        if let link { line = page.lines.line(of: link.range.lowerBound) }
    }

    /// The bytes of the file that a part of the text met was made of.
    func range(of part: Range<Int>) -> Range<Int>? { run.map { tracker.range(of: part, in: $0) } }

    /// What would be a link if a bracket in the text met ended one.
    func link(from start: Int, textEnd bracket: Int) -> LinkSource? {
        run.map { tracker.link(from: start, textEnd: bracket, in: $0) }
    }

    /// Whether a byte of the text met was escaped in the file.
    func isEscaped(_ index: Int) -> Bool {
        guard let run else { return false }
        return tracker.bytes[tracker.offset(of: index, in: run)] == UInt8(ascii: "\\") && run.literal[index] != UInt8(ascii: "\\")
    }
}

extension NodeKind {
    /// Whether text stands right below it.
    fileprivate var holdsText: Bool { self == .paragraph || self == .heading || self == .tableRow }
}
