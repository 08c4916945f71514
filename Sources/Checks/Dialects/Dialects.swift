internal import Diagnostics
internal import Markdown

/// Looks for the syntax of other programs, which readers see as it is written. One pass over each text, by the table.
struct Dialects: PageCheck {
    static let table: [Dialect] = lineDialects + inlineDialects

    static let rules = Array(Dictionary(grouping: table.map(\.rule), by: \.code).compactMap(\.value.first))
        .sorted { $0.code < $1.code }
    static let kinds: NodeKinds = [.text, .paragraph, .heading, .codeBlock, .rule, .link, .image, .table, .list, .htmlBlock]

    /// The dialects that may start with each byte: at the start of a line, and anywhere.
    private static let starters: (line: [[Int]], anywhere: [[Int]]) = {
        var (line, anywhere) = ([[Int]](repeating: [], count: 256), [[Int]](repeating: [], count: 256))
        for (index, dialect) in table.enumerated() {
            for sign in dialect.signs.utf8 {
                if dialect.start == .line { line[Int(sign)].append(index) } else { anywhere[Int(sign)].append(index) }
            }
        }
        return (line, anywhere)
    }()

    private static let isStarter = starters.anywhere.map { !$0.isEmpty }
    /// The signs that a dialect may start with anywhere: most texts have none of them.
    private static let signs = Set(table.filter { $0.start == .anywhere }.flatMap(\.signs.unicodeScalars)).sorted { $0.value < $1.value }

    /// What goes on over the end of a text until its closing sign.
    private var open: OpenDialect?
    /// Whether the present paragraph's first line has been met, and how long the last one was.
    private var formerLine: Int?
    /// Whether the present paragraph begins with a directive, whose options may follow: `:width: 200`.
    private var followsDirective = false
    /// The line of a table drawn with signs, which is reported once.
    private var gridLine = 0
    private var formula = FormulaScanner()

    init?(_ page: PageContext) {}

    mutating func enter(_ node: borrowing MarkdownNode, _ walk: borrowing PageWalk, _ findings: inout PageFindings) {
        switch node.kind {
        case .text: read(node, walk, &findings)
        case .paragraph:
            (formerLine, followsDirective) = (nil, false)
            formula.end()
            // A formula may have blank lines in it.
            if open?.closing != .dollars { open = nil }
        case .codeBlock:
            open = nil
            readFence(node, walk, &findings)
        case .rule: readRule(node, walk, &findings)
        case .heading, .table, .list, .htmlBlock:
            open = nil
            formula.end()
            formerLine = nil
        default: break
        }
    }

    mutating func leave(_ node: borrowing MarkdownNode, _ walk: borrowing PageWalk, _ findings: inout PageFindings) {
        guard node.kind == .link || node.kind == .image else { return }
        let destination = node.destination
        // Most have no brace, and bytes are sought in less time than texts.
        guard destination.utf8.contains(UInt8(ascii: "{")), destination.utf8.first == UInt8(ascii: "{") || destination.contains("{{") || destination.contains("{%")
        else { return }
        add(Self.templateTag, named: "the tag of a template", at: walk.link?.range, line: walk.line, help: "write the URL itself", &findings)
    }

    // MARK: Texts

    private mutating func read(_ node: borrowing MarkdownNode, _ walk: borrowing PageWalk, _ findings: inout PageFindings) {
        let bytes = node.literal
        let isNewLine = walk.startsLine
        let former = formerLine
        if isNewLine { formerLine = bytes.count } else { formerLine = (formerLine ?? 0) + bytes.count }
        let text = DialectText(
            bytes: bytes, startsLine: isNewLine, startsParagraph: isNewLine && former == nil, before: Self.neighbour(node.previousKind),
            after: Self.neighbour(node.nextKind), parent: node.parentKind, formerLength: former ?? 0)
        if let place = formula.read(text, walk) {
            add(Self.math, named: "a formula", at: place.range, line: place.line, help: place.help, &findings)
        }
        if isNewLine, followsDirective, text.isOption { return }
        var index = 0
        if text.startsParagraph, text.after == .emphasis, bytes.elementsEqual("[[".utf8), walk.isContentsMark {
            add(Self.contentsMark, named: "a mark for a table of contents", at: walk.lineRange, line: walk.line, help: nil, &findings)
        }
        if let open {
            guard let end = open.end(in: text) else { return }
            self.open = nil
            index = end
        } else if isNewLine, text.parent == .paragraph, let first = bytes.first {
            for number in Self.starters.line[Int(first)] {
                let dialect = Self.table[number]
                if let end = match(dialect, at: 0, in: text, walk, &findings) {
                    followsDirective = dialect.rule == Self.admonition || dialect.rule == Self.directive
                    index = end
                    break
                }
            }
        }
        guard Self.signs.contains(where: { walk.bytes.contains($0) }) else { return }
        while let next = Self.nextStarter(in: bytes, from: index) {
            index = next + 1
            for number in Self.starters.anywhere[Int(bytes[next])] {
                if let end = match(Self.table[number], at: next, in: text, walk, &findings) {
                    index = max(index, end)
                    break
                }
            }
        }
    }

