internal import Bytes

/// Bounds within which cmark-gfm 0.29.0.gfm.6 takes time in proportion to its input.
///
/// That version is quadratic, or worse, on some inputs and calls `abort()` on others; the bounds were found by
/// measuring them. No example of the CommonMark and GFM specifications comes near.
package struct ParsingLimits: Sendable {
    /// The largest text that is parsed at all.
    package var maximumBytes = 16 << 20
    /// The largest text that is parsed without a trial.
    package var bytes = 256 << 10
    var blockBytes = 16_384
    var depth = 64
    var pipesOnLine = 128
    var delimiterRows = 8
    var htmlOpenings = 256
    var brackets = 2_048
    var emphasisDelimiters = 4_096
    var closingParentheses = 1_000
    var tableCells = 100_000
    var referenceBytes = 8 << 20

    /// The most headings of one page: each has its place in the contents, the search index and the page to print.
    var headings = 20_000

    /// The most links, images, citations and marks of notes of one page: each is looked up, and written for the page, for its
    /// print edition and in its Markdown, which takes many times what parsing it does.
    package var references = 50_000

    /// The most definitions of links and notes of one page: each is looked for in all that refers to one, and reported where
    /// nothing does.
    package var definitions = 50_000

    package static let standard = ParsingLimits()

    /// Whether references may expand so far in a text that a newer parser leaves some of them as text: cmark-gfm expands a
    /// hundred thousand bytes of them, or as many as the text has.
    static func mayLoseReferences(in text: ArraySlice<UInt8>) -> Bool {
        guard text.count > 1_000 else { return false }
        return text.withUnsafeBufferPointer { text in
            // Without a definition of a link or note, as most texts are, nothing expands.
            guard text.hasPair(UInt8(ascii: "]"), UInt8(ascii: ":")) else { return false }
            var scan = LimitScan(limits: ParsingLimits())
            return scan.expansion(in: text) > max(text.count, 100_000)
        }
    }

    /// The first bound that a text breaks, or `nil`.
    /// - Returns: what there is too much of, and the line, from 1.
    func excess(in text: ArraySlice<UInt8>) -> (what: String, line: Int)? {
        if text.count > bytes { return ("more than \(bytes) bytes", 1) }
        var scan = LimitScan(limits: self)
        return text.withUnsafeBufferPointer { scan.excess(in: $0) }
    }
}

/// One pass over a text, line by line, that counts what is costly.
private struct LimitScan {
    let limits: ParsingLimits
    var block = 0
    var html = 0
    var brackets = 0
    var delimiterRows = 0
    var delimiters = 0
    var columns = 0
    var cells = 0
    var definition: Int?
    var longestDefinition = 0
    var references = 0

    /// How often each byte that matters stands on a line.
    struct Tally {
        var pipes = 0
        var html = 0
        var brackets = 0
        var parentheses = 0
        var delimiters = 0
        var onlyDelimiterRow = true
        var hasHyphen = false
    }

    mutating func excess(in text: UnsafeBufferPointer<UInt8>) -> (what: String, line: Int)? {
        var start = 0
        var number = 1
        while start < text.count {
            let end = text.index(from: start) { $0.marks(of: "\n") | $0.marks(of: "\r") }
            let line = UnsafeBufferPointer(rebasing: text[start..<end])
            if let what = excess(ofLine: line) { return (what, number) }
            let isPair = end + 1 < text.count && text[end] == UInt8(ascii: "\r") && text[end + 1] == UInt8(ascii: "\n")
            start = end + (isPair ? 2 : 1)
            number += 1
        }
        // At worst every bracket resolves to the longest definition.
        return longestDefinition * references > limits.referenceBytes ? ("references that expand too far", 1) : nil
    }

    /// How many bytes the references of a text expand to at worst.
    mutating func expansion(in text: UnsafeBufferPointer<UInt8>) -> Int {
        for line in text.split(separator: UInt8(ascii: "\n")) { _ = excess(ofLine: UnsafeBufferPointer(rebasing: line)) }
        return longestDefinition * references
    }

