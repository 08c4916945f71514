package import Bytes
internal import CalendarDates
package import Content
internal import Localization

extension ChangeLog: BackMatter {
    package var kind: PageKind { .changes }
    package var body: Page.Body { .changes(self) }

    package var opening: String {
        introduction.isEmpty ? entries.first?.plainText ?? "" : introduction.plainText
    }

    package var searchText: SearchText? {
        SearchText(
            texts: [introduction],
            parts: entries.map { .init(id: $0.id, heading: $0.title, text: $0.plainText, isAside: true) })
    }

    package func members(in data: ExplainerData) -> [JSONValue.Member] {
        [
            .init("entries", .array(entries.map { change in
                data.entry(change.id, of: head, [
                    .init("date", .string(change.date.iso8601)), .init("title", .string(change.title)),
                    .init("text", .string(change.plainText)),
                    .init("pages", .array(change.pages.map { .string($0.text) })),
                ])
            })),
        ]
    }
}
