package import Diagnostics

/// Reads comma-separated values, each with its place in the file.
///
/// Source of the format: RFC 4180. Beside it: a byte order mark is skipped, lines may end in LF or CR alone, and fields
/// may be parted by semicolons or tabs, as spreadsheets write them where the comma is the decimal sign.
package struct CSVReader {
    /// What can stand between two fields.
    package static let separators: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]

    /// A field as it is meant, without quotes, and the bytes it is written with.
    package struct Field: Sendable, Hashable {
        package let text: String
        package let range: Range<Int>
    }

    private let source: SourceText
    private let separator: UInt8
    private var index: Int
    private var fields: [Field] = []
    /// Where a quotation mark opens that nothing closes.
    private(set) var openQuote: Int?

    /// - Parameters:
    ///   - source: the file, in UTF-8.
    ///   - separator: what stands between fields.
    package init(_ source: SourceText, separator: UInt8) {
        self.source = source
        self.separator = separator
        index = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// The signs that may part the fields, as the first line tells: those that stand in it outside quotes.
    package static func separators(of source: SourceText) -> [UInt8] {
        var found: Set<UInt8> = []
        var isQuoted = false
        for byte in source.bytes {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            guard !isQuoted else { continue }
            if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
            if separators.contains(byte) { found.insert(byte) }
        }
        return separators.filter(found.contains)
    }

    /// The fields of the next line that is not empty; `nil` at the end.
    package mutating func next() -> [Field]? {
        let bytes = source.bytes
        while index < bytes.count, bytes[index] == UInt8(ascii: "\n") || bytes[index] == UInt8(ascii: "\r") { index += 1 }
        guard index < bytes.count else { return nil }
        fields = []
        while true {
            readField()
            guard index < bytes.count, bytes[index] == separator else { break }
            index += 1
        }
        return fields
    }

    private mutating func readField() {
        let bytes = source.bytes
        let start = index
        guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { return endField(from: start, quoted: []) }
        var text: [UInt8] = []
        index += 1
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "\"") {
                guard index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\"") else {
                    index += 1
                    return endField(from: start, quoted: text)
                }
                index += 1
            }
            text.append(bytes[index])
            index += 1
        }
        openQuote = openQuote ?? start
        fields.append(Field(text: String(decoding: text, as: UTF8.self), range: start..<index))
    }

    /// Takes what stands up to the next separator or the end of the line.
    private mutating func endField(from start: Int, quoted: [UInt8]) {
        let bytes = source.bytes
        let rest = index
        while index < bytes.count, bytes[index] != separator, bytes[index] != UInt8(ascii: "\n"), bytes[index] != UInt8(ascii: "\r") {
            index += 1
        }
        var end = index
        while end > rest, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
        var begin = rest
        while begin < end, bytes[begin] == UInt8(ascii: " ") { begin += 1 }
        let text = String(decoding: quoted + bytes[begin..<end], as: UTF8.self)
        fields.append(Field(text: text, range: (quoted.isEmpty ? begin : start)..<max(end, rest)))
    }
}