    private mutating func excess(ofLine line: UnsafeBufferPointer<UInt8>) -> String? {
        guard line.contains(where: { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }) else {
            (block, html, brackets, delimiterRows, delimiters, columns) = (0, 0, 0, 0, 0, 0)
            definition = nil
            return nil
        }
        if depth(of: line) > limits.depth { return "more than \(limits.depth) quotes or lists within each other" }
        let tally = tally(of: line)
        block += line.count + 1
        if block > limits.blockBytes { return "more than \(limits.blockBytes) bytes without a blank line" }
        if tally.pipes > limits.pipesOnLine { return "more than \(limits.pipesOnLine) columns" }
        let isDelimiterRow = tally.onlyDelimiterRow && tally.hasHyphen
        let isColon = tally.onlyDelimiterRow && line.trimmed.elementsEqual(CollectionOfOne(UInt8(ascii: ":")))
        if isDelimiterRow || isColon { delimiterRows += 1 }
        if isDelimiterRow { columns = max(columns, tally.pipes + 1) } else if columns > 0 { cells += columns }
        if cells > limits.tableCells { return "tables of more than \(limits.tableCells) cells" }
        if delimiterRows > limits.delimiterRows { return "more than \(limits.delimiterRows) rules of tables in one block" }
        html += tally.html
        if html > limits.htmlOpenings { return "more than \(limits.htmlOpenings) '<!' or '<?' in one block" }
        references += tally.brackets
        brackets += tally.brackets
        if brackets > limits.brackets { return "more than \(limits.brackets) '[' in one block" }
        if tally.parentheses > limits.closingParentheses { return "more than \(limits.closingParentheses) ')' on one line" }
        delimiters += tally.delimiters
        if delimiters > limits.emphasisDelimiters { return "more than \(limits.emphasisDelimiters) '*', '_' or '~' in one block" }
        if definition == nil, tally.brackets > 0, startsDefinition(line) { definition = 0 }
        if let size = definition {
            definition = size + line.count + 1
            longestDefinition = max(longestDefinition, size + line.count + 1)
        }
        return nil
    }

    private func tally(of line: UnsafeBufferPointer<UInt8>) -> Tally {
        var tally = Tally()
        var index = 0
        // A row of delimiters has no other signs, and nearly every line shows at once that it is none.
        while index < line.count, tally.onlyDelimiterRow {
            switch line[index] {
            case UInt8(ascii: "|"): tally.pipes += 1
            case UInt8(ascii: "-"): tally.hasHyphen = true
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ">"), UInt8(ascii: ":"): break
            default:
                tally.onlyDelimiterRow = false
                continue
            }
            index += 1
        }
        while true {
            index = line.index(from: index) {
                $0.marks(of: "|") | $0.marks(of: "<") | $0.marks(of: "[") | $0.marks(of: ")") | $0.marks(of: "*") | $0.marks(of: "_")
                    | $0.marks(of: "~")
            }
            guard index < line.count else { return tally }
            switch line[index] {
            case UInt8(ascii: "|"): tally.pipes += 1
            case UInt8(ascii: "<"):
                if index + 1 < line.count, line[index + 1] == UInt8(ascii: "?") || line[index + 1] == UInt8(ascii: "!") { tally.html += 1 }
            case UInt8(ascii: "["): tally.brackets += 1
            case UInt8(ascii: ")"): tally.parentheses += 1
            default: tally.delimiters += 1
            }
            index += 1
        }
    }

    /// How many markers of quotes and lists a line starts with.
    private func depth(of line: UnsafeBufferPointer<UInt8>) -> Int {
        var depth = 0
        var index = 0
        while true {
            while index < line.count, line[index] == UInt8(ascii: " ") || line[index] == UInt8(ascii: "\t") { index += 1 }
            guard index < line.count else { return depth }
            let isBlankNext = { (at: Int) in at >= line.count || line[at] == UInt8(ascii: " ") || line[at] == UInt8(ascii: "\t") }
            switch line[index] {
            case UInt8(ascii: ">"): index += 1
            case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
                guard isBlankNext(index + 1) else { return depth }
                index += 1
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                var end = index
                while end < line.count, end - index < 9, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(line[end]) { end += 1 }
                guard end < line.count, line[end] == UInt8(ascii: ".") || line[end] == UInt8(ascii: ")"), isBlankNext(end + 1)
                else { return depth }
                index = end + 1
            default: return depth
            }
            depth += 1
        }
    }

    /// Whether a line may start a reference definition: markers, then `[…]:`.
    private func startsDefinition(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let open = line.firstIndex(of: UInt8(ascii: "[")) else { return false }
        guard let close = line[open...].firstIndex(of: UInt8(ascii: "]")), close + 1 < line.count else { return false }
        return line[close + 1] == UInt8(ascii: ":")
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The bytes without blanks at the ends.
    fileprivate var trimmed: Slice<Self> {
        let isBlank = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
        guard let first = firstIndex(where: { !isBlank($0) }), let last = lastIndex(where: { !isBlank($0) }) else { return self[0..<0] }
        return self[first...last]
    }
}

extension ParsingLimits {
    /// Lets a text pass that keeps within the bounds, or that a trial has shown to be harmless.
    func admit(_ text: ArraySlice<UInt8>, lineOffset: Int, trial: ParsingTrial?) throws(ParsingRefusal) {
        if text.count > maximumBytes { throw ParsingRefusal(.costly, "more than \(maximumBytes) bytes", line: nil) }
        guard let excess = excess(in: text) else { return }
        if let trial, trial.passes(text) { return }
        throw ParsingRefusal(.costly, excess.what, line: excess.line + lineOffset)
    }
}
