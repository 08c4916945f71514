/// Rows of text as comma-separated values.
///
/// Source of the format: RFC 4180.
enum CSV {
    static func bytes(header: [String], rows: [[String]]) -> [UInt8] {
        ([header] + rows).flatMap { row in
            Array((row.map(field).joined(separator: ",") + "\r\n").utf8)
        }
    }

    /// A field, quoted where it has to be, and kept from being a formula in a spreadsheet.
    private static func field(_ text: String) -> String {
        let harmless = text.first.map { "=+-@\t\r".contains($0) } == true ? "'" + text : text
        guard harmless.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return harmless }
        return "\"" + harmless.replacing("\"", with: "\"\"") + "\""
    }
}
