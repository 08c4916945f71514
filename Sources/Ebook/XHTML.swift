/// Text as XHTML has it.
enum XHTML {
    /// The references that HTML knows and XML does not, as far as people write them by hand.
    private static let named: [String: Unicode.Scalar] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "shy": "\u{AD}", "ensp": "\u{2002}", "emsp": "\u{2003}",
        "thinsp": "\u{2009}", "zwnj": "\u{200C}", "zwj": "\u{200D}", "lrm": "\u{200E}", "rlm": "\u{200F}", "ndash": "–", "mdash": "—",
        "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "laquo": "«", "raquo": "»", "hellip": "…", "middot": "·", "times": "×",
        "copy": "©", "reg": "®", "deg": "°", "euro": "€", "larr": "←", "uarr": "↑", "rarr": "→", "darr": "↓",
    ]

    /// The text that markup without tags stands for. What is no reference stays as it is.
    static func text(of markup: [UInt8]) -> String {
        guard markup.contains(UInt8(ascii: "&")) else { return String(decoding: markup, as: UTF8.self) }
        var text = ""
        var rest = String(decoding: markup, as: UTF8.self)[...]
        while let start = rest.utf8.firstIndex(of: UInt8(ascii: "&")) {
            text += rest[..<start]
            rest = rest[start...]
            let end = rest.utf8.prefix(longestReference).firstIndex(of: UInt8(ascii: ";"))
            if let end, let scalar = scalar(rest[rest.index(after: start)..<end]) {
                text.unicodeScalars.append(scalar)
                rest = rest[rest.index(after: end)...]
            } else {
                text += "&"
                rest = rest.dropFirst()
            }
        }
        return text + rest
    }

    private static let longestReference = 12

    private static func scalar(_ name: Substring) -> Unicode.Scalar? {
        guard name.hasPrefix("#") else { return named[String(name)] }
        let digits = name.dropFirst()
        let number = digits.hasPrefix("x") || digits.hasPrefix("X") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return number.flatMap(Unicode.Scalar.init)
    }

    /// Appends a text with what means something in XML as references, and without the characters that XML forbids.
    static func append(_ text: String, to bytes: inout [UInt8]) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": bytes += "&amp;".utf8
            case "<": bytes += "&lt;".utf8
            case ">": bytes += "&gt;".utf8
            case "\"": bytes += "&quot;".utf8
            case "\t", "\n": bytes.append(UInt8(scalar.value))
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": bytes += "\u{FFFD}".utf8
            case _ where scalar.value & 0xFFFE == 0xFFFE: bytes += "\u{FFFD}".utf8
            default: bytes += Array(String(scalar).utf8)
            }
        }
    }

    /// An id as XML has names: what it holds beside letters, digits, hyphens, dots and low lines is spelled out.
    static func id(_ text: String) -> String {
        var id = ""
        for (index, scalar) in text.unicodeScalars.enumerated() {
            let isLetter = scalar == "_" || scalar.properties.isXIDStart && scalar.value != 0x37A
            let isLater = isLetter || "-.".unicodeScalars.contains(scalar) || scalar.properties.isXIDContinue && scalar.value < 0x2000
            if index == 0, !isLetter { id += "_" }
            if isLater { id.unicodeScalars.append(scalar) } else { id += "_\(String(scalar.value, radix: 16))" }
        }
        return id
    }
}
