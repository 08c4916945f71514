internal import Bytes

/// Rows of fields as comma-separated values.
///
/// Source of the format: RFC 4180.
enum CSV {
    /// What stands in one place of a row.
    enum Field {
        /// Words, which are kept from being a formula in a spreadsheet.
        case text(String)
        /// A number; a negative one starts with the sign of a formula, but is safe.
        case number(Double)
        case empty
    }

    static func bytes(header: [String], rows: [[Field]]) -> [UInt8] {
        // A spreadsheet takes a file without the mark for one in an encoding of its own.
        var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
        for row in [header.map { .text($0) }] + rows {
            for (index, field) in row.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                switch field {
                case .text(let text): bytes += quoted(text).utf8
                case .number(let number): bytes += (Int(exactly: number).map(String.init) ?? number.description).utf8
                case .empty: break
                }
            }
            bytes += "\r\n".utf8
        }
        return bytes
    }

    /// A text, quoted where it has to be, and made harmless.
    private static func quoted(_ text: String) -> String {
        var text = text
        if text.withUTF8({ $0.allSatisfy { $0.isPlainInCSV } }) { return text }
        let harmless = text.first.map { "=+-@\t\r".contains($0) } == true && !isNumber(text) ? "'" + text : text
        guard harmless.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return harmless }
        return "\"" + harmless.replacing("\"", with: "\"\"") + "\""
    }

    /// Whether a text is a number with a sign, which no spreadsheet takes for a formula.
    private static func isNumber(_ text: String) -> Bool {
        guard let sign = text.utf8.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") else { return false }
        let digits = text.utf8.dropFirst()
        guard let first = digits.first, let last = digits.last else { return false }
        return [first, last].allSatisfy(\.isDigit) && digits.allSatisfy { $0.isDigit || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
    }
}

extension UInt8 {
    /// Whether a field of such bytes alone stands as it is: letters, digits, blanks and full stops.
    fileprivate var isPlainInCSV: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: " "), UInt8(ascii: "."): true
        default: false
        }
    }
}
