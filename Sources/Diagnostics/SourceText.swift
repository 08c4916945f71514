/// A file as it was read: the path people see, and its bytes.
///
/// Lines end at LF, CR LF or CR, as in CommonMark. Lines and columns count from 1; columns count bytes.
public struct SourceText: Sendable, Hashable {
    /// The path shown to people, relative to where they stand when that is possible.
    public let path: String
    /// The file's bytes, as read.
    public let bytes: [UInt8]
    private let lines = LineStarts()

    /// The longest line that is shown, in bytes; of a longer one only the place is told.
    private static let longestExcerpt = 4_096
    /// How far into a line a text is looked for, so that a line of megabytes costs no more than its length.
    private static let searchedBytes = 16_384
    /// A place this near the start, such as the end of front matter, is not worth looking at the whole file for.
    private static let countedBytes = 4_096

    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// The file's own location, without a line.
    public var location: SourceLocation { SourceLocation(file: path) }

    /// The byte range of a line, without its line ending.
    /// - Parameter number: the line, from 1.
    /// - Returns: `nil` where the file has no such line.
    public func lineRange(_ number: Int) -> Range<Int>? {
        let starts = lines.offsets(in: bytes)
        guard starts.indices.contains(number - 1) else { return nil }
        let start = starts[number - 1]
        guard number < starts.count else { return start..<bytes.count }
        // The ending is one byte, or two where it is CR LF.
        var end = starts[number] - 1
        if end > start, bytes[end] == UInt8(ascii: "\n"), bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return start..<end
    }

    /// The line and column of a byte.
    /// - Parameter offset: a byte offset, 0 to the number of bytes.
    public func position(of offset: Int) -> (line: Int, column: Int) {
        let starts = offset < Self.countedBytes ? LineStarts.find(in: bytes[..<min(offset, bytes.count)]) : lines.offsets(in: bytes)
        // The last line that starts at or before the byte.
        var (lower, upper) = (0, starts.count)
        while upper - lower > 1 {
            let middle = (lower + upper) / 2
            if starts[middle] <= offset { lower = middle } else { upper = middle }
        }
        return (lower + 1, offset - starts[lower] + 1)
    }

    /// The location of a run of bytes, up to the end of the line it starts on.
    /// - Parameter range: byte offsets.
    public func location(of range: Range<Int>) -> SourceLocation {
        let lower = min(range.lowerBound, bytes.count)
        let (line, column) = position(of: lower)
        let end = min(max(range.upperBound, lower), lineRange(line)?.upperBound ?? bytes.count)
        return SourceLocation(
            file: path, line: line, columns: column..<(column + max(end - lower, 0)),
            excerpt: excerpt(line: line))
    }

    /// The location of a whole line, or of a run of columns on it.
    /// - Parameters:
    ///   - line: the line, from 1.
    ///   - columns: byte columns, from 1; `nil` when only the line is known.
    public func location(line: Int, columns: Range<Int>? = nil) -> SourceLocation {
        SourceLocation(file: path, line: line, columns: columns, excerpt: excerpt(line: line))
    }

    /// The location of a text on a line, or of the whole line where it is not found there.
    ///
    /// cmark-gfm's columns are wrong at times, so columns are found by looking for what they should hold.
    /// - Parameters:
    ///   - text: the bytes to find, as they stand in the file.
    ///   - line: the line, from 1.
    ///   - occurrence: which of several to take, from 0.
    public func location(of text: some Collection<UInt8>, onLine line: Int, occurrence: Int = 0) -> SourceLocation {
        guard let range = lineRange(line), let first = text.first else { return location(line: line) }
        var skip = occurrence
        let length = text.count
        var rest = bytes[range].prefix(Self.searchedBytes)
        while let start = rest.firstIndex(of: first), start + length <= rest.endIndex {
            if rest[start..<start + length].elementsEqual(text) {
                if skip == 0 {
                    let column = start - range.lowerBound + 1
                    return location(line: line, columns: column..<column + length)
                }
                skip -= 1
            }
            rest = rest[(start + 1)...]
        }
        return location(line: line)
    }

    private func excerpt(line: Int) -> String? {
        lineRange(line).flatMap { $0.count <= Self.longestExcerpt ? String(decoding: bytes[$0], as: UTF8.self) : nil }
    }
}

extension SourceText {
    public static func == (a: SourceText, b: SourceText) -> Bool { a.path == b.path && a.bytes == b.bytes }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(path)
        hasher.combine(bytes)
    }
}
