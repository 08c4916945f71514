public import Hypertext

/// A sentence or so within a page.
public struct InlineText: Sendable {
    /// As the inside of a paragraph.
    public let html: HTML
    /// The words, without markup or citations.
    public let text: String
    /// As Markdown on one line.
    public let markdown: String

    package init(html: HTML, text: String, markdown: String) {
        self.html = html
        self.text = text
        self.markdown = markdown
    }
}
