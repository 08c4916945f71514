internal import Diagnostics
internal import Bytes

/// Finds the comments by which authors allow what a rule reports.
///
/// In Markdown `<!-- explainer: allow broken-link -->`, in YAML `# explainer: allow unused-source`. At the end of a line
/// the comment holds for that line, at the end of a paragraph for all of it, as programs that fill lines anew move its
/// words about. Alone on a line it holds for what stands below: in Markdown the lines up to the next blank one, in YAML
/// the next line.
struct SuppressionScanner {
    private let source: SourceText
    private static let mark = Array("explainer:".utf8)
    /// The most lines that a comment holds for.
    private static let reach = 1_000

    init(_ source: SourceText) { self.source = source }

    /// The suppressions in a part of the file. Each byte is looked at a few times, however many comments stand on a line.
    /// - Parameters:
    ///   - range: the part; it starts at the start of a line.
    ///   - opening: what a comment starts with: `<!--` or `#`.
    func suppressions(in range: Range<Int>, opening: StaticString) -> [Suppression] {
        guard var mark = mark(in: range) else { return [] }
        let lines = source.lines
        let isMarkdown = opening.utf8CodeUnitCount > 1
        var suppressions: [Suppression] = []
        var line = SuppressionLine(0, 0..<0, in: source.bytes)
        var block = 0...0
        var paragraph: ClosedRange<Int>?
        while true {
            if !line.range.contains(mark) {
                let number = lines.line(of: mark)
                line = SuppressionLine(number, lines.range(of: number), in: source.bytes)
            }
            var next = mark + 1
            if let start = start(ofCommentAt: mark, on: line, opening: opening),
                let (close, end) = isMarkdown ? line.close(after: mark, in: source.bytes) : (line.range.upperBound, line.range.upperBound)
            {
                next = end
                if let (codes, last) = words(mark + Self.mark.count..<close, isMarkdown: isMarkdown) {
                    var held = line.number...line.number
                    if source.bytes[end..<line.range.upperBound].allSatisfy(Self.isBlank) {
                        if start > line.firstWord {
                            if isMarkdown, paragraph?.upperBound != line.number { paragraph = self.paragraph(endingOn: line.number, lines) }
                            if isMarkdown, let paragraph { held = paragraph }
                        } else if isMarkdown {
                            if !block.contains(line.number + 1) { block = self.block(below: line.number, lines) }
                            held = line.number...max(line.number, min(block.upperBound, line.number + Self.reach))
                        } else {
                            held = line.number...line.number + 1
                        }
                    }
                    suppressions += self.suppressions(codes, in: mark..<last, on: line, for: held)
                }
            }
            guard let found = self.mark(in: next..<max(range.upperBound, next)) else { return suppressions }
            mark = found
        }
    }

    /// The byte that a comment with the mark starts at; `nil` where none does, or where it stands in a code span as text.
    private func start(ofCommentAt mark: Int, on line: SuppressionLine, opening: StaticString) -> Int? {
        let bytes = source.bytes
        let before = bytes[line.range.lowerBound..<mark].lastIndex { !Self.isBlank($0) }.map { $0 + 1 } ?? line.range.lowerBound
        let start = before - opening.utf8CodeUnitCount
        guard start >= line.range.lowerBound, opening.withUTF8Buffer({ bytes[start..<before].elementsEqual($0) }),
            start == line.range.lowerBound || bytes[start - 1] != UInt8(ascii: "`")
        else { return nil }
        return start
    }

    /// The codes that a comment allows, none where it asks for something unheard of, and where its words end; `nil` where it
    /// is no business of this.
    private func words(_ range: Range<Int>, isMarkdown: Bool) -> (codes: [Range<Int>], end: Int)? {
        let words = source.bytes[range].split { Self.isBlank($0) || $0 == UInt8(ascii: ",") }.map { $0.startIndex..<$0.endIndex }
        let end = words.last?.upperBound ?? range.lowerBound
        if words.first.map({ source.bytes[$0].elementsEqual("allow".utf8) }) ?? false { return (Array(words.dropFirst()), end) }
        // YAML has comments of all kinds; in Markdown one with the mark is left out of the page, so it must have a meaning.
        guard isMarkdown, let first = words.first else { return isMarkdown ? ([], end) : nil }
        // Those have one, where they have words or none as they need.
        let meant = words.count == 1 ? "no-source" : "keywords"
        return source.bytes[first].elementsEqual(meant.utf8) ? nil : ([], end)
    }

