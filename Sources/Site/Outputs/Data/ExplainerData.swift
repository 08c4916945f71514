internal import Bibliography
internal import CalendarDates
internal import Content
internal import Diagnostics
internal import Bytes

/// A whole topic as data, for programs that make something else of it. The texts of its pages are Markdown; titles,
/// takeaways, answers, definitions and changes are words without markup.
///
/// `explainer.schema.json` says what is in it, and is published at the root of every site.
package struct ExplainerData {
    let explainer: Topic
    let context: TopicContext
    let site: SiteContext

    /// Where the schema is published.
    static let schemaAddress = PagePath("explainer.schema.json")

    /// Where a topic's data stands.
    static func address(of topic: PagePath) -> PagePath { topic.appending("explainer.json") }

    var address: PagePath { Self.address(of: explainer.address) }

    var file: SiteFile { SiteFile(path: address.path) { json.bytes(isIndented: true) + [UInt8(ascii: "\n")] } }

    package static var schema: SiteFile { SiteFile(path: schemaAddress.path, bytes: PackageResources.explainer_schema_json) }

    private var json: JSONValue {
        .object([
            "$schema": .string(site.settings.baseURL?.appending(Self.schemaAddress) ?? Self.schemaAddress.reference(from: address)),
            "generator": .object(["name": "explainer", "version": .string(ProgramVersion.number)]),
            "language": .string(site.settings.language),
            "licence": site.settings.licence.map { .string($0) },
            "publisher": site.settings.publisher.map(contributor),
            "authors": .array(site.settings.authors.map(contributor)),
            "overview": overview,
            "sections": .array(explainer.sections.map(section)),
            "characteristics": explainer.characteristics.map(characteristics),
            "faq": explainer.faq.map(faq),
            "glossary": explainer.glossary.map(glossary),
            "changes": explainer.changes.map(changes),
            "sources": .array(explainer.sources.map(CSLJSON.value)),
        ])
    }

    private func contributor(_ contributor: Contributor) -> JSONValue {
        .object([
            "name": .string(contributor.name), "url": contributor.address.map { .string($0.text) },
            "organization": contributor.isOrganization ? .bool(true) : nil,
        ])
    }

    // MARK: Pages

    private var overview: JSONValue {
        page(explainer.overview.head, explainer.overview.citations, [
            .init("takeaways", .array(explainer.overview.takeaways.map { .string($0.text) })),
            .init("takeaway-sources", .array(explainer.overview.takeaways.map { keys($0.sourceKeys) })),
            text(of: explainer.overview.head),
        ])
    }

    private func section(_ section: Section) -> JSONValue {
        page(section.head, section.citations, [
            .init("words", .integer(section.text.wordCount)),
            text(of: section.head),
            .init("see-also", .array(section.seeAlso.map { .string($0.markdown) })),
        ])
    }

    private func characteristics(_ table: Characteristics) -> JSONValue {
        page(table.head, table.citations, [.init("rows", CharacteristicsData(table, in: site).json)])
    }

    private func faq(_ faq: FAQ) -> JSONValue {
        page(faq.head, faq.citations, [
            .init("questions", .array(faq.questions.map { question in
                entry(question.id, of: faq.head, [
                    .init("question", .string(question.titleText)), .init("answer", .string(question.answerText)),
                    .init("sources", keys(question.sourceKeys)),
                ])
            })),
        ])
    }

    private func glossary(_ glossary: Glossary) -> JSONValue {
        page(glossary.head, glossary.citations, [
            .init("terms", .array(glossary.terms.map { term in
                entry(term.id, of: glossary.head, [
                    .init("term", .string(term.name)), .init("definition", .string(term.definitionText)),
                    .init("sources", keys(term.sourceKeys)),
                ])
            })),
        ])
    }

    private func changes(_ log: ChangeLog) -> JSONValue {
        page(log.head, log.citations, [
            .init("entries", .array(log.entries.map { change in
                entry(change.id, of: log.head, [
                    .init("date", .string(change.date.iso8601)), .init("title", .string(change.title)),
                    .init("text", .string(change.plainText)),
                    .init("pages", .array(change.pages.map { .string($0.path) })),
                ])
            })),
        ])
    }

    /// The works that a part of a page cites.
    private func keys(_ keys: [String]) -> JSONValue { .array(keys.map { .string($0) }) }

    /// What every page says of itself, then what its kind adds.
    private func page(_ head: FrontMatter, _ citations: PageCitations, _ members: [JSONValue.Member]) -> JSONValue {
        let own: [JSONValue.Member?] = [
            .init("path", .string(head.address.path)),
            site.settings.baseURL.map { .init("url", .string($0.appending(head.address))) },
            .init("title", .string(head.title)),
            head.summary.map { .init("summary", .string($0)) },
            (head.published ?? explainer.overview.head.published).map { .init("published", .string($0.iso8601)) },
            head.reviewed.map { .init("reviewed", .string($0.iso8601)) },
        ]
        let cited = JSONValue.Member("cites", .array(citations.references.map { .string($0.source.id) }))
        let figures = (explainer.figures[head.address] ?? []).map { figure in
            FigureData(figure).json(url: { site.settings.baseURL?.appending($0, fragment: $1) }, on: head.address)
        }
        let shown = figures.isEmpty ? [] : [JSONValue.Member("figures", .array(figures))]
        return .object(own.compactMap { $0 } + members + shown + [cited])
    }

    /// A part of a page that one can link to.
    private func entry(_ id: String, of head: FrontMatter, _ members: [JSONValue.Member]) -> JSONValue {
        let url = site.settings.baseURL.map { JSONValue.Member("url", .string($0.appending(head.address, fragment: id))) }
        return .object([.init("id", .string(id))] + (url.map { [$0] } ?? []) + members)
    }

    private func text(of head: FrontMatter) -> JSONValue.Member {
        .init("text", .string(explainer.markdown[head.address] ?? ""))
    }
}
