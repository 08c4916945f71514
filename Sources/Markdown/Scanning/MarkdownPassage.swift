/// A stretch of text that can state something: a paragraph, a cell of a table, a quotation set apart, a figure.
package struct MarkdownPassage: Sendable, Hashable {
    package enum Kind: Sendable, Hashable { case paragraph, cell, quotation, figure }

    package let kind: Kind
    /// Its words, without code, markup or citations.
    package let text: String
    /// The lines of the file it stands on, from 1.
    package let lines: ClosedRange<Int>
    /// Whether it cites a work: itself, in a note it refers to, or, for a cell, elsewhere in its row or in its column's head.
    package let isCited: Bool
    /// Whether its author says that it needs no source, by `<!-- explainer: no-source -->` before it or in it.
    package let needsNoSource: Bool

    package init(kind: Kind, text: String, lines: ClosedRange<Int>, isCited: Bool, needsNoSource: Bool) {
        self.kind = kind
        self.text = text
        self.lines = lines
        self.isCited = isCited
        self.needsNoSource = needsNoSource
    }
}