    private func suppressions(_ codes: [Range<Int>], in comment: Range<Int>, on line: SuppressionLine, for lines: ClosedRange<Int>) -> [Suppression] {
        func location(_ range: Range<Int>) -> SourceLocation {
            let start = line.range.lowerBound - 1
            return source.location(ofLine: line.range, number: line.number, columns: range.lowerBound - start..<range.upperBound - start)
        }
        guard !codes.isEmpty else { return [Suppression(code: "", lines: line.number...line.number, location: location(comment))] }
        return codes.map { range in
            let code = Rule.currentCode(of: String(decoding: source.bytes[range], as: UTF8.self))
            return Suppression(code: code, lines: lines, location: location(range))
        }
    }

    /// The lines below one: blank ones, and then all up to the next blank one.
    private func block(below line: Int, _ lines: LineTable) -> ClosedRange<Int> {
        var (number, last) = (line + 1, line)
        while number <= lines.lineCount {
            let isBlank = self.isBlank(number, lines)
            if isBlank, last > line { break }
            if !isBlank { last = number }
            number += 1
        }
        return line...last
    }

    /// The lines of the paragraph that a line is the last of: up to a blank line, or to what starts a list item, a row, a
    /// heading or a block; the line alone where text goes on below it.
    private func paragraph(endingOn line: Int, _ lines: LineTable) -> ClosedRange<Int> {
        guard line == lines.lineCount || isBlank(line + 1, lines), !startsBlock(line, lines) else { return line...line }
        var first = line
        while first > 1, line - first < Self.reach, !isBlank(first - 1, lines) {
            first -= 1
            if startsBlock(first, lines) { break }
        }
        return first...line
    }

    /// Whether a line starts with what is no word of a paragraph: a list item is a paragraph of its own, a row is a line.
    private func startsBlock(_ line: Int, _ lines: LineTable) -> Bool {
        let words = source.bytes[lines.range(of: line)].drop(while: Self.isBlank)
        guard let sign = words.first else { return true }
        if "|#`~".utf8.contains(sign) { return true }
        let rest = "-*+".utf8.contains(sign) ? words.dropFirst() : words.drop { $0.isDigit }
        if rest.count == words.count { return false }
        let end = "-*+".utf8.contains(sign) ? rest : rest.first.map { ".)".utf8.contains($0) } == true ? rest.dropFirst() : []
        return end.first.map(Self.isBlank) ?? false
    }

    private func isBlank(_ line: Int, _ lines: LineTable) -> Bool {
        source.bytes[lines.range(of: line)].allSatisfy { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") || Self.isBlank($0) }
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

    /// The next mark in a part of the file. Its last byte is rare in prose, so that is what is looked for.
    private func mark(in range: Range<Int>) -> Int? {
        source.bytes.withUnsafeBufferPointer { bytes in
            let length = Self.mark.count
            var index = range.lowerBound + length - 1
            while true {
                index = bytes.index(of: UInt8(ascii: ":"), from: index)
                guard index < range.upperBound else { return nil }
                if bytes[index - length + 1...index].elementsEqual(Self.mark) { return index - length + 1 }
                index += 1
            }
        }
    }
}

/// A line that has comments, as far as it is looked at for each of them.
private struct SuppressionLine {
    let number: Int
    /// Its bytes without its ending.
    let range: Range<Int>
    /// The first byte that is no blank.
    let firstWord: Int
    /// The end of the last comment on it; behind that none ends.
    private let lastClose: Int?

    init(_ number: Int, _ range: Range<Int>, in bytes: [UInt8]) {
        var end = range.upperBound
        while end > range.lowerBound, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        self.number = number
        self.range = range.lowerBound..<end
        let line = bytes[self.range]
        firstWord = line.firstIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") } ?? end
        lastClose = line.indices.reversed().first { $0 + 3 <= end && bytes[$0] == UInt8(ascii: "-") && bytes[$0..<$0 + 3].elementsEqual("-->".utf8) }
    }

    /// Where a comment's words end and where it ends; `nil` where it does not end on the line.
    func close(after start: Int, in bytes: [UInt8]) -> (words: Int, end: Int)? {
        guard let lastClose, start <= lastClose,
            let close = (start...lastClose).first(where: { bytes[$0] == UInt8(ascii: "-") && bytes[$0..<$0 + 3].elementsEqual("-->".utf8) })
        else { return nil }
        return (close, close + 3)
    }
}
