internal import Content

/// The front page of a library.
struct LibraryContent: PageContent {
    let text: PageText
    let topics: [TopicCard]

    var kind: PageKind { .library }
    var opening: String { text.plainText }

    func markdown(in twin: MarkdownTwin) -> (before: String, after: String) { ("", topics.map { twin.line($0.link) }.joined()) }
}
