internal import Diagnostics

/// The two parts of a Markdown file: settings between `---` lines, and the text after them.
struct FrontMatterDelimiter {
    /// The bytes between the two lines; `nil` where the file does not start with settings.
    let yaml: Range<Int>?
    /// Where the Markdown starts.
    let bodyStart: Int

    /// Finds the parts, reporting settings that never end.
    init(of source: SourceText, into report: inout DiagnosticReport) {
        let bytes = source.bytes
        let start = source.bytesAfterMark.lowerBound
        guard let first = Self.fence(in: bytes, at: start) else {
            (yaml, bodyStart) = (nil, start)
            return
        }
        var line = first
        while line < bytes.count {
            if let next = Self.fence(in: bytes, at: line) {
                (yaml, bodyStart) = (first..<line, next)
                return
            }
            line = Self.nextLine(in: bytes, after: line)
        }
        report.add(
            .unclosedFrontMatter, "the front matter has no closing '---'", at: source.location(line: 1),
            help: "write a line '---' after the last key")
        (yaml, bodyStart) = (nil, bytes.count)
    }

    /// The offset after a line that holds `---` and blanks only, or `nil`.
    private static func fence(in bytes: [UInt8], at start: Int) -> Int? {
        guard bytes[start...].starts(with: "---".utf8) else { return nil }
        let rest = bytes[(start + 3)...].drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
        guard rest.isEmpty || rest.first == UInt8(ascii: "\n") || rest.first == UInt8(ascii: "\r") else { return nil }
        return nextLine(in: bytes, after: rest.startIndex)
    }

    private static func nextLine(in bytes: [UInt8], after start: Int) -> Int {
        guard let end = bytes[start...].firstIndex(where: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") })
        else { return bytes.count }
        let isPair = bytes[end] == UInt8(ascii: "\r") && end + 1 < bytes.count && bytes[end + 1] == UInt8(ascii: "\n")
        return end + (isPair ? 2 : 1)
    }
}

extension SourceText {
    /// All bytes but for a byte order mark at the start.
    var bytesAfterMark: Range<Int> {
        (bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)..<bytes.count
    }
}
