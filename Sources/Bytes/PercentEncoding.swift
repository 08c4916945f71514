/// Bytes written as `%XX` (RFC 3986, section 2.1).
package enum PercentEncoding {
    /// Appends the bytes that a text stands for; a `%` that two hexadecimal digits do not follow stays as it is.
    package static func decode(_ text: some Collection<UInt8>, into bytes: inout [UInt8]) {
        var rest = text[...]
        while let sign = rest.firstIndex(of: UInt8(ascii: "%")) {
            bytes += rest[..<sign]
            rest = rest[rest.index(after: sign)...]
            let digits = rest.prefix(2)
            guard let first = digits.first, let second = digits.dropFirst().first, let byte = byte(first, second) else {
                bytes.append(UInt8(ascii: "%"))
                continue
            }
            bytes.append(byte)
            rest = rest[digits.endIndex...]
        }
        bytes += rest
    }

    /// A text with `%XX` as the bytes they stand for, and with replacements for what is no UTF-8 then.
    package static func decoded(_ text: Substring) -> String {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
        var bytes: [UInt8] = []
        decode(text.utf8, into: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The byte that two hexadecimal digits stand for; `nil` if one is not such a digit.
    package static func byte(_ first: UInt8, _ second: UInt8) -> UInt8? {
        guard let high = digit(first), let low = digit(second) else { return nil }
        return high << 4 | low
    }

    /// Appends a byte as `%XX`.
    package static func append(_ byte: UInt8, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "%"))
        bytes.append(sign(byte >> 4))
        bytes.append(sign(byte & 15))
    }

    /// A path as a URL has it: all but ASCII encoded, and blanks and the signs that mean something in a URL as well.
    /// - Parameter keepsEscapes: whether a `%` before two hexadecimal digits says that an author has encoded a byte already.
    package static func ofPath(_ path: some Collection<UInt8>, keepsEscapes: Bool = false) -> String {
        var encoded: [UInt8] = []
        var rest = path[...]
        while let byte = rest.popFirst() {
            let digits = rest.prefix(2)
            let isEscape = keepsEscapes && byte == UInt8(ascii: "%") && digits.count == 2 && digits.allSatisfy { digit($0) != nil }
            if isPlain(byte) || isEscape {
                encoded.append(byte)
            } else {
                append(byte, to: &encoded)
            }
        }
        return String(decoding: encoded, as: UTF8.self)
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch Unicode.Scalar(byte) {
        case "\"", "<", ">", "\\", "^", "`", "{", "|", "}", "%", "?", "#": false
        default: byte > 0x20 && byte < 0x7F
        }
    }

    private static func sign(_ digit: UInt8) -> UInt8 { digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10 }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
