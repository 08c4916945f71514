package import Bytes
package import Content
internal import Localization

extension Glossary: BackMatter {
    package var kind: PageKind { .glossary }
    package var body: Page.Body { .glossary(self) }

    package var opening: String {
        introduction.isEmpty ? terms.map(\.name).joined(separator: ", ") : introduction.plainText
    }

    package var searchText: SearchText? {
        SearchText(
            texts: [introduction],
            parts: terms.map { .init(id: $0.id, heading: $0.name, text: $0.definitionText, keywords: $0.keywords) })
    }

    package func structuredData(_ data: StructuredData) -> JSONValue? {
        data.thing("DefinedTermSet", [
            "name": .string(data.page.title), "url": data.page.canonicalURL.map { .string($0) },
            "hasDefinedTerm": .array(terms.map { term in
                data.thing("DefinedTerm", ["name": .string(term.name), "description": .string(term.definitionText)], isInner: true)
            }),
        ])
    }

    package func members(in data: ExplainerData) -> [JSONValue.Member] {
        [
            .init("terms", .array(terms.map { term in
                data.entry(term.id, of: head, [
                    .init("term", .string(term.name)), .init("definition", .string(term.definitionText)),
                    .init("sources", data.keys(term.sourceKeys)),
                ])
            })),
        ]
    }
}
