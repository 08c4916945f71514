/// What a text refers to, as somebody reads it who has the Markdown and not the page.
package protocol MarkdownWritingResolver {
    /// Where a link or image leads from the written text; `nil` leaves the words without a link.
    func writtenDestination(_ destination: String) -> String?
    /// The Markdown of a citation; `nil` leaves its text as it stands.
    func writtenCitation(_ citation: Citation) -> String?
    /// The Markdown of a figure that a code block describes; `nil` leaves it as code.
    func writtenFigure(_ language: String, _ text: [UInt8]) -> String?
}

extension MarkdownWritingResolver {
    package func writtenFigure(_ language: String, _ text: [UInt8]) -> String? { nil }
}
