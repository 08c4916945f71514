internal import Bytes

/// Finds the records of an RIS file and their lines.
///
/// Source of the form: the RIS format specification (2011): two capitals or digits, two blanks, a hyphen, a blank.
enum RISScanner {
    static func records(_ bytes: [UInt8]) -> [ImportRecord] {
        var records: [ImportRecord] = []
        var fields: [ImportRecord.Field] = []
        var start = 1
        var number = 0
        for line in bytes.split(omittingEmptySubsequences: false, whereSeparator: { $0 == UInt8(ascii: "\n") }) {
            number += 1
            let line = line.starts(with: [0xEF, 0xBB, 0xBF]) ? line.dropFirst(3) : line
            guard let (tag, value) = field(line) else { continue }
            switch tag {
            case "TY":
                fields = []
                start = number
            case "ER":
                let key = fields.first { $0.name == "ID" }?.value
                records.append(ImportRecord(key: key, line: start, fields: fields))
                fields = []
            default: fields.append(.init(name: tag, value: value))
            }
        }
        return records
    }

    private static func field(_ line: ArraySlice<UInt8>) -> (tag: String, value: String)? {
        guard line.count >= 5 else { return nil }
        let tag = line.prefix(2)
        guard tag.allSatisfy({ (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) || $0.isDigit }), line.dropFirst(2).prefix(2).allSatisfy({ $0 == 0x20 }),
            line[line.startIndex + 4] == UInt8(ascii: "-")
        else { return nil }
        return (String(decoding: tag, as: UTF8.self), String(String(decoding: line.dropFirst(5), as: UTF8.self).trimmingWhitespace))
    }
}
