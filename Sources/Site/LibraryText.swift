public import Content

/// What the front page of a library says above its topics.
public struct LibraryText: Sendable {
    public let text: PageText
}

/// A topic as the front page of its library shows it.
public struct TopicCard: Sendable {
    public let link: PageLink
    /// The topic's sections, by name.
    public let sections: [String]
}
