internal import Diagnostics
internal import Markdown

/// Columns of numbers whose decimal signs do not stand below one another.
struct Decimals: PageCheck {
    static let unevenDecimals = Rule(
        "uneven-decimals", .note,
        summary: "A right-aligned column of numbers with different numbers of decimals, so that their decimal signs are not aligned.",
        example: Rule.section("| Month | Billions |\n| --- | ---: |\n| April | 3.86 |\n| May | 27.8 |\n"),
        corrected: Rule.section("| Month | Billions |\n| --- | ---: |\n| April | 3.9 |\n| May | 27.8 |\n"),
        fix: "Round them to the same number of decimals; where a source gives fewer, align the column to the left (`---`).")

    static let rules = [unevenDecimals]
    static let kinds: NodeKinds = [.table, .tableRow, .tableCell]

    /// The decimal sign of the page's language; the other of full stop and comma groups digits.
    private let sign: Character
    private var isAtRight: [Bool] = []
    private var (column, isHeader) = (0, false)
    /// The numbers of decimals of each column, with the line where each is met first.
    private var decimals: [[Int: Int]] = []

    init?(_ page: PageContext) {
        sign = ["en", "ar", "zh", "ja", "ko", "he", "hi", "th"].contains(page.language) ? "." : ","
    }

    mutating func enter(_ node: borrowing MarkdownNode, _ walk: borrowing PageWalk, _ findings: inout PageFindings) {
        switch node.kind {
        case .table:
            let columns = 0..<node.columnCount
            isAtRight = []
            for column in columns { isAtRight.append(node.isRightAligned(column: column)) }
            decimals = columns.map { _ in [:] }
        case .tableRow:
            (column, isHeader) = (0, node.isHeaderRow)
        default:
            defer { column += 1 }
            guard !isHeader, decimals.indices.contains(column), isAtRight[column], let count = decimalCount(in: node.plainText) else { return }
            if decimals[column][count] == nil { decimals[column][count] = walk.line }
        }
    }

    mutating func leave(_ node: borrowing MarkdownNode, _ walk: borrowing PageWalk, _ findings: inout PageFindings) {
        guard node.kind == .table else { return }
        for (column, lines) in decimals.enumerated() where lines.count > 1 {
            // The number that is unlike the one before it.
            let inOrder = lines.sorted { $0.value < $1.value }
            let (first, other) = (inOrder[0], inOrder[1])
            findings.add(
                Self.unevenDecimals,
                "column \(column + 1) of this table has numbers with \(first.key) and with \(other.key) decimals", at: nil, line: other.value,
                help: "round them to the same number of decimals, or align the column to the left")
        }
    }

    /// How many decimals a cell's number has; `nil` where it holds none, or more than a number.
    private func decimalCount(in cell: String) -> Int? {
        var number = cell.prefix { $0 != "[" }
        while let last = number.last, last.isWhitespace || last == "%" { number.removeLast() }
        while let first = number.first, first.isWhitespace || "+-−~".contains(first) { number.removeFirst() }
        guard number.first?.isNumber == true, number.allSatisfy({ $0.isNumber || ".,’' \u{A0}\u{202F}".contains($0) }) else { return nil }
        guard let place = number.lastIndex(of: sign) else { return 0 }
        return number[place...].count - 1
    }
}
