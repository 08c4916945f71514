/// A file as it was read: the path people see, and its bytes.
///
/// Lines end at LF, CR LF or CR, as in CommonMark. Lines and columns count from 1; columns count bytes.
public struct SourceText: Sendable, Hashable {
    /// The path shown to people, relative to where they stand when that is possible.
    public let path: String
    /// The file's bytes, as read.
    public let bytes: [UInt8]

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
        guard number >= 1 else { return nil }
        var start = 0
        for _ in 1..<number {
            guard let end = endOfLine(from: start), end < bytes.count else { return nil }
            start = afterLineEnding(at: end)
        }
        return start..<(endOfLine(from: start) ?? bytes.count)
    }

    /// The line and column of a byte.
    /// - Parameter offset: a byte offset, 0 to the number of bytes.
    public func position(of offset: Int) -> (line: Int, column: Int) {
        var line = 1
        var start = 0
        while let end = endOfLine(from: start), end < offset {
            let next = afterLineEnding(at: end)
            guard next <= offset else { break }
            start = next
            line += 1
        }
        return (line, offset - start + 1)
    }

    /// The location of a run of bytes, up to the end of the line it starts on.
    /// - Parameter range: byte offsets.
    public func location(of range: Range<Int>) -> SourceLocation {
        let lower = min(range.lowerBound, bytes.count)
        let (line, column) = position(of: lower)
        let end = min(max(range.upperBound, lower), endOfLine(from: lower) ?? bytes.count)
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
        guard let range = lineRange(line), !text.isEmpty else { return location(line: line) }
        var skip = occurrence
        var start = range.lowerBound
        while start + text.count <= range.upperBound {
            if bytes[start..<start + text.count].elementsEqual(text) {
                if skip == 0 {
                    let column = start - range.lowerBound + 1
                    return location(line: line, columns: column..<column + text.count)
                }
                skip -= 1
            }
            start += 1
        }
        return location(line: line)
    }

    private func excerpt(line: Int) -> String? {
        lineRange(line).map { String(decoding: bytes[$0], as: UTF8.self) }
    }

    private func endOfLine(from start: Int) -> Int? {
        guard start < bytes.count else { return nil }
        return bytes[start...].firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } ?? bytes.count
    }

    private func afterLineEnding(at end: Int) -> Int {
        let pair = bytes[end] == UInt8(ascii: "\r") && end + 1 < bytes.count && bytes[end + 1] == UInt8(ascii: "\n")
        return end + (pair ? 2 : 1)
    }
}
