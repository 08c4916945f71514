/// A place in a file that an author can go to.
public struct SourceLocation: Sendable, Hashable {
    /// The file's path as shown to people.
    public let file: String
    /// The line, from 1; `nil` when the finding is about the file as a whole.
    public let line: Int?
    /// Byte columns, from 1; `nil` when only the line is known.
    public let columns: Range<Int>?
    /// The text of the line, without its ending.
    public let excerpt: String?

    public init(file: String, line: Int? = nil, columns: Range<Int>? = nil, excerpt: String? = nil) {
        self.file = file
        self.line = line
        self.columns = columns
        self.excerpt = excerpt
    }
}

extension SourceLocation: Comparable {
    /// File (by bytes, so that no locale has a say), then line, then column.
    public static func < (a: SourceLocation, b: SourceLocation) -> Bool {
        if a.file.utf8.elementsEqual(b.file.utf8) {
            return (a.line ?? 0, a.columns?.lowerBound ?? 0, a.columns?.upperBound ?? 0)
                < (b.line ?? 0, b.columns?.lowerBound ?? 0, b.columns?.upperBound ?? 0)
        }
        return a.file.utf8.lexicographicallyPrecedes(b.file.utf8)
    }
}
