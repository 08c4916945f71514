/// A line of a file as a terminal shows it, with the marks that go under a run of its bytes.
///
/// Tabs keep their place, wide characters take two columns, combining ones none; a long line is cut
/// around the marks.
struct ExcerptLine {
    /// The most characters of a line that are shown.
    static let maximumLength = 160

    let text: String
    /// What stands before the marks: blanks as wide as the text there, tabs as tabs.
    let indent: String
    /// `^~~~`, or `nil` where only the line is known.
    let marks: String?

    /// - Parameters:
    ///   - excerpt: the line, without its ending.
    ///   - columns: byte columns from 1.
    init(_ excerpt: String, columns: Range<Int>?) {
        self = Self(plain: excerpt, columns: columns) ?? Self(characters: excerpt, columns: columns)
    }

    private init(text: String, indent: String, marks: String?) {
        (self.text, self.indent, self.marks) = (text, indent, marks)
    }

    /// A line of printed characters of ASCII, each a byte and a column wide: most lines, at a fraction of the cost.
    private init?(plain excerpt: String, columns: Range<Int>?) {
        let bytes = excerpt.utf8
        guard bytes.allSatisfy({ (0x20...0x7E).contains($0) }) else { return nil }
        let count = bytes.count
        let first = columns.map { min(max(0, $0.lowerBound - 1), count) }
        let shown = Self.window(of: count, around: first ?? 0)
        let isCut = (before: shown.lowerBound > 0, after: shown.upperBound < count)
        let text = (isCut.before ? "…" : "") + String(decoding: bytes.dropFirst(shown.lowerBound).prefix(shown.count), as: UTF8.self)
            + (isCut.after ? "…" : "")
        guard let columns, let first else {
            self.init(text: text, indent: "", marks: nil)
            return
        }
        let from = min(max(first, shown.lowerBound), shown.upperBound)
        let to = min(max(columns.upperBound - 1, from), shown.upperBound)
        self.init(
            text: text, indent: String(repeating: " ", count: from - shown.lowerBound + (isCut.before ? 1 : 0)),
            marks: "^" + String(repeating: "~", count: max(0, to - from - 1)))
    }

    private init(characters excerpt: String, columns: Range<Int>?) {
        let characters = Array(excerpt)
        var starts: [Int] = []
        var offset = 0
        for character in characters {
            starts.append(offset)
            offset += character.utf8.count
        }
        let first = columns.map { bounds in starts.firstIndex { $0 >= bounds.lowerBound - 1 } ?? characters.count }
        let last = columns.map { bounds in starts.firstIndex { $0 >= bounds.upperBound - 1 } ?? characters.count }
        let shown = Self.window(of: characters.count, around: first ?? 0)
        let ellipsis = (before: shown.lowerBound > 0 ? "…" : "", after: shown.upperBound < characters.count ? "…" : "")
        text = ellipsis.before + characters[shown].map(\.printable).joined() + ellipsis.after
        guard let first, let last else {
            (indent, marks) = ("", nil)
            return
        }
        let from = min(max(first, shown.lowerBound), shown.upperBound)
        let to = min(max(last, from), shown.upperBound)
        indent = (ellipsis.before.isEmpty ? "" : " ")
            + characters[shown.lowerBound..<from].map { $0 == "\t" ? "\t" : String(repeating: " ", count: $0.displayWidth) }.joined()
        let width = characters[from..<to].reduce(0) { $0 + $1.displayWidth }
        marks = "^" + String(repeating: "~", count: max(0, width - 1))
    }

    private static func window(of count: Int, around first: Int) -> Range<Int> {
        guard count > maximumLength else { return 0..<count }
        let start = min(max(0, first - maximumLength / 4), count - maximumLength)
        return start..<start + maximumLength
    }
}

extension Character {
    /// How many terminal columns the character takes: 0, 1 or 2.
    var displayWidth: Int {
        guard let first = unicodeScalars.first else { return 0 }
        // A sign stands in its place.
        if first.isUnprintable { return 1 }
        if unicodeScalars.contains(where: { $0.value == 0xFE0F || $0.properties.isEmojiPresentation }) { return 2 }
        switch first.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default:
            // The half-width marks of Katakana join the character before them and still take a column each.
            let marks = unicodeScalars.dropFirst().count { $0 == "\u{FF9E}" || $0 == "\u{FF9F}" }
            return (first.isWide ? 2 : 1) + marks
        }
    }

    /// The character, or a sign in its place where it would move a terminal's cursor or change its state.
    var printable: String {
        self == "\t" ? "\t" : String(self).printable
    }
}

extension String {
    /// The text with every control and invisible direction character shown as `�`.
    package var printable: String {
        guard unicodeScalars.contains(where: \.isUnprintable) else { return self }
        var result = ""
        for scalar in unicodeScalars { result.unicodeScalars.append(scalar.isUnprintable ? "\u{FFFD}" : scalar) }
        return result
    }
}

extension Unicode.Scalar {
    /// Controls could drive a terminal, direction overrides make a line read as another, and nobody sees a direction mark in a URL.
    var isUnprintable: Bool {
        switch value {
        case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    /// Whether the character takes two columns, by the blocks of East Asian Wide in Unicode's UAX 11.
    fileprivate var isWide: Bool {
        switch value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF,
            0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
            true
        default: false
        }
    }
}
