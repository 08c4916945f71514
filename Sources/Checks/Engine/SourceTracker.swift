internal import Bytes
internal import Diagnostics
internal import Markdown

/// Follows a parsed text through its file, so that what the parser made can be led back to the bytes it was made of.
///
/// cmark-gfm's columns are wrong at times and its inlines have no reliable ones. The tree is in the order of the
/// file, though: each text is looked for where the former one ended, and found by its bytes.
struct SourceTracker {
    let bytes: UnsafeBufferPointer<UInt8>
    let lines: LineTable
    /// Where the next thing is looked for.
    private(set) var cursor = 0
    /// Where the block that is being read ends.
    private(set) var limit = 0
    private let alignment = Alignment()

    /// How far a text is looked for before it counts as not found.
    static let reach = 8_192
    /// How many lines after a block's last one still count as its own: cmark-gfm's lines may lag behind leading definitions.
    private static let slack = 8

    init(_ bytes: UnsafeBufferPointer<UInt8>, lines: LineTable) {
        self.bytes = bytes
        self.lines = lines
    }

    /// Goes to the start of a block's lines.
    mutating func enterBlock(firstLine: Int, lastLine: Int) {
        cursor = lines.start(of: firstLine)
        limit = lines.start(of: lastLine + 1 + Self.slack)
    }

