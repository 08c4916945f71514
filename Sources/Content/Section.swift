/// One thematic page of a topic.
public struct Section: Sendable {
    public let head: PageHead
    /// Its place among the sections, from 1.
    public let number: Int
    public let text: PageText
    /// Where a reader may go on.
    public let seeAlso: [InlineText]
    public let citations: PageCitations
}
