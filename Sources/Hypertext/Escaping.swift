/// Writes text as HTML: one escaper for text and quoted attributes, by runs of bytes.
package enum Escaping {
    /// What a byte becomes: 0 stays, others are an index into the replacements.
    private static let classes: [UInt8] = {
        var classes = [UInt8](repeating: 0, count: 256)
        // Controls that HTML forbids become the replacement character.
        for byte in 0..<0x20 where ![0x09, 0x0A, 0x0C, 0x0D].contains(byte) { classes[byte] = 6 }
        classes[0x7F] = 6
        classes[Int(UInt8(ascii: "&"))] = 1
        classes[Int(UInt8(ascii: "<"))] = 2
        classes[Int(UInt8(ascii: ">"))] = 3
        classes[Int(UInt8(ascii: "\""))] = 4
        classes[Int(UInt8(ascii: "'"))] = 5
        return classes
    }()

    private static let replacements: [[UInt8]] = ["", "&amp;", "&lt;", "&gt;", "&quot;", "&#39;", "\u{FFFD}"].map { Array($0.utf8) }

    /// Appends text, with `& < > " '` as references and forbidden controls as U+FFFD.
    package static func appendText(_ text: String, to bytes: inout [UInt8]) {
        var text = text
        text.withUTF8 { appendText($0, to: &bytes) }
    }

    /// Appends UTF-8 text, escaped.
    package static func appendText(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
        classes.withUnsafeBufferPointer { classes in
            var start = 0
            var index = 0
            while index < text.count {
                let kind = classes[Int(text[index])]
                if kind != 0 {
                    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
                    bytes.append(contentsOf: replacements[Int(kind)])
                    start = index + 1
                }
                index += 1
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
        }
    }

    /// Appends a value in the middle of an address, so that it can neither end the attribute nor start a scheme.
    static func appendAddressPart(_ text: String, to bytes: inout [UInt8]) {
        let digits = Array("0123456789ABCDEF".utf8)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): bytes += "&amp;".utf8
            case UInt8(ascii: "'"): bytes += "&#39;".utf8
            case 0...0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"),
                UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"), UInt8(ascii: ":"):
                bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            default: bytes.append(byte)
            }
        }
    }
}
