internal import Bytes

extension MarkdownMarks {
    /// A text with its signs escaped, so that none is read as a mark.
    /// - Parameter isTagged: whether the text has tags of CSL, which are no signs of its own.
    static func escaped(_ text: String, isTagged: Bool = false) -> String {
        guard text.utf8.contains(where: { "*_^~`\\]-<".utf8.contains($0) }) else { return text }
        let bytes = Array(text.utf8)
        var escaped: [UInt8] = []
        for (index, byte) in bytes.enumerated() {
            let next = index + 1 < bytes.count ? bytes[index + 1] : 0x20
            let previous = index > 0 ? bytes[index - 1] : 0x20
            let isMark = switch byte {
            case UInt8(ascii: "*"), UInt8(ascii: "^"), UInt8(ascii: "~"), UInt8(ascii: "`"), UInt8(ascii: "\\"): true
            case UInt8(ascii: "_"): !previous.isWordByte || !next.isWordByte
            case UInt8(ascii: "]"): next == UInt8(ascii: "{") || next == UInt8(ascii: "(")
            case UInt8(ascii: "-"): previous == byte
            // What looks like a tag would be dropped as one; pandoc takes letters of every script for its name.
            case UInt8(ascii: "<") where !isTagged: next.isLetter || next >= 0x80 || next == UInt8(ascii: "/")
            default: false
            }
            if isMark { escaped.append(UInt8(ascii: "\\")) }
            escaped.append(byte)
        }
        return String(decoding: escaped, as: UTF8.self)
    }

    /// A text with its styles as marks; with the tags of CSL where marks would not say the same.
    static func written(_ text: RichText) -> String {
        let runs = text.runs
        if runs.contains(where: { !$0.styles.isEmpty }) {
            let marks = runs.map { run in
                signs.reduce(escaped(run.text)) { text, mark in run.styles.contains(mark.style) ? mark.opening + text + mark.closing : text }
            }.joined()
            if !text.written.contains("nocase"), RichText(tagged(marks)).runs == runs { return marks }
        }
        return escaped(text.written, isTagged: text.plain != text.written)
    }

    private static let signs: [(style: RichText.Styles, opening: String, closing: String)] = [
        (.subscript, "~", "~"), (.superscript, "^", "^"), (.italic, "*", "*"), (.bold, "**", "**"), (.smallCaps, "[", "]{.smallcaps}"),
    ]
}
