/// Rows of text as comma-separated values.
///
/// Source of the format: RFC 4180.
enum CSV {
    static func bytes(header: [String], rows: [[String]]) -> [UInt8] {
        var bytes: [UInt8] = []
        for row in [header] + rows {
            for (index, text) in row.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                bytes += field(text).utf8
            }
            bytes += "\r\n".utf8
        }
        return bytes
    }

    /// A field, quoted where it has to be, and kept from being a formula in a spreadsheet.
    private static func field(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0.isPlainInCSV }) { return text }
        let harmless = text.first.map { "=+-@\t\r".contains($0) } == true ? "'" + text : text
        guard harmless.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return harmless }
        return "\"" + harmless.replacing("\"", with: "\"\"") + "\""
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
