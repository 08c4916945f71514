package import Bytes
package import Content
internal import Localization

extension Section: WrittenContent {
    package var kind: PageKind { .section }
    package var opening: String { text.plainText }
    package var searchText: SearchText? { SearchText(texts: [text]) }

    package func markdown(in twin: MarkdownTwin) -> (before: String, after: String) {
        ("", seeAlso.isEmpty ? "" : "## \(twin.page.words.seeAlso)\n\n" + seeAlso.map { "- \($0.markdown)\n" }.joined())
    }

    package func members(in data: ExplainerData) -> [JSONValue.Member] {
        [
            .init("words", .integer(text.wordCount)),
            data.text(of: head),
            .init("see-also", .array(seeAlso.map { .string($0.markdown) })),
        ]
    }
}
