internal import Diagnostics
internal import Markdown

/// Tables that lose cells, that are shown as text, or whose columns have no names.
struct Tables: PageCheck {
    static let lostCells = Rule(
        "lost-cells", .error,
        summary: "A row with more cells than the table has columns: the cells beyond them are lost.",
        example: Rule.section("| Year | Masks |\n| --- | --- |\n| 2020 | many | imported |\n"),
        corrected: Rule.section("| Year | Masks | Origin |\n| --- | --- | --- |\n| 2020 | many | imported |\n"),
        fix: "Give the header as many cells, or write a `|` that is part of the text as `\\|`.")

    static let brokenTable = Rule(
        "broken-table", .warning,
        summary: "A table that readers see as text: its header and the line below have different numbers of cells, it has no such line, or it stands on one line.",
        example: Rule.section("| Year | Masks |\n| --- |\n| 2020 | many |\n"),
        corrected: Rule.section("| Year | Masks |\n| --- | --- |\n| 2020 | many |\n"),
        fix: "Write as many `---` as the header has cells, and a blank line before the table.")

    static let emptyTableHeader = Rule(
        "empty-table-header", .warning,
        summary: "A table whose columns have no names, so that its cells mean nothing when they are read aloud.",
        example: Rule.section("| | |\n| --- | --- |\n| 2020 | many |\n"),
        corrected: Rule.section("| Year | Masks |\n| --- | --- |\n| 2020 | many |\n"),
        fix: "Write a name into each cell of the header row.")

    static let rules = [lostCells, brokenTable, emptyTableHeader]
    static let kinds: NodeKinds = [.text, .paragraph, .table, .tableRow, .tableCell]

    static func kinds(for active: Set<String>) -> NodeKinds {
        active.contains(brokenTable.code) ? kinds : [.table, .tableRow, .tableCell]
    }

    private var columns = 0
    private var column = 0
    private var isHeader = false
    private var emptyCells: [Int] = []
    /// The lines with a `|` of the paragraph that is being read.
    private var barLines = BarLines()
    /// The line that the present paragraph starts on.
    private var paragraphLine: Int?

    init?(_ page: PageContext) {}

    mutating func enter(_ node: borrowing MarkdownNode, _ walk: borrowing PageWalk, _ findings: inout PageFindings) {
        switch node.kind {
        case .paragraph: (barLines, paragraphLine) = (BarLines(), node.firstLine)
        case .table: columns = node.columnCount
        case .tableRow:
            (isHeader, column, emptyCells) = (node.isHeaderRow, 0, [])
        case .tableCell:
            if isHeader, node.isEmpty { emptyCells.append(column) }
            column += 1
        default: findDelimiters(node.literal, node.parentKind, walk, &findings)
        }
    }

    mutating func leave(_ node: borrowing MarkdownNode, _ walk: borrowing PageWalk, _ findings: inout PageFindings) {
        if node.kind == .paragraph { return reportBarLines(walk, &findings) }
        guard node.kind == .tableRow else { return }
        if !isHeader {
            reportLostCells(walk, &findings)
        } else if emptyCells.count == columns || emptyCells.contains(where: { $0 > 0 }) {
            findings.add(
                Self.emptyTableHeader,
                emptyCells.count == columns ? "the columns of this table have no names" : "column \(emptyCells.first { $0 > 0 }.map { $0 + 1 } ?? 1) of this table has no name",
                at: walk.lineRange, line: walk.line, help: "write a name into each cell of the header row")
        }
    }

    /// Counts the cells of the row's line: cmark-gfm drops those that are too many.
    private func reportLostCells(_ walk: borrowing PageWalk, _ findings: inout PageFindings) {
        let line = walk.lineRange
        let pipes = Self.pipes(walk.tracker.bytes, in: line)
        let cells = Self.cells(walk.tracker.bytes, in: line, pipes: pipes)
        guard pipes.count > 0, cells.count > columns, columns > 0 else { return }
        let lost = cells[columns...]
        guard let first = lost.first, let last = lost.last, lost.contains(where: { !$0.isEmpty }) else { return }
        findings.add(
            Self.lostCells, "this row has \(cells.count) cells, the table has \(columns) columns: the rest is lost",
            at: first.lowerBound..<last.upperBound, line: walk.line,
            help: "give the header as many cells, or write a '|' in the text as '\\|'")
    }

