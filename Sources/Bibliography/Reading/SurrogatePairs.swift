internal import Diagnostics

/// Escaped surrogates of JSON, which stand for one character by two escapes and which YAML does not know.
enum SurrogatePairs {
    /// The text with each pair written as the character that it stands for.
    ///
    /// Source of the arithmetic: RFC 8259, section 7.
    static func unescaped(in source: SourceText) -> SourceText {
        let bytes = source.bytes
        guard source.isJSON, hasPair(bytes) else { return source }
        var text: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "\\") {
                if let high = unit(in: bytes, at: index), (0xD800...0xDBFF).contains(high),
                    let low = unit(in: bytes, at: index + 6), (0xDC00...0xDFFF).contains(low),
                    let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
                {
                    text.append(contentsOf: String(Character(scalar)).utf8)
                    index += 12
                    continue
                }
                // An escaped backslash does not start another escape.
                text.append(contentsOf: bytes[index..<min(index + 2, bytes.count)])
                index += 2
            } else {
                text.append(bytes[index])
                index += 1
            }
        }
        return SourceText(path: source.path, bytes: text)
    }

    private static func hasPair(_ bytes: [UInt8]) -> Bool {
        bytes.indices.contains { bytes[$0] == UInt8(ascii: "\\") && unit(in: bytes, at: $0).map { (0xD800...0xDBFF).contains($0) } == true }
    }

    /// The number of an escape `\\uXXXX` at a byte.
    private static func unit(in bytes: [UInt8], at index: Int) -> UInt32? {
        guard index + 6 <= bytes.count, bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u") else { return nil }
        return UInt32(String(decoding: bytes[(index + 2)..<(index + 6)], as: UTF8.self), radix: 16)
    }
}
