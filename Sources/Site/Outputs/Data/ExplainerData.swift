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
    static let schemaPath = PagePath("explainer.schema.json")

    private static let name = "explainer.json"
    static let reserved = ReservedNames(rootFiles: [schemaPath.text], besidePages: [name])

    /// Where a topic's data stands.
    static func path(of topic: PagePath) -> PagePath { topic.appending(name) }

    var path: PagePath { Self.path(of: explainer.path) }

    var file: SiteFile { SiteFile(path: path.text) { json.bytes(isIndented: true) + [UInt8(ascii: "\n")] } }

    package static var schema: SiteFile { SiteFile(path: schemaPath.text, bytes: PackageResources.explainer_schema_json) }

    private var json: JSONValue {
        let members: KeyValuePairs<String, JSONValue?> = [
            "$schema": .string(site.settings.baseURL?.appending(Self.schemaPath) ?? Self.schemaPath.reference(from: path)),
            "generator": .object(["name": "explainer", "version": .string(ProgramVersion.number)]),
            "language": .string(site.settings.language),
            "licence": site.settings.licence.map { .string($0) },
            "publisher": site.settings.publisher.map(contributor),
            "authors": .array(site.settings.authors.map(contributor)),
            "overview": page(explainer.overview),
            "sections": .array(explainer.sections.map { page($0) }),
        ]
        return .object(
            members.compactMap { name, value in value.map { .init(name, $0) } }
                + explainer.backMatter.map { .init($0.kind.rawValue, page($0)) }
                + [.init("sources", .array(explainer.sources.map(CSLJSON.value)))])
    }

    private func contributor(_ contributor: Contributor) -> JSONValue {
        .object([
            "name": .string(contributor.name), "url": contributor.url.map { .string($0.text) },
            "organization": contributor.isOrganization ? .bool(true) : nil,
        ])
    }

    // MARK: Pages

    /// The works that a part of a page cites.
    func keys(_ keys: [String]) -> JSONValue { .array(keys.map { .string($0) }) }

    /// What every page says of itself, then what its kind adds.
    private func page(_ content: some WrittenContent) -> JSONValue {
        let head = content.head
        let own: [JSONValue.Member?] = [
            .init("path", .string(head.path.text)),
            site.settings.baseURL.map { .init("url", .string($0.appending(head.path))) },
            .init("title", .string(head.title)),
            head.summary.map { .init("summary", .string($0)) },
            (head.published ?? explainer.overview.head.published).map { .init("published", .string($0.iso8601)) },
            head.reviewed.map { .init("reviewed", .string($0.iso8601)) },
        ]
        let cited = JSONValue.Member("cites", .array(content.citations.references.map { .string($0.source.id) }))
        let figures = (explainer.figures[head.path] ?? []).map { figure in
            FigureData(figure).json(url: { site.settings.baseURL?.appending($0, fragment: $1) }, on: head.path)
        }
        let shown = figures.isEmpty ? [] : [JSONValue.Member("figures", .array(figures))]
        return .object(own.compactMap { $0 } + content.members(in: self) + shown + [cited])
    }

    /// A part of a page that one can link to.
    func entry(_ id: String, of head: FrontMatter, _ members: [JSONValue.Member]) -> JSONValue {
        let url = site.settings.baseURL.map { JSONValue.Member("url", .string($0.appending(head.path, fragment: id))) }
        return .object([.init("id", .string(id))] + (url.map { [$0] } ?? []) + members)
    }

    func text(of head: FrontMatter) -> JSONValue.Member {
        .init("text", .string(explainer.markdown[head.path] ?? ""))
    }
}
