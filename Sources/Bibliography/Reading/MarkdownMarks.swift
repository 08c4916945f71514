internal import Bytes

/// The marks of Markdown in texts of CSL YAML, which pandoc writes and reads there: emphasis, super- and subscripts, spans with
/// a class, code, dashes and escapes.
///
/// Each mark counts where it has its other end; the work grows with the text alone. What is no mark is text, as are the tags
/// that CSL-JSON has.
/// Source: the Pandoc User's Guide, "Specifying bibliographic data", "Superscripts and subscripts", "Small caps".
struct MarkdownMarks {
    /// The text with the tags of CSL in the place of the marks.
    static func tagged(_ text: String) -> String {
        guard mayHaveMarks(text) else { return text }
        var marks = MarkdownMarks(text)
        marks.split()
        return marks.text
    }

    /// Whether a sign stands in a text that a mark starts with, or a dash of two hyphens.
    private static func mayHaveMarks(_ text: String) -> Bool {
        var former: UInt8 = 0
        for byte in text.utf8 {
            switch Unicode.Scalar(byte) {
            case "*", "_", "^", "~", "[", "`", "\\": return true
            case "-" where former == byte: return true
            default: former = byte
            }
        }
        return false
    }

    /// The text without the backslashes before signs.
    static func unescaped(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "\\")) else { return text }
        var bytes: [UInt8] = []
        var isEscaped = false
        for byte in text.utf8 {
            if !isEscaped, byte == UInt8(ascii: "\\") {
                isEscaped = true
                continue
            }
            if isEscaped, !byte.isSign { bytes.append(UInt8(ascii: "\\")) }
            bytes.append(byte)
            isEscaped = false
        }
        return String(decoding: bytes + (isEscaped ? [UInt8(ascii: "\\")] : []), as: UTF8.self)
    }

    private enum Mark: Int, CaseIterable {
        case star, doubleStar, underscore, doubleUnderscore, raised, lowered, span

        var tags: (opening: String, closing: String) {
            switch self {
            case .star, .underscore: ("<i>", "</i>")
            case .doubleStar, .doubleUnderscore: ("<b>", "</b>")
            case .raised: ("<sup>", "</sup>")
            case .lowered: ("<sub>", "</sub>")
            case .span: ("", "")
            }
        }
    }

    private let bytes: [UInt8]
    private var pieces: [[UInt8]] = []
    /// The marks that may open something: which piece each is, and what.
    private var open: [(piece: Int, mark: Mark)] = []
    private var counts = Array(repeating: 0, count: Mark.allCases.count)
    /// The piece that last opened a super- or subscript, and the last one with a blank in it: these have none inside.
    private var lastOpenings = Array(repeating: -1, count: Mark.allCases.count)
    private var lastBlank = -1

    private init(_ text: String) { bytes = Array(text.utf8) }

    private var text: String { String(decoding: pieces.joined(), as: UTF8.self) }

    private mutating func split() {
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: "\\"): index = escape(at: index)
            case UInt8(ascii: "*"), UInt8(ascii: "_"): index = emphasis(at: index)
            case UInt8(ascii: "^"): index = script(.raised, at: index)
            case UInt8(ascii: "~"): index = script(.lowered, at: index)
            case UInt8(ascii: "["):
                push(.span, [byte])
                index += 1
            case UInt8(ascii: "]"): index = endOfSpan(at: index)
            case UInt8(ascii: "`"): index = code(at: index)
            case UInt8(ascii: "-"): index = dash(at: index)
            default:
                var end = index + 1
                while end < bytes.count, !"\\*_^~[]`-".utf8.contains(bytes[end]) { end += 1 }
                if bytes[index..<end].contains(where: { $0 == 0x20 || $0 == 0x0A }) { lastBlank = pieces.count }
                pieces.append(Array(bytes[index..<end]))
                index = end
            }
        }
    }

    // MARK: Marks

    private mutating func escape(at index: Int) -> Int {
        guard index + 1 < bytes.count, bytes[index + 1].isSign || bytes[index + 1] == 0x20 else {
            pieces.append([bytes[index]])
            return index + 1
        }
        // A blank after a backslash is one that no line is broken at.
        pieces.append(bytes[index + 1] == 0x20 ? Array("\u{A0}".utf8) : [bytes[index + 1]])
        return index + 2
    }

    /// One, two or three stars or underscores.
    private mutating func emphasis(at start: Int) -> Int {
        let sign = bytes[start]
        let end = bytes[start...].firstIndex { $0 != sign } ?? bytes.count
        let isStar = sign == UInt8(ascii: "*")
        let before = start > 0 ? bytes[start - 1] : 0x20
        let after = end < bytes.count ? bytes[end] : 0x20
        var mayOpen = !after.isBlank
        var mayClose = !before.isBlank
        if !isStar {
            mayOpen = mayOpen && !before.isWordByte
            mayClose = mayClose && !after.isWordByte
        }
        let length = end - start
        guard length <= 3 else {
            pieces.append(Array(bytes[start..<end]))
            return end
        }
        let (single, double): (Mark, Mark) = isStar ? (.star, .doubleStar) : (.underscore, .doubleUnderscore)
        let marks = length == 1 ? [single] : length == 2 ? [double] : [double, single]
        // What three open together, three close in the other order.
        for mark in mayClose && counts[marks[0].rawValue] > 0 ? marks.reversed() : marks {
            let written = Array(bytes[start..<start + (mark == double ? 2 : 1)])
            if mayClose, close(mark) { continue }
            if mayOpen { push(mark, written) } else { pieces.append(written) }
        }
        return end
    }

    private mutating func script(_ mark: Mark, at index: Int) -> Int {
        let end = bytes[index...].firstIndex { $0 != bytes[index] } ?? bytes.count
        let after = end < bytes.count ? bytes[end] : 0x20
        if end - index == 1 {
            let opening = lastOpenings[mark.rawValue]
            if opening > lastBlank, opening < pieces.count - 1, close(mark) { return end }
            if !after.isBlank {
                lastOpenings[mark.rawValue] = pieces.count
                push(mark, [bytes[index]])
                return end
            }
        }
        pieces.append(Array(bytes[index..<end]))
        return end
    }

    /// A bracket that closes a span where attributes follow it.
    private mutating func endOfSpan(at index: Int) -> Int {
        guard counts[Mark.span.rawValue] > 0, index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "{"),
            let end = bytes[(index + 2)...].prefix(200).firstIndex(of: UInt8(ascii: "}"))
        else {
            unmark(.span)
            pieces.append([bytes[index]])
            return index + 1
        }
        let attributes = String(decoding: bytes[(index + 2)..<end], as: UTF8.self)
        let tags = attributes.contains("nocase") ? (#"<span class="nocase">"#, "</span>")
            : attributes.contains("smallcaps") || attributes.contains("small-caps")
            ? (#"<span style="font-variant:small-caps;">"#, "</span>") : ("", "")
        _ = close(.span, tags)
        return end + 1
    }

    private mutating func code(at start: Int) -> Int {
        let end = bytes[start...].firstIndex { $0 != UInt8(ascii: "`") } ?? bytes.count
        guard end - start == 1, let close = bytes[end...].prefix(1_000).firstIndex(of: UInt8(ascii: "`")), close > end else {
            pieces.append(Array(bytes[start..<end]))
            return end
        }
        pieces.append(Array(bytes[end..<close]))
        return close + 1
    }

    private mutating func dash(at start: Int) -> Int {
        let end = bytes[start...].firstIndex { $0 != UInt8(ascii: "-") } ?? bytes.count
        pieces.append(end - start == 2 ? Array("–".utf8) : end - start == 3 ? Array("—".utf8) : Array(bytes[start..<end]))
        return end
    }

    // MARK: Ends

    private mutating func push(_ mark: Mark, _ written: [UInt8]) {
        open.append((pieces.count, mark))
        counts[mark.rawValue] += 1
        pieces.append(written)
    }

    /// Makes tags of the last such mark and of the end here; what is open between the two is text.
    private mutating func close(_ mark: Mark, _ tags: (opening: String, closing: String)? = nil) -> Bool {
        guard let opening = unmark(mark) else { return false }
        let tags = tags ?? mark.tags
        pieces[opening] = Array(tags.opening.utf8)
        pieces.append(Array(tags.closing.utf8))
        return true
    }

    /// Takes the last such mark from what is open, with all that was opened after it.
    @discardableResult
    private mutating func unmark(_ mark: Mark) -> Int? {
        guard counts[mark.rawValue] > 0 else { return nil }
        while let last = open.popLast() {
            counts[last.mark.rawValue] -= 1
            lastOpenings[last.mark.rawValue] = -1
            if last.mark == mark { return last.piece }
        }
        return nil
    }
}

extension UInt8 {
    /// Whether Markdown lets a backslash stand before it: signs of ASCII.
    fileprivate var isSign: Bool {
        switch self {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
        default: false
        }
    }

    /// Whether it belongs to a word: letters and digits, and every byte of other scripts.
    var isWordByte: Bool { isLetter || isDigit || self >= 0x80 }
}
