internal import Bytes

/// Writes text as HTML: one escaper for text and quoted attributes, by runs of bytes.
package enum Escaping {
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
        var start = 0
        while true {
            let index = text.index(from: start) {
                $0.marks(of: "&") | $0.marks(of: "<") | $0.marks(of: ">") | $0.marks(of: "\"") | $0.marks(of: "'") | $0.marksOfControls
                    | $0.marks(of: 0x7F as UInt8)
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
            guard index < text.count else { return }
            appendReplacement(of: text[index], to: &bytes)
            start = index + 1
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
        case UInt8(ascii: "\t"): "\t"
        case UInt8(ascii: "\n"): "\n"
        case 0x0C: "\u{C}"
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

    /// The same of a part of some HTML, as a text.
    static func unescapedText(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String? {
        let bytes = UnsafeBufferPointer(rebasing: bytes)
        guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
        return unescaped(Array(bytes)).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The length of a reference of the escaper's at the start of these bytes, or 0.
    static func referenceLength(_ bytes: some Collection<UInt8>) -> Int {
        references.first { bytes.starts(with: $0.written.utf8) }?.written.utf8.count ?? 0
    }
}
