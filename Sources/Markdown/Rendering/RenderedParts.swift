/// A heading of a text.
package struct MarkdownHeading: Sendable, Hashable {
    /// 2 to 6.
    package let level: Int
    package let id: String
    /// Its words, without markup.
    package let text: String
    /// The line of the file it stands on, from 1.
    package let line: Int
}

/// A row of a table.
package struct MarkdownTableRow: Sendable, Hashable {
    package let isHeader: Bool
    /// The anchor of the row; empty for the head.
    package let id: String
    /// The line of the file it stands on, from 1.
    package let line: Int
    package let cells: [MarkdownTableCell]
}

/// A cell of a table: its HTML, and its words without markup or citations.
package struct MarkdownTableCell: Sendable, Hashable {
    package let html: [UInt8]
    package let text: String

    /// Whether there is more to it than words.
    package var hasMarkup: Bool { html.count { $0 == UInt8(ascii: "<") } > 2 * kept }

    /// How many of its words are kept from being broken, which is no markup of its author's.
    private var kept: Int { html.indices.count { html[$0...].starts(with: MarkdownRenderer.keepTag.utf8) } }
}