    /// Finds a text of the tree, which may differ from the file by escapes and entities, and goes to its end.
    mutating func find(_ literal: UnsafeBufferPointer<UInt8>) -> TextRun? {
        guard let first = literal.first else { return nil }
        let end = min(limit, cursor + Self.reach)
        var start = cursor
        while start < end {
            let byte = bytes[start]
            let mayStart = byte == first || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "&")
                || (first == MarkdownNode.atMark && byte == UInt8(ascii: "@")) || (first == UnusableCharacters.replacement[0] && UnusableCharacters.end(in: bytes, startingAt: start) != nil)
            if mayStart, let after = align(literal, upTo: literal.count, from: start) {
                cursor = after
                return TextRun(literal: literal, range: start..<after)
            }
            start += 1
        }
        return nil
    }

    /// Where in the file a byte of a text stands that was found.
    func offset(of index: Int, in run: TextRun) -> Int {
        if !alignment.run.isSame(as: run) { alignment.set(offsets(of: run), of: run) }
        return alignment.offsets.indices.contains(index) ? alignment.offsets[index] : run.range.lowerBound
    }

    /// Where in the file each byte of a found text starts, and where the text ends.
    private func offsets(of run: TextRun) -> [Int] {
        var offsets: [Int] = []
        offsets.reserveCapacity(run.literal.count + 1)
        var place = (source: run.range.lowerBound, text: 0)
        while place.text < run.literal.count, let next = step(along: run.literal, from: place) {
            for _ in place.text..<min(next.text, run.literal.count) { offsets.append(place.source) }
            place = next
        }
        offsets.append(place.source)
        return offsets
    }

    /// The bytes of the file that a part of a found text was made of.
    func range(of part: Range<Int>, in run: TextRun) -> Range<Int> {
        let start = offset(of: part.lowerBound, in: run)
        return start..<max(start, offset(of: part.upperBound, in: run))
    }

    /// Goes to the next byte of a kind, and over it.
    /// - Returns: its range, or `nil` if there is none before the block ends.
    mutating func skip(to wanted: (UInt8) -> Bool) -> Int? {
        guard let found = index(from: cursor, where: wanted) else { return nil }
        cursor = found + 1
        return found
    }

    /// Goes on at a byte, never back.
    mutating func move(to offset: Int) { cursor = max(cursor, offset) }

    /// The next byte of a kind that no backslash escapes.
    /// - Parameter end: where the search ends; at the end of the block unless told.
    func index(from start: Int, upTo end: Int? = nil, where wanted: (UInt8) -> Bool) -> Int? {
        let end = end ?? limit
        var index = start
        while index < end {
            if wanted(bytes[index]) { return index }
            index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        return nil
    }

    /// Goes over a formula: from its sign to the one that closes it.
    mutating func skipFormula() {
        let byte = { [self] (index: Int) in index < limit ? bytes[index] : 0 }
        while let sign = index(from: cursor, where: { $0 == UInt8(ascii: "$") }) {
            let match = FormulaSyntax.match(at: sign, byte)
            cursor = match?.end ?? sign + 1
            if match != nil { return }
        }
    }

    /// Goes over a code span: a run of backticks, and on to the next run of the same length.
    mutating func skipCodeSpan() {
        let isTick = { (byte: UInt8) in byte == UInt8(ascii: "`") }
        guard let opening = index(from: cursor, where: isTick) else { return }
        var start = opening
        while start < limit, isTick(bytes[start]) { start += 1 }
        let length = start - opening
        while start < limit {
            guard isTick(bytes[start]) else {
                start += 1
                continue
            }
            let run = start
            while start < limit, isTick(bytes[start]) { start += 1 }
            if start - run == length {
                cursor = start
                return
            }
        }
    }

    /// Reads a text along with the file from a byte on: where it ends there, or `nil` where the two part.
    private func align(_ literal: UnsafeBufferPointer<UInt8>, upTo count: Int, from start: Int) -> Int? {
        var place = (source: start, text: 0)
        while place.text < count {
            guard let next = step(along: literal, from: place) else { return nil }
            place = next
        }
        return place.source
    }

    /// Reads one character of a text along with the file, or `nil` where the two part.
    @inline(__always)
    private func step(
        along literal: UnsafeBufferPointer<UInt8>, from place: (source: Int, text: Int)
    ) -> (source: Int, text: Int)? {
        let (source, text) = place
        guard source < limit else { return nil }
        let (byte, wanted) = (bytes[source], literal[text])
        if byte == UInt8(ascii: "\\"), source + 1 < limit, bytes[source + 1].isPunctuation, bytes[source + 1] == wanted {
            return (source + 2, text + 1)
        }
        if byte == UInt8(ascii: "&"), let end = entityEnd(at: source), !continues(literal, at: text, with: source..<end) {
            return (end, text + Self.width(of: wanted))
        }
        // A replacement character stands in the place of what no page may hold.
        if wanted == UnusableCharacters.replacement[0], literal[text...].starts(with: UnusableCharacters.replacement),
            let end = UnusableCharacters.end(in: bytes, startingAt: source)
        {
            return (end, text + 3)
        }
        return byte == wanted || (wanted == MarkdownNode.atMark && byte == UInt8(ascii: "@")) ? (source + 1, text + 1) : nil
    }

    /// The end of a character reference such as `&amp;` or `&#64;`, by its form alone.
    private func entityEnd(at start: Int) -> Int? {
        var end = start + 1
        while end < limit, end - start < 34 {
            switch bytes[end] {
            case UInt8(ascii: ";"): return end > start + 1 ? end + 1 : nil
            case UInt8(ascii: "#") where end == start + 1: end += 1
            case let byte where byte.isLetterOrDigit: end += 1
            default: return nil
            }
        }
        return nil
    }

    /// Whether the text has a reference's own letters, as one that is unknown is left as it stands.
    private func continues(_ literal: UnsafeBufferPointer<UInt8>, at index: Int, with range: Range<Int>) -> Bool {
        index + range.count <= literal.count && literal[index..<index + range.count].elementsEqual(bytes[range])
    }

    /// How many bytes a character takes, by its first.
    private static func width(of byte: UInt8) -> Int {
        switch byte {
        case 0xF0...0xF7: 4
        case 0xE0...: byte == MarkdownNode.atMark ? 1 : 3
        case 0xC0...: 2
        default: 1
        }
    }
}

/// A text of the tree and the bytes of the file it was made of.
struct TextRun {
    let literal: UnsafeBufferPointer<UInt8>
    let range: Range<Int>

    func isSame(as other: TextRun) -> Bool { range == other.range && literal.baseAddress == other.literal.baseAddress }
}

/// Where the bytes of the text that was asked about last stand in the file: a text of a thousand findings is read along
/// with the file once.
private final class Alignment {
    private(set) var run = TextRun(literal: UnsafeBufferPointer(start: nil, count: 0), range: 0..<0)
    private(set) var offsets: [Int] = []

    func set(_ offsets: [Int], of run: TextRun) { (self.offsets, self.run) = (offsets, run) }
}

extension UInt8 {
    var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
    var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
    var isLetterOrDigit: Bool { isLetter || isDigit }
    /// Space, tab and what ends lines.
    var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
    var isLineEnd: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }
    /// ASCII punctuation, which a backslash escapes (CommonMark 0.30, section 2.4).
    var isPunctuation: Bool { (0x21...0x7E).contains(self) && !isLetterOrDigit }
}
