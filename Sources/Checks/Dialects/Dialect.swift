internal import Diagnostics
internal import Markdown

/// Syntax of another program that authors bring along: how it is recognized, and what they are told.
///
/// The dialects are a table; one scanner goes over each text once and asks those whose first sign it meets.
struct Dialect: Sendable {
    /// Where its syntax may start.
    enum Start: Sendable {
        /// With the first sign of a line of a paragraph.
        case line
        /// Anywhere in running text.
        case anywhere
    }

    let rule: Rule
    /// The signs of ASCII that it may start with.
    let signs: String
    let start: Start
    /// Recognizes it at a byte of a text.
    let find: @Sendable (_ text: DialectText, _ index: Int) -> Match?

    /// What was recognized.
    struct Match {
        /// Where it ends in its text.
        let end: Int
        /// What it is: `an attribute of pandoc`.
        let name: String
        /// What the author writes here instead; the dialect's rule says so where it is `nil`.
        var help: String?
        /// What can take its place, where there is exactly one safe way.
        var replacement: String?
    }

    init(_ rule: Rule, signs: String, at start: Start, find: @escaping @Sendable (_ text: DialectText, _ index: Int) -> Match?) {
        self.rule = rule
        self.signs = signs
        self.start = start
        self.find = find
    }
}

/// A run of text and what stands around it, as the dialects are shown it.
struct DialectText {
    let bytes: UnsafeBufferPointer<UInt8>
    /// Whether it is the first of its line.
    let startsLine: Bool
    /// Whether its line is the first of its paragraph.
    let startsParagraph: Bool
    /// What stands before and after it on its line; `nil` at the line's ends.
    let before: NodeKind?
    let after: NodeKind?
    /// What it stands in.
    let parent: NodeKind?
    /// How long the line before it was, in bytes; 0 for the first of a paragraph.
    let formerLength: Int

    /// Whether a text stands at a byte.
    func has(_ wanted: StaticString, at index: Int) -> Bool {
        wanted.withUTF8Buffer { wanted in
            index >= 0 && index + wanted.count <= bytes.count && bytes[index..<index + wanted.count].elementsEqual(wanted)
        }
    }

    /// Where a text stands, from a byte on.
    func index(of wanted: StaticString, from start: Int) -> Int? {
        wanted.withUTF8Buffer { wanted in
            guard let first = wanted.first, start + wanted.count <= bytes.count else { return nil }
            return (start...(bytes.count - wanted.count)).first {
                bytes[$0] == first && bytes[$0..<$0 + wanted.count].elementsEqual(wanted)
            }
        }
    }

    /// The byte at an index; a line feed where there is none.
    subscript(_ index: Int) -> UInt8 { index >= 0 && index < bytes.count ? bytes[index] : UInt8(ascii: "\n") }

    /// Whether a part of a word stands at an index.
    func isWord(at index: Int) -> Bool { self[index].isLetterOrDigit || self[index] >= 0x80 }

    /// Where a run of one sign ends that starts at a byte.
    func endOfRun(at index: Int) -> Int {
        var end = index
        while end < bytes.count, bytes[end] == bytes[index] { end += 1 }
        return end
    }

    /// Where a name of letters, digits, `-` and `_` ends that starts at a byte.
    func endOfName(at index: Int) -> Int {
        var end = index
        while end < bytes.count, bytes[end].isLetterOrDigit || bytes[end] == UInt8(ascii: "-") || bytes[end] == UInt8(ascii: "_") { end += 1 }
        return end
    }

    /// Whether it is an option of a directive: a name between colons, then its value.
    var isOption: Bool {
        let end = endOfName(at: 1)
        return self[0] == UInt8(ascii: ":") && end > 1 && self[end] == UInt8(ascii: ":") && (self[end + 1].isBlank || end + 1 == bytes.count)
    }

    /// Where a text stands the last time before a byte.
    func start(ofLast wanted: String, before end: Int) -> Int? {
        let wanted = Array(wanted.utf8)
        guard end >= wanted.count else { return nil }
        return (0...(end - wanted.count)).last { bytes[$0..<$0 + wanted.count].elementsEqual(wanted) }
    }

    /// The first byte from an index on that is no blank; the end where there is none.
    func skipBlanks(from index: Int) -> Int {
        var index = index
        while index < bytes.count, bytes[index].isBlank { index += 1 }
        return index
    }

    /// A part of the text.
    func string(_ range: Range<Int>) -> String {
        String(decoding: bytes[range.clamped(to: 0..<bytes.count)].map { $0 == MarkdownNode.atMark ? UInt8(ascii: "@") : $0 }, as: UTF8.self)
    }
}
