internal import Diagnostics
internal import Hypertext

/// Finds the comments by which authors allow what a rule reports.
///
/// In Markdown `<!-- explainer: allow broken-link -->`, in YAML `# explainer: allow unused-source`. At the end of a line
/// the comment holds for that line. Alone on a line it holds for what stands below: in Markdown the lines up to the next
/// blank one, in YAML the next line.
struct ExcuseScanner {
    private let source: SourceText
    private static let mark = Array("explainer:".utf8)
    /// The most lines that a comment holds for.
    private static let reach = 1_000

    init(_ source: SourceText) { self.source = source }

    /// The excuses in a part of the file.
    /// - Parameters:
    ///   - range: the part; it starts at the start of a line.
    ///   - opening: what a comment starts with: `<!--` or `#`.
    func excuses(in range: Range<Int>, opening: StaticString) -> [Excuse] {
        var next = mark(in: range)
        guard next != nil else { return [] }
        var excuses: [Excuse] = []
        // The first line is counted from the start of the file, the others from the one before.
        var (line, lineStart) = (1, 0)
        while let mark = next {
            advance(&line, &lineStart, to: mark)
            let end = endOfLine(from: mark)
            if let comment = comment(at: mark, from: lineStart, to: end, opening: opening) {
                let lines = !comment.isAlone ? line...line : opening.utf8CodeUnitCount == 1 ? line...line + 1 : linesBelow(end, line: line)
                if comment.codes.isEmpty {
                    excuses.append(Excuse(code: "", lines: line...line, location: source.location(ofLine: lineStart..<end, number: line, columns: mark - lineStart + 1..<comment.end - lineStart + 1)))
                }
                for code in comment.codes {
                    let columns = code.lowerBound - lineStart + 1..<code.upperBound - lineStart + 1
                    excuses.append(Excuse(
                        code: String(decoding: source.bytes[code], as: UTF8.self), lines: lines,
                        location: source.location(ofLine: lineStart..<end, number: line, columns: columns)))
                }
            }
            next = self.mark(in: mark + 1..<max(range.upperBound, mark + 1))
        }
        return excuses
    }

    private func advance(_ line: inout Int, _ lineStart: inout Int, to offset: Int) {
        var index = lineStart
        while index < offset {
            let byte = source.bytes[index]
            index += 1
            guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else { continue }
            if byte == UInt8(ascii: "\r"), source.bytes[index] == UInt8(ascii: "\n") { index += 1 }
            line += 1
            lineStart = index
        }
    }

    /// The codes that a comment allows, none where it asks for something unheard of; where its words end, and whether
    /// nothing else is on its line.
    private func comment(
        at mark: Int, from lineStart: Int, to end: Int, opening: StaticString
    ) -> (codes: [Range<Int>], end: Int, isAlone: Bool)? {
        let bytes = source.bytes
        let before = bytes[lineStart..<mark].lastIndex { !Self.isBlank($0) }.map { $0 + 1 } ?? lineStart
        let opens = opening.withUTF8Buffer { sign in
            before - lineStart >= sign.count && bytes[before - sign.count..<before].elementsEqual(sign)
        }
        guard opens else { return nil }
        let start = before - opening.utf8CodeUnitCount
        // A comment in a code span is text.
        guard start == lineStart || bytes[start - 1] != UInt8(ascii: "`") else { return nil }
        let isMarkdown = opening.utf8CodeUnitCount > 1
        guard let close = isMarkdown ? (mark..<max(mark, end - 2)).first(where: { bytes[$0..<$0 + 3].elementsEqual("-->".utf8) }) : end
        else { return nil }
        var words = bytes[mark + Self.mark.count..<close]
            .split { Self.isBlank($0) || $0 == UInt8(ascii: ",") }.map { $0.startIndex..<$0.endIndex }
        let last = words.last?.upperBound ?? mark + Self.mark.count
        let isExcuse = words.first.map { bytes[$0].elementsEqual("allow".utf8) } ?? false
        // YAML has comments of all kinds; in Markdown one with the mark is left out of the page, so it must have a meaning.
        if !isExcuse {
            guard isMarkdown, words.count != 1 || !bytes[words[0]].elementsEqual("no-source".utf8) else { return nil }
            words = []
        }
        let after = isMarkdown ? close + 3 : end
        return (Array(words.dropFirst()), last, bytes[lineStart..<start].allSatisfy(Self.isBlank) && bytes[after..<end].allSatisfy(Self.isBlank))
    }

    /// The lines below one: blank ones, and then all up to the next blank one.
    private func linesBelow(_ end: Int, line: Int) -> ClosedRange<Int> {
        var (number, last, next) = (line, line, startOfLine(after: end))
        while let start = next, number < line + Self.reach {
            number += 1
            let end = endOfLine(from: start)
            if source.bytes[start..<end].allSatisfy(Self.isBlank) { if last > line { break } } else { last = number }
            next = startOfLine(after: end)
        }
        return line...last
    }

    private func startOfLine(after end: Int) -> Int? {
        guard end < source.bytes.count else { return nil }
        let isPair = source.bytes[end] == UInt8(ascii: "\r") && end + 1 < source.bytes.count
            && source.bytes[end + 1] == UInt8(ascii: "\n")
        return end + (isPair ? 2 : 1)
    }

    private func endOfLine(from start: Int) -> Int {
        source.bytes[start...].firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } ?? source.bytes.count
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
