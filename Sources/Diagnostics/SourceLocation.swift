/// A place in a file that an author can go to.
package struct SourceLocation: Sendable, Hashable {
    /// The file's path as shown to people.
    package let file: String
    /// The line, from 1; `nil` when the finding is about the file as a whole.
    package let line: Int?
    /// Byte columns, from 1; `nil` when only the line is known.
    package let columns: Range<Int>?
    /// The text of the line, without its ending.
    package let excerpt: String?

    /// A place whose line is known already; `SourceText` finds places by bytes.
    /// - Parameters:
    ///   - file: the path as shown to people.
    ///   - line: the line, from 1; `nil` for the file as a whole.
    ///   - columns: byte columns, from 1; `nil` when only the line is known.
    ///   - excerpt: the text of the line, without its ending.
    package init(file: String, line: Int? = nil, columns: Range<Int>? = nil, excerpt: String? = nil) {
        self.file = file
        self.line = line
        self.columns = columns
        self.excerpt = excerpt
    }
}

extension SourceLocation: Comparable {
    /// File (by bytes, so that no locale has a say), then line, then column.
    package static func < (a: SourceLocation, b: SourceLocation) -> Bool {
        if a.file.utf8.elementsEqual(b.file.utf8) {
            return (a.line ?? 0, a.columns?.lowerBound ?? 0, a.columns?.upperBound ?? 0)
                < (b.line ?? 0, b.columns?.lowerBound ?? 0, b.columns?.upperBound ?? 0)
        }
        return a.file.utf8.lexicographicallyPrecedes(b.file.utf8)
    }
}
