/// The front page of a topic.
public struct Overview: Sendable {
    public let head: PageHead
    /// What a reader should remember, one sentence or two each.
    public let takeaways: [InlineText]
    public let text: PageText
    public let citations: PageCitations
}
