package import Bytes
package import Content
internal import Localization

extension Overview: WrittenContent {
    package var kind: PageKind { .overview }
    package var opening: String { text.plainText }
    package var searchText: SearchText? { SearchText(texts: [text], takeaways: takeaways) }

    /// The takeaways, and the ways on to all other pages of the topic.
    package func markdown(in twin: MarkdownTwin) -> (before: String, after: String) {
        let words = twin.page.words
        let links = twin.page.topic?.pages.filter { $0.path != twin.page.path } ?? []
        return (
            takeaways.isEmpty ? "" : "## \(words.takeaways)\n\n" + takeaways.map { "- \($0.markdown)\n" }.joined(),
            links.isEmpty ? "" : "## \(words.whatYouWillLearn)\n\n" + links.map(twin.line).joined()
        )
    }

    package func members(in data: ExplainerData) -> [JSONValue.Member] {
        [
            .init("takeaways", .array(takeaways.map { .string($0.text) })),
            .init("takeaway-sources", .array(takeaways.map { data.keys($0.sourceKeys) })),
            data.text(of: head),
        ]
    }
}
