public import Hypertext

/// The text of a page or of a part of one, as HTML, with what other parts of the page need to know of it.
public struct PageText: Sendable {
    /// The text as HTML, its links leading from the page it was rendered for.
    public let html: HTML
    /// The headings in the text, in order.
    public let outline: [OutlineEntry]
    /// How many words a reader reads.
    public let wordCount: Int
    /// The words without markup or citations, by the headings they stand under.
    package let passages: [Passage]

    /// What stands between one heading and the next.
    package struct Passage: Sendable, Hashable {
        /// The heading; `nil` for what stands before the first.
        package let heading: OutlineEntry?
        /// The words, those of the heading first.
        package let text: String
        /// Words by which readers may look for it, as its author gave them.
        package let keywords: String
    }

    package init(html: HTML, outline: [OutlineEntry], wordCount: Int, passages: [Passage]) {
        self.html = html
        self.outline = outline
        self.wordCount = wordCount
        self.passages = passages
    }

    /// The words without markup or citations.
    package var plainText: String { passages.map(\.text).joined(separator: " ") }

    /// The words by which readers may look for any part of it.
    package var keywords: String { passages.lazy.map(\.keywords).filter { !$0.isEmpty }.joined(separator: " ") }

    /// Nothing to read.
    package static let empty = PageText(html: .empty, outline: [], wordCount: 0, passages: [])

    /// Whether there is nothing to read.
    public var isEmpty: Bool { html.bytes.isEmpty }
}

/// A heading of a page's text: what a table of contents shows.
public struct OutlineEntry: Sendable, Hashable {
    /// The heading's level, 2 to 6.
    public let level: Int
    /// The anchor that leads to it.
    public let id: String
    /// Its words, without markup.
    public let text: String

    package init(level: Int, id: String, text: String) {
        self.level = level
        self.id = id
        self.text = text
    }
}