    /// The next byte that a dialect may start with.
    private static func nextStarter(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        isStarter.withUnsafeBufferPointer { isStarter in
            var index = start
            while index < bytes.count {
                if isStarter[Int(bytes[index])] { return index }
                index += 1
            }
            return nil
        }
    }

    private static func neighbour(_ kind: NodeKind?) -> NodeKind? { kind == .softBreak || kind == .lineBreak ? nil : kind }

    /// Asks a dialect, and reports what it recognizes.
    /// - Returns: where it ends; `nil` if it does not match.
    private mutating func match(
        _ dialect: Dialect, at index: Int, in text: DialectText, _ walk: borrowing PageWalk, _ findings: inout PageFindings
    ) -> Int? {
        guard let match = dialect.find(text, index), !walk.isEscaped(index) else { return nil }
        if dialect.rule == Self.foreignTable {
            defer { gridLine = walk.line }
            // The lines of one table follow upon each other.
            if gridLine > 0, walk.line - gridLine <= 8, !text.startsParagraph { return match.end }
        }
        if dialect.rule == Self.math || dialect.rule == Self.latex, formula.isTold(at: walk.line) { return match.end }
        open = OpenDialect(after: text, from: index, to: match.end, rule: dialect.rule)
        let range = walk.range(of: index..<match.end)
        var fixes: [SourceEdit] = []
        if let replacement = match.replacement, let range { fixes = [findings.edit(range, to: replacement.utf8)] }
        add(dialect.rule, named: match.name, at: range, line: walk.line, help: match.help, fixes: fixes, &findings)
        return match.end
    }

    private func add(
        _ rule: Rule, named name: String, at range: Range<Int>?, line: Int, help: String?, fixes: [SourceEdit] = [],
        _ findings: inout PageFindings
    ) {
        findings.add(
            rule, "readers see this as it is written: \(name)", at: range, line: line,
            help: help ?? Self.advice[rule.code], fixes: fixes)
    }

    // MARK: Blocks

    private mutating func readFence(_ node: borrowing MarkdownNode, _ walk: borrowing PageWalk, _ findings: inout PageFindings) {
        guard let line = node.firstLine, let match = FenceDialect(node.fenceInfo) else { return }
        let range = walk.content(ofLine: line)
        let start = walk.tracker.bytes[range].firstIndex { $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "~") }
        add(match.rule, named: match.name, at: start.map { $0..<range.upperBound }, line: line, help: match.help, &findings)
    }

    /// A rule with gaps in it, beside text, is a line of a simple table.
    private mutating func readRule(_ node: borrowing MarkdownNode, _ walk: borrowing PageWalk, _ findings: inout PageFindings) {
        guard let line = node.firstLine, node.previousKind == .paragraph || node.nextKind == .paragraph else { return }
        let bytes = walk.tracker.bytes
        let range = walk.content(ofLine: line)
        let runs = bytes[range].split(whereSeparator: \.isBlank)
        guard runs.count > 1, runs.allSatisfy({ $0.count > 1 && $0.allSatisfy { $0 == UInt8(ascii: "-") } }),
            walk.page.lines.lineCount >= line
        else { return }
        let isBesideText = [line - 1, line + 1].contains { number in
            number > 0 && number <= walk.page.lines.lineCount && !bytes[walk.content(ofLine: number)].allSatisfy(\.isBlank)
        }
        guard isBesideText, line - gridLine > 30 || gridLine == 0 else { return }
        gridLine = line
        add(Self.foreignTable, named: "a line of a table of pandoc", at: range, line: line, help: nil, &findings)
    }
}

extension PageWalk {
    /// Whether the line is GitLab's mark for a table of contents, whose underscores make emphasis of its word.
    fileprivate var isContentsMark: Bool {
        String(decoding: tracker.bytes[lineRange], as: UTF8.self).lowercased().split(separator: " ") == ["[[_toc_]]"]
    }
}

/// Syntax that was opened in a text and goes on over the end of its line, so that nothing in it is looked at.
struct OpenDialect {
    enum Closing { case dollars, percents, end }

    let closing: Closing

    /// - Returns: `nil` where what was recognized has its end in the same text.
    init?(after text: DialectText, from start: Int, to end: Int, rule: Rule) {
        guard end == text.bytes.count else { return nil }
        if rule == Dialects.math, text.has("$$", at: start), end - start < 4 || !text.has("$$", at: end - 2) { closing = .dollars } else if
            rule == Dialects.latex, text.has("\\begin{", at: start), text.index(of: "\\end{", from: start) == nil { closing = .end } else if
            rule == Dialects.hiddenComment, text.has("%%", at: start), end - start < 4 || !text.has("%%", at: end - 2) { closing = .percents } else { return nil }
    }

    /// Where it ends in a text; `nil` where it goes on.
    func end(in text: DialectText) -> Int? {
        switch closing {
        case .dollars: text.index(of: "$$", from: 0).map { $0 + 2 }
        case .percents: text.index(of: "%%", from: 0).map { $0 + 2 }
        case .end: text.index(of: "\\end{", from: 0).map { text.bytes[$0...].firstIndex(of: UInt8(ascii: "}")).map { $0 + 1 } ?? text.bytes.count }
        }
    }
}
