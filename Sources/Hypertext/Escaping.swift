internal import Bytes

/// Writes text as HTML: one escaper for text and quoted attributes, by runs of bytes.
package enum Escaping {
    /// For each byte whether it must be replaced: controls but for tab, line and form feed, and `& < > " '`.
    private static let isReplaced: [Bool] = (0...UInt8.max).map { byte in
        "&<>\"'".utf8.contains(byte) || (byte.isControl && !"\t\n\u{C}".utf8.contains(byte))
    }

    /// Appends text, with `& < > " '` as references.
    ///
    /// HTML cannot hold NUL, which becomes U+FFFD, nor other controls, which are left out; a carriage return is
    /// written as a reference, since parsers read a bare one as a line feed.
    package static func appendText(_ text: String, to bytes: inout [UInt8]) {
        var text = text
        text.withUTF8 { appendText($0, to: &bytes) }
    }

    /// Appends UTF-8 text, escaped.
    package static func appendText(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
        isReplaced.withUnsafeBufferPointer { isReplaced in
            var start = 0
            var index = 0
            while index < text.count {
                if isReplaced[Int(text[index])] {
                    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
                    appendReplacement(of: text[index], to: &bytes)
                    start = index + 1
                }
                index += 1
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
        }
    }

    private static func appendReplacement(of byte: UInt8, to bytes: inout [UInt8]) {
        let replacement: StaticString = switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        case UInt8(ascii: "\r"): "&#13;"
        case 0: "\u{FFFD}"
        default: ""
        }
        replacement.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// The references that the escaper writes, with what they stand for.
    private static let references: [(written: String, byte: UInt8)] = [
        ("&amp;", UInt8(ascii: "&")), ("&lt;", UInt8(ascii: "<")), ("&gt;", UInt8(ascii: ">")),
        ("&quot;", UInt8(ascii: "\"")), ("&#39;", UInt8(ascii: "'")), ("&#13;", UInt8(ascii: "\r")),
    ]

    /// The text that HTML without tags stands for, or `nil` where there is a reference that the escaper never writes.
    static func unescaped(_ bytes: [UInt8]) -> [UInt8]? {
        guard bytes.contains(UInt8(ascii: "&")) else { return bytes }
        var text: [UInt8] = []
        var rest = bytes[...]
        while let byte = rest.popFirst() {
            if byte != UInt8(ascii: "&") {
                text.append(byte)
            } else if let reference = references.first(where: { rest.starts(with: $0.written.utf8.dropFirst()) }) {
                text.append(reference.byte)
                rest = rest.dropFirst(reference.written.utf8.count - 1)
            } else {
                return nil
            }
        }
        return text
    }

    /// The length of a reference of the escaper's at the start of these bytes, or 0.
    static func referenceLength(_ bytes: some Collection<UInt8>) -> Int {
        references.first { bytes.starts(with: $0.written.utf8) }?.written.utf8.count ?? 0
    }
}
