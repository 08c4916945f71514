/// A file as it was read: the path people see, and its bytes.
///
/// Lines end at LF, CR LF or CR, as in CommonMark. Lines and columns count from 1; columns count bytes.
package struct SourceText: Sendable, Hashable {
    /// The path shown to people, relative to where they stand when that is possible.
    package let path: String
    /// The file's bytes, as read.
    package let bytes: [UInt8]
    private let sharedLines = SharedLineTable()

    /// A file that was read.
    /// - Parameters:
    ///   - path: the path shown to people.
    ///   - bytes: all of its bytes.
    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// Where each line starts.
    package var lines: LineTable { sharedLines.table(of: bytes) }

    /// Whether paths and bytes are the same; the table of lines follows from them.
    package static func == (a: SourceText, b: SourceText) -> Bool { a.path == b.path && a.bytes == b.bytes }

    /// Hashes what equality compares.
    package func hash(into hasher: inout Hasher) {
        hasher.combine(path)
        hasher.combine(bytes)
    }

    /// The file's own location, without a line.
    package var location: SourceLocation { SourceLocation(file: path) }

    /// The byte range of a line, without its line ending.
    /// - Parameter number: the line, from 1.
    /// - Returns: `nil` where the file has no such line.
    package func lineRange(_ number: Int) -> Range<Int>? {
        let lines = lines
        guard number >= 1, number <= lines.lineCount else { return nil }
        var range = lines.range(of: number)
        while let last = range.last, bytes[last] == UInt8(ascii: "\n") || bytes[last] == UInt8(ascii: "\r") {
            range = range.lowerBound..<last
        }
        return range
    }

    /// The line and column of a byte.
    /// - Parameter offset: a byte offset, 0 to the number of bytes.
    package func position(of offset: Int) -> (line: Int, column: Int) {
        let lines = lines
        let line = lines.line(of: offset)
        return (line, offset - lines.start(of: line) + 1)
    }

    /// The location of a run of bytes, up to the end of the line it starts on.
    /// - Parameter range: byte offsets.
    package func location(of range: Range<Int>) -> SourceLocation {
        let lower = min(range.lowerBound, bytes.count)
        let (line, column) = position(of: lower)
        let end = min(max(range.upperBound, lower), max(lineRange(line)?.upperBound ?? bytes.count, lower))
        let columns = column..<(column + max(end - lower, 0))
        return SourceLocation(file: path, line: line, columns: columns, excerpt: excerpt(line: line, columns: columns))
    }

    /// The location of a whole line, or of a run of columns on it.
    /// - Parameters:
    ///   - line: the line, from 1.
    ///   - columns: byte columns, from 1; `nil` when only the line is known.
    package func location(line: Int, columns: Range<Int>? = nil) -> SourceLocation {
        SourceLocation(file: path, line: line, columns: columns, excerpt: excerpt(line: line, columns: columns))
    }

    /// The location of a text on a line, or of the whole line where it is not found there.
    ///
    /// cmark-gfm's columns are wrong at times, so columns are found by looking for what they should hold.
    /// - Parameters:
    ///   - text: the bytes to find, as they stand in the file.
    ///   - line: the line, from 1.
    ///   - occurrence: which of several to take, from 0.
    package func location(of text: some Collection<UInt8>, onLine line: Int, occurrence: Int = 0) -> SourceLocation {
        guard let range = lineRange(line), let found = find(text, in: searched(range), occurrence: occurrence)
        else { return location(line: line) }
        let column = found.lowerBound - range.lowerBound + 1
        return location(ofLine: range, number: line, columns: column..<column + found.count)
    }

    /// The part of a line in which texts are looked for, so that a line of megabytes costs no more than its length.
    package func searched(_ line: Range<Int>) -> Range<Int> { line.lowerBound..<min(line.upperBound, line.lowerBound + 16_384) }

    /// Where a text stands in some of the file's bytes; `nil` where it does not.
    /// - Parameter occurrence: which of several to take, from 0.
    package func find(_ text: some Collection<UInt8>, in range: Range<Int>, occurrence: Int = 0) -> Range<Int>? {
        guard let first = text.first else { return nil }
        let length = text.count
        var skip = occurrence
        var start = range.lowerBound
        while start + length <= range.upperBound {
            if bytes[start] == first, bytes[start..<start + length].elementsEqual(text) {
                if skip == 0 { return start..<start + length }
                skip -= 1
            }
            start += 1
        }
        return nil
    }

    /// The location of all that stands on a line.
    package func location(wholeLine line: Int) -> SourceLocation {
        guard let range = lineRange(line) else { return location(line: line) }
        return location(ofLine: range, number: line, columns: 1..<range.count + 1)
    }

    /// The location of a line whose bytes the caller knows already.
    /// - Parameters:
    ///   - range: the line's bytes; its ending may be among them.
    ///   - number: the line, from 1.
    ///   - columns: byte columns, from 1; `nil` when only the line is known.
    package func location(ofLine range: Range<Int>, number: Int, columns: Range<Int>? = nil) -> SourceLocation {
        SourceLocation(file: path, line: number, columns: columns, excerpt: excerpt(of: range, columns: columns))
    }

    /// The longest line, in bytes, that a finding carries; of longer ones it carries the start, or nothing.
    private static let maximumExcerpt = 4_096

    private func excerpt(line: Int, columns: Range<Int>?) -> String? {
        lineRange(line).flatMap { excerpt(of: $0, columns: columns) }
    }

    /// A line's text. A line of megabytes would be kept once for each finding on it, so it is cut off.
    private func excerpt(of range: Range<Int>, columns: Range<Int>?) -> String? {
        var line = bytes[range.clamped(to: 0..<bytes.count)]
        if line.count > Self.maximumExcerpt {
            guard let columns, columns.upperBound <= Self.maximumExcerpt else { return nil }
            line = line.prefix(Self.maximumExcerpt)
        }
        while let last = line.last, last == UInt8(ascii: "\n") || last == UInt8(ascii: "\r") { line.removeLast() }
        return String(decoding: line, as: UTF8.self)
    }
}
