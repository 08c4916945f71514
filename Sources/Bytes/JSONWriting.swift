extension JSONValue {
    /// The value as JSON text in UTF-8 (RFC 8259), safe inside a script of HTML as well.
    /// - Parameter isIndented: whether people will read it: a line per member, two blanks a level.
    public func bytes(isIndented: Bool = false) -> [UInt8] {
        var bytes: [UInt8] = []
        if isIndented { write(to: &bytes, indent: 0) } else { write(to: &bytes) }
        return bytes
    }

    /// Writes the value on one line.
    package func write(to bytes: inout [UInt8]) { write(to: &bytes, indent: nil) }

    private func write(to bytes: inout [UInt8], indent: Int?) {
        switch self {
        case .null: bytes += "null".utf8
        case .bool(let value): bytes += (value ? "true" : "false").utf8
        case .integer(let value): bytes += String(value).utf8
        case .number(let value): bytes += (value.isFinite ? value.description : "null").utf8
        case .string(let text): Self.write(text, to: &bytes)
        case .array(let values):
            Self.write(values, between: (UInt8(ascii: "["), UInt8(ascii: "]")), to: &bytes, indent: indent) { value, bytes, indent in
                value.write(to: &bytes, indent: indent)
            }
        case .object(let members):
            Self.write(members, between: (UInt8(ascii: "{"), UInt8(ascii: "}")), to: &bytes, indent: indent) { member, bytes, indent in
                Self.write(member.name, to: &bytes)
                bytes.append(UInt8(ascii: ":"))
                if indent != nil { bytes.append(UInt8(ascii: " ")) }
                member.value.write(to: &bytes, indent: indent)
            }
        }
    }

    private static func write<Element>(
        _ elements: [Element], between ends: (UInt8, UInt8), to bytes: inout [UInt8], indent: Int?,
        _ writeElement: (Element, inout [UInt8], Int?) -> Void
    ) {
        bytes.append(ends.0)
        let inner = indent.map { $0 + 1 }
        for (index, element) in elements.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            breakLine(inner, in: &bytes)
            writeElement(element, &bytes, inner)
        }
        if !elements.isEmpty { breakLine(indent, in: &bytes) }
        bytes.append(ends.1)
    }

    private static func breakLine(_ indent: Int?, in bytes: inout [UInt8]) {
        guard let indent else { return }
        bytes.append(UInt8(ascii: "\n"))
        for _ in 0..<indent * 2 { bytes.append(UInt8(ascii: " ")) }
    }

    // MARK: Texts

    /// Writes a text by runs of bytes.
    ///
    /// `<`, `>`, `&` and U+2028/9 are escaped, so that no text can end a script, start a comment in it or break a line;
    /// NUL becomes U+FFFD, as in HTML.
    private static func write(_ text: String, to bytes: inout [UInt8]) {
        var text = text
        bytes.append(UInt8(ascii: "\""))
        text.withUTF8 { text in
            var start = 0
            var index = 0
            while true {
                index = text.index(from: index) {
                    $0.marksOfControls | $0.marks(of: "\"") | $0.marks(of: "\\") | $0.marks(of: "<") | $0.marks(of: ">") | $0.marks(of: "&")
                        | $0.marks(of: 0x7F as UInt8) | $0.marks(of: 0xE2 as UInt8)
                }
                guard index < text.count else { break }
                guard let escape = escape(at: index, of: text) else {
                    index += 1
                    continue
                }
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
                bytes += escape.text.utf8
                index += escape.length
                start = index
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// What the bytes at an index are written as, and how many they are; `nil` where they stay.
    private static func escape(at index: Int, of text: UnsafeBufferPointer<UInt8>) -> (text: String, length: Int)? {
        switch text[index] {
        case UInt8(ascii: "\""): ("\\\"", 1)
        case UInt8(ascii: "\\"): ("\\\\", 1)
        case UInt8(ascii: "\n"): ("\\n", 1)
        case UInt8(ascii: "\r"): ("\\r", 1)
        case UInt8(ascii: "\t"): ("\\t", 1)
        case 0: ("\u{FFFD}", 1)
        case UInt8(ascii: "<"): ("\\u003C", 1)
        case UInt8(ascii: ">"): ("\\u003E", 1)
        case UInt8(ascii: "&"): ("\\u0026", 1)
        case 0x7F: ("\\u007F", 1)
        case let byte where byte < 0x20: (control(byte), 1)
        case 0xE2 where index + 2 < text.count && text[index + 1] == 0x80 && text[index + 2] | 1 == 0xA9:
            (text[index + 2] == 0xA8 ? "\\u2028" : "\\u2029", 3)
        default: nil
        }
    }

    private static func control(_ byte: UInt8) -> String {
        "\\u00" + String(byte >> 4, radix: 16, uppercase: true) + String(byte & 15, radix: 16, uppercase: true)
    }
}
