/// A figure that stands in the place of the code block that describes it.
package struct MarkdownFigure: Sendable {
    /// What a figure is made of.
    package enum Part: Sendable {
        case html([UInt8])
        /// A text of the author's that may cite works, and the line of the file that it starts on.
        case text(String, line: Int)
    }

    /// The anchor of the figure.
    package let id: String
    package let parts: [Part]
    /// The words that a search finds it by.
    package let plainText: String

    package init(id: String, parts: [Part], plainText: String) {
        self.id = id
        self.parts = parts
        self.plainText = plainText
    }
}
