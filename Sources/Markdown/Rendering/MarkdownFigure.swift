/// A figure that stands in the place of the code block that describes it.
package struct MarkdownFigure: Sendable {
    /// What a figure is made of.
    package enum Part: Sendable {
        case html([UInt8])
        /// A text of the author's that may cite works, and the line of the file that it starts on.
        case text(String, line: Int)
    }

    /// What a theme is told of the figure, without its pieces.
    package let facts: DataFigure.Facts
    /// The pieces in the order in which they are read: works are numbered in it.
    package let caption, drawing, notes, table, downloads: [Part]
    /// The words that a search finds it by.
    package let plainText: String

    package init(
        _ facts: DataFigure.Facts, caption: [Part], drawing: [Part], notes: [Part], table: [Part], downloads: [Part], plainText: String
    ) {
        self.facts = facts
        (self.caption, self.drawing, self.notes, self.table, self.downloads) = (caption, drawing, notes, table, downloads)
        self.plainText = plainText
    }
}
