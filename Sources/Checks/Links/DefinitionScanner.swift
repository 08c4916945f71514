internal import Bytes
internal import Diagnostics

/// Finds the definitions of links and notes in a Markdown text, and every label that stands in brackets.
///
/// cmark-gfm keeps neither: definitions leave no node, and notes that nothing refers to vanish with their text.
/// Source of the syntax: CommonMark 0.30, section 4.7, and GitHub's notes.
struct DefinitionScanner {
    /// A definition: `[label]: …` at the start of a line.
    struct Definition {
        /// The label as cmark-gfm compares it.
        let label: String
        /// The bytes of the label, without brackets.
        let range: Range<Int>
        let line: Int
        let isNote: Bool
        /// Whether words follow its destination, so that it is text and defines nothing.
        var isBroken = false
    }

    private(set) var definitions: [Definition] = []
    /// The labels in brackets that start no definition.
    private(set) var mentions: Set<String> = []

    /// - Parameters:
    ///   - bytes: the file.
    ///   - start: where the Markdown starts.
    ///   - lines: the file's lines.
    ///   - isCode: whether a line is part of code or of raw HTML, where nothing is defined.
    init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, lines: LineTable, isCode: (Int) -> Bool) {
        // Labels matter only where one is defined, and every definition goes on with a colon after its label.
        guard bytes.hasPair(UInt8(ascii: "]"), UInt8(ascii: ":"), from: start) else { return }
        // A definition cannot stand within a paragraph, so what is before it must not be text.
        var isInParagraph = false
        for line in lines.line(of: start)...max(lines.line(of: start), lines.lineCount) {
            var range = lines.range(of: line)
            range = max(range.lowerBound, start)..<max(range.upperBound, start)
            while let last = range.last, bytes[last].isBlank { range = range.lowerBound..<last }
            if isCode(line) || range.isEmpty {
                isInParagraph = false
                continue
            }
            let opening = Self.opening(of: range, in: bytes)
            if !isInParagraph || Self.isNote(at: opening, in: bytes, range),
                let definition = Self.definition(at: opening, in: bytes, range, line: line)
            {
                definitions.append(definition)
                addMentions(definition.range.upperBound + 1..<range.upperBound, in: bytes)
                isInParagraph = definition.isNote || definition.isBroken
            } else {
                addMentions(range, in: bytes)
                let first = bytes[opening]
                isInParagraph = first != UInt8(ascii: "#") && first != UInt8(ascii: "|")
            }
        }
    }

    /// Where a line starts after the signs of quotes and blanks.
    private static func opening(of range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        range.first { bytes[$0] != UInt8(ascii: " ") && bytes[$0] != UInt8(ascii: ">") && bytes[$0] != UInt8(ascii: "\t") } ?? range.lowerBound
    }

    private static func isNote(at start: Int, in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        start + 1 < range.upperBound && bytes[start] == UInt8(ascii: "[") && bytes[start + 1] == UInt8(ascii: "^")
    }

    private static func definition(
        at start: Int, in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, line: Int
    ) -> Definition? {
        guard bytes[start] == UInt8(ascii: "["), let end = close(after: start, in: bytes, range), end > start + 1,
            end + 1 < range.upperBound, bytes[end + 1] == UInt8(ascii: ":")
        else { return nil }
        let label = Self.label(bytes[start + 1..<end])
        guard label.contains(where: { !$0.isWhitespace }) else { return nil }
        let isNote = bytes[start + 1] == UInt8(ascii: "^")
        return Definition(
            label: label, range: start + 1..<end, line: line, isNote: isNote,
            isBroken: !isNote && hasWords(after: end + 2, in: bytes, range))
    }

    /// Whether something other than a title follows the destination of a definition.
    private static func hasWords(after start: Int, in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        let rest = bytes[min(start, range.upperBound)..<range.upperBound].drop(while: \.isBlank)
        let tail = rest.first == UInt8(ascii: "<")
            ? rest.firstIndex(of: UInt8(ascii: ">")).map { rest[($0 + 1)...] } ?? rest : rest.drop { !$0.isBlank }
        return tail.first { !$0.isBlank }.map { !"\"'(".utf8.contains($0) } ?? false
    }

    /// Notes every label between two brackets with none between them.
    private mutating func addMentions(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) {
        var index = range.lowerBound
        while let open = bytes[index..<max(index, range.upperBound)].firstIndex(of: UInt8(ascii: "[")) {
            index = open + 1
            guard let end = Self.close(after: open, in: bytes, range) else { continue }
            mentions.insert(Self.label(bytes[open + 1..<end]))
            index = end
        }
    }

    /// The bracket that closes one, with no other between them.
    private static func close(after open: Int, in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
        var index = open + 1
        while index < range.upperBound {
            switch bytes[index] {
            case UInt8(ascii: "]"): return index
            case UInt8(ascii: "["): return nil
            case UInt8(ascii: "\\"): index += 2
            default: index += 1
            }
        }
        return nil
    }

    /// Whether a label is as labels are compared: small letters of ASCII and digits, with single blanks between them.
    private static func isFolded(_ bytes: [UInt8]) -> Bool {
        var isAfterBlank = true
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): isAfterBlank = false
            case UInt8(ascii: " ") where !isAfterBlank: isAfterBlank = true
            default: return false
            }
        }
        return !isAfterBlank
    }

    /// A label as labels are compared: case folded, runs of blanks as one.
    static func label(_ bytes: some Sequence<UInt8>) -> String {
        let bytes = Array(bytes)
        if isFolded(bytes) { return String(decoding: bytes, as: UTF8.self) }
        return String(decoding: bytes, as: UTF8.self).lowercased()
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
