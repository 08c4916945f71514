/// A page outside the fixed parts of a topic: an imprint, a page about the authors or their method.
public struct FreePage: Sendable {
    /// What the page says of itself, and where it stands.
    public let head: FrontMatter
    /// What stands below the front matter.
    public let text: PageText
    /// The works that the page cites.
    public let citations: PageCitations
    /// Whether it is a part of the edition to print.
    package let isPrinted: Bool
}
