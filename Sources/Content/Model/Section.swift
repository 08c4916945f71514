/// One thematic page of a topic.
public struct Section: Sendable {
    /// What the page says of itself, and where it stands.
    public let head: FrontMatter
    /// Its place among the sections, from 1.
    public let number: Int
    /// What stands below the front matter.
    public let text: PageText
    /// Where a reader may go on.
    public let seeAlso: [InlineText]
    /// The works that the page cites.
    public let citations: PageCitations
}
