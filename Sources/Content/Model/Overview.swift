/// The front page of a topic.
public struct Overview: Sendable {
    /// What the page says of itself, and where it stands.
    public let head: FrontMatter
    /// What a reader should remember, one sentence or two each.
    public let takeaways: [InlineText]
    /// What stands below the front matter.
    public let text: PageText
    /// Whether the topic is published on two sheets of paper, too.
    public let hasHandout: Bool
    /// The works that takeaways and text cite.
    public let citations: PageCitations
}
