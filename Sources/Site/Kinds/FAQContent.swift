package import Bytes
package import Content
internal import Localization

extension FAQ: BackMatter {
    package var kind: PageKind { .faq }
    package var body: Page.Body { .faq(self) }

    package var opening: String {
        introduction.isEmpty ? questions.map(\.titleText).joined(separator: " ") : introduction.plainText
    }

    package var searchText: SearchText? {
        SearchText(
            texts: [introduction],
            parts: questions.map { .init(id: $0.id, heading: $0.titleText, text: $0.answerText, keywords: $0.keywords) })
    }

    package func structuredData(_ data: StructuredData) -> JSONValue? {
        data.thing("FAQPage", [
            // Questions are asked as on the page, where it is plain what they are about.
            "about": data.page.topic.map { data.thing("Thing", ["name": .string($0.title)], isInner: true) },
            "mainEntity": .array(questions.map { question in
                data.thing("Question", [
                    "name": .string(question.titleText),
                    "acceptedAnswer": data.thing("Answer", ["text": .string(question.answerText)], isInner: true),
                ], isInner: true)
            }),
        ])
    }

    package func members(in data: ExplainerData) -> [JSONValue.Member] {
        [
            .init("questions", .array(questions.map { question in
                data.entry(question.id, of: head, [
                    .init("question", .string(question.titleText)), .init("answer", .string(question.answerText)),
                    .init("sources", data.keys(question.sourceKeys)),
                ])
            })),
        ]
    }
}
