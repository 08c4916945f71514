internal import Bytes

/// Finds the entries of a BibTeX file and their fields, as far as needed to see which of them arrive.
///
/// Source of the syntax: the BibTeX documentation ("BibTeXing", 1988), section 2, and the program's own scanner.
struct BibScanner {
    private let bytes: [UInt8]
    private var index = 0
    private var line = 1

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The entries of a file, without its comments, strings and preambles.
    static func records(_ bytes: [UInt8]) -> [ImportRecord] {
        var scanner = BibScanner(bytes)
        var records: [ImportRecord] = []
        while scanner.skip(to: UInt8(ascii: "@")) {
            if let record = scanner.entry() { records.append(record) }
        }
        return records
    }

    /// Whether a file has fields or types that only biblatex knows.
    static func isBibLaTeX(_ bytes: [UInt8]) -> Bool {
        var scanner = BibScanner(bytes)
        while scanner.skip(to: UInt8(ascii: "@")) {
            let type = scanner.word().lowercased()
            if ["online", "thesis", "report", "dataset", "software", "patent", "collection", "mvbook"].contains(type) { return true }
            guard let record = scanner.entry(of: type) else { continue }
            if record.fields.contains(where: { ["date", "journaltitle", "location", "langid", "eventtitle", "urldate", "origdate"].contains($0.name) }) {
                return true
            }
        }
        return false
    }

    private mutating func entry() -> ImportRecord? { entry(of: word().lowercased()) }

    /// The entry whose type has been read.
    private mutating func entry(of type: String) -> ImportRecord? {
        let start = line
        skipBlanks()
        guard index < bytes.count, bytes[index] == UInt8(ascii: "{") || bytes[index] == UInt8(ascii: "("), !type.isEmpty else { return nil }
        let close = bytes[index] == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: ")")
        index += 1
        // Each of their texts is of no entry, and may hold anything.
        if ["comment", "string", "preamble"].contains(type) { return nil }
        skipBlanks()
        let keyStart = index
        while index < bytes.count, bytes[index] != UInt8(ascii: ","), bytes[index] != close, bytes[index] != UInt8(ascii: "\n") { index += 1 }
        let key = String(decoding: bytes[keyStart..<index], as: UTF8.self).trimmingWhitespace
        var record = ImportRecord(key: String(key), line: start, fields: [])
        while index < bytes.count {
            skipBlanks()
            guard index < bytes.count, bytes[index] == UInt8(ascii: ",") else { break }
            index += 1
            skipBlanks()
            let name = word().lowercased()
            skipBlanks()
            guard !name.isEmpty, index < bytes.count, bytes[index] == UInt8(ascii: "=") else { break }
            index += 1
            record.fields.append(.init(name: name, value: value(endingBefore: close)))
        }
        return record
    }

    /// A value: pieces in braces, in quotation marks or bare, joined by `#`.
    private mutating func value(endingBefore close: UInt8) -> String {
        var value: [UInt8] = []
        while index < bytes.count {
            skipBlanks()
            guard index < bytes.count else { break }
            switch bytes[index] {
            case UInt8(ascii: "{"): value += enclosed(by: UInt8(ascii: "}"))
            case UInt8(ascii: "\""): value += enclosed(by: UInt8(ascii: "\""))
            default:
                while index < bytes.count, !bytes[index].isBlank, bytes[index] != UInt8(ascii: ","), bytes[index] != close,
                    bytes[index] != UInt8(ascii: "#")
                {
                    value.append(bytes[index])
                    index += 1
                }
            }
            skipBlanks()
            guard index < bytes.count, bytes[index] == UInt8(ascii: "#") else { break }
            index += 1
        }
        return String(decoding: value, as: UTF8.self)
    }

    /// What stands inside braces or quotation marks, braces within them balanced.
    private mutating func enclosed(by close: UInt8) -> ArraySlice<UInt8> {
        index += 1
        let start = index
        var depth = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\n") { line += 1 }
            if depth == 0, byte == close { break }
            if byte == UInt8(ascii: "\\") { index += 1 } else if byte == UInt8(ascii: "{") { depth += 1 } else if byte == UInt8(ascii: "}") { depth -= 1 }
            index += 1
        }
        let end = min(index, bytes.count)
        index = min(end + 1, bytes.count)
        return bytes[start..<end]
    }

    private mutating func skip(to sign: UInt8) -> Bool {
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "\n") { line += 1 }
            index += 1
            if bytes[index - 1] == sign { return true }
        }
        return false
    }

    private mutating func skipBlanks() {
        while index < bytes.count, bytes[index].isBlank {
            if bytes[index] == UInt8(ascii: "\n") { line += 1 }
            index += 1
        }
    }

    private mutating func word() -> String {
        let start = index
        while index < bytes.count, bytes[index].isLetter || bytes[index].isDigit || "-_+:.".utf8.contains(bytes[index]) { index += 1 }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }
}