    /// The bytes that part the cells of a line.
    private static func pipes(_ bytes: UnsafeBufferPointer<UInt8>, in line: Range<Int>) -> [Int] {
        var pipes: [Int] = []
        var index = line.lowerBound
        while index < line.upperBound {
            if bytes[index] == UInt8(ascii: "|") { pipes.append(index) }
            index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        return pipes
    }

    /// The cells of a line without the blanks around them.
    private static func cells(_ bytes: UnsafeBufferPointer<UInt8>, in line: Range<Int>, pipes: [Int]) -> [Range<Int>] {
        var bounds: [Range<Int>] = []
        var start = line.lowerBound
        for pipe in pipes + [line.upperBound] {
            let inside = bytes[start..<pipe]
            let first = inside.firstIndex { !$0.isBlank } ?? pipe
            let last = inside.lastIndex { !$0.isBlank }.map { $0 + 1 } ?? first
            bounds.append(first..<max(first, last))
            start = pipe + 1
        }
        let isQuoteSign = { (range: Range<Int>) in bytes[range].allSatisfy { $0 == UInt8(ascii: ">") || $0.isBlank } }
        if let first = bounds.first, isQuoteSign(first) { bounds.removeFirst() }
        if let last = bounds.last, last.isEmpty { bounds.removeLast() }
        return bounds
    }

    /// Looks at a line of a paragraph for what is left of a table.
    private mutating func findDelimiters(
        _ text: UnsafeBufferPointer<UInt8>, _ parent: NodeKind?, _ walk: borrowing PageWalk, _ findings: inout PageFindings
    ) {
        guard parent == .paragraph, walk.startsLine, walk.bytes.contains("|"), !barLines.isReported else { return }
        let former = barLines.add(Self.row(walk), line: walk.line, range: walk.run?.range)
        guard walk.bytes.contains("-") else { return }
        if text.allSatisfy({ "|-: \t".utf8.contains($0) }) {
            guard let former else { return }
            let cells = Self.count(text)
            barLines.isReported = true
            findings.add(
                Self.brokenTable,
                former.cells == cells
                    ? "this table is shown as text, as it \(former.line == paragraphLine ? "is indented" : "stands right below other text")"
                    : "this table is shown as text: its header has \(former.cells) cell\(former.cells == 1 ? "" : "s"), this line \(cells)",
                at: walk.run?.range, line: walk.line,
                help: former.cells == cells ? former.line == paragraphLine ? "start its lines at the margin" : "leave a blank line above its header" : "write as many '---' as the header has cells")
        } else if let row = Self.delimiterRow(in: text) {
            barLines.isReported = true
            findings.add(
                Self.brokenTable, "this table is shown as text, as all of it stands on one line", at: walk.range(of: row) ?? walk.run?.range, line: walk.line,
                help: "write each row on a line of its own: the header, below it '| --- | --- |', and so on")
        }
    }

    /// Reports lines that are rows but for the line of hyphens below the first.
    private mutating func reportBarLines(_ walk: borrowing PageWalk, _ findings: inout PageFindings) {
        guard !barLines.isReported, barLines.count > 1, let first = barLines.firstRow, barLines.areRows else { return }
        findings.add(
            Self.brokenTable, "this table is shown as text, as no line of hyphens follows its header", at: first.range, line: first.line,
            help: "write '|\(String(repeating: " --- |", count: first.cells))' below its first line")
    }

    /// Two cells or more of nothing but hyphens in a line that has more to it.
    private static func delimiterRow(in text: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        let line = 0..<text.count
        let pipes = pipes(text, in: line)
        guard pipes.count >= 5 else { return nil }
        var (start, count): (Int?, Int) = (nil, 0)
        for (left, right) in zip(pipes, pipes.dropFirst()) {
            let cell = text[left + 1..<right]
            let isDelimiter = cell.contains(UInt8(ascii: "-")) && cell.count { $0 == UInt8(ascii: "-") } > 1 && cell.allSatisfy { "-: \t".utf8.contains($0) }
            if isDelimiter {
                if count == 0 { start = left }
                count += 1
                if count > 1, let start { return start..<right + 1 }
            } else {
                count = 0
            }
        }
        return nil
    }

    /// The line that a text starts, links and emphasis in it included: its cells, and whether a bar stands at both of its ends.
    private static func row(_ walk: borrowing PageWalk) -> (cells: Int, isClosed: Bool) {
        let (bytes, whole) = (walk.tracker.bytes, walk.lineRange)
        let start = min(max(walk.range(of: 0..<1)?.lowerBound ?? whole.lowerBound, whole.lowerBound), whole.upperBound)
        let line = start..<whole.upperBound
        let pipes = pipes(bytes, in: line)
        let last = bytes[line].lastIndex { !$0.isBlank }
        return (cells(bytes, in: line, pipes: pipes).count, pipes.count > 1 && pipes.first == start && pipes.last == last)
    }

    static func count(_ text: UnsafeBufferPointer<UInt8>) -> Int {
        let line = 0..<text.count
        return cells(text, in: line, pipes: pipes(text, in: line)).count
    }
}

/// The lines with bars of one paragraph.
private struct BarLines {
    typealias Row = (cells: Int, line: Int, range: Range<Int>?)

    /// The first of them, and the last.
    private(set) var firstRow: Row?
    private var last: Row?
    private(set) var count = 0
    /// Whether each starts and ends with a bar and has two cells or more, and whether each has as many as the first.
    private var (areClosed, areEven) = (true, true)
    /// Whether the paragraph's table has been reported.
    var isReported = false

    /// Whether they are rows of a table: two that are alike, or more that differ, as the last cells of rows may be left out.
    var areRows: Bool { areClosed && (areEven || count > 2) }

    /// Notes a line.
    /// - Returns: the line right above it, where that has a bar.
    mutating func add(_ found: (cells: Int, isClosed: Bool), line: Int, range: Range<Int>?) -> Row? {
        let former = last.flatMap { $0.line == line - 1 ? $0 : nil }
        let row = (cells: found.cells, line: line, range: range)
        if (count > 0 && former == nil) || !found.isClosed || row.cells < 2 { areClosed = false }
        if row.cells != firstRow?.cells ?? row.cells { areEven = false }
        if firstRow == nil { firstRow = row }
        last = row
        count += 1
        return former
    }
}
