internal import Bibliography
internal import Bytes
internal import CalendarDates
internal import Content
internal import Figures
internal import Localization

/// What a page tells machines of itself, in the words of schema.org.
package struct StructuredData {
    let page: Page

    /// One value for each thing the page is.
    var values: [JSONValue] {
        if case .sources = page.body { return [breadcrumbs].compactMap(\.self) }
        guard page.head != nil else { return [] }
        return [article, breadcrumbs, page.content.structuredData(self)].compactMap { $0 } + page.figures.filter { $0.figure.dataFile != nil }.map(dataset)
    }

    private var article: JSONValue {
        thing("Article", [
            "headline": .string(page.title),
            "description": page.summary.map { .string($0) },
            "url": page.canonicalURL.map { .string($0) },
            "mainEntityOfPage": page.canonicalURL.map { .string($0) },
            "inLanguage": .string(page.site.settings.language),
            "image": page.imageURL.map { .string($0) },
            "datePublished": page.published.map { .string($0.iso8601) },
            "dateModified": page.modified.map { .string($0.iso8601) },
            "author": authors,
            "publisher": page.site.settings.publisher.map(contributor),
            "license": licence,
            "isPartOf": isFront ? nil : page.topic.flatMap(url).map { .string($0) },
            "hasPart": parts,
            "citation": citations,
        ])
    }

    private var isFront: Bool { page.path == page.topic?.path }

    /// Where a topic starts.
    private func url(_ topic: TopicContext) -> String? { page.site.settings.baseURL.map { $0.appending(topic.path) } }

    /// The sections, as their topic's front page tells of them.
    private var parts: JSONValue? {
        guard isFront, let base = page.site.settings.baseURL, let sections = page.topic?.sections, !sections.isEmpty else { return nil }
        return .array(sections.map { section in
            thing("Article", ["headline": .string(section.title), "url": .string(base.appending(section.path))], isInner: true)
        })
    }

    private var citations: JSONValue? {
        let works = page.citations.references.map { CitedWork(source: $0.source).value }
        return works.isEmpty ? nil : .array(works)
    }

    /// A licence's URL where it has one; others are works with a name.
    var licence: JSONValue? {
        page.site.settings.licence.map { name in
            LicenceURL(name).map { .string($0.text) } ?? thing("CreativeWork", ["name": .string(name)], isInner: true)
        }
    }

    /// The site's authors, for whom a page or its data is theirs.
    var authors: JSONValue? {
        page.site.settings.authors.isEmpty ? nil : .array(page.site.settings.authors.map(contributor))
    }

    private func contributor(_ contributor: Contributor) -> JSONValue {
        thing(contributor.isOrganization ? "Organization" : "Person", [
            "name": .string(contributor.name), "url": contributor.url.map { .string($0.text) },
        ], isInner: true)
    }

    /// The way from the front page to this one, where the pages have absolute URLs.
    private var breadcrumbs: JSONValue? {
        guard let base = page.site.settings.baseURL, page.topic != nil || isFreePage, !page.path.text.isEmpty else { return nil }
        var steps: [(name: String, path: PagePath)] = []
        if page.site.isLibrary || page.topic == nil { steps.append((page.site.settings.title, .root)) }
        if let topic = page.topic { steps.append((topic.title, topic.path)) }
        if page.path != steps.last?.path { steps.append((page.title, page.path)) }
        return thing("BreadcrumbList", [
            "itemListElement": .array(steps.enumerated().map { index, step in
                thing("ListItem", [
                    "position": .integer(index + 1), "name": .string(step.name), "item": .string(base.appending(step.path)),
                ], isInner: true)
            }),
        ])
    }

    private var isFreePage: Bool { if case .page = page.body { true } else { false } }

    /// The data of a figure that is drawn from a file.
    private func dataset(_ figure: PageFigure) -> JSONValue {
        thing("Dataset", [
            "name": .string(figure.figure.title),
            "description": .string([figure.figure.measure, figure.sentence].compactMap { $0 }.joined(separator: ". ")),
            "url": page.site.settings.baseURL.map { .string($0.appending(page.path, fragment: figure.id)) },
            "license": licence,
            "creator": authors,
            "variableMeasured": .array(figure.figure.table.columns.dropFirst().map { .string($0) }),
            "distribution": page.site.settings.baseURL.map { base in
                .array([
                    thing("DataDownload", [
                        "encodingFormat": .string("text/csv"), "contentUrl": .string(base.appending(figure.csv)),
                    ], isInner: true),
                ])
            },
        ])
    }

    func thing(_ type: String, _ members: KeyValuePairs<String, JSONValue?>, isInner: Bool = false) -> JSONValue {
        let context = isInner ? [] : [JSONValue.Member("@context", "https://schema.org")]
        return .thing(type, members, in: context)
    }
}

extension JSONValue {
    /// A thing of schema.org: its type, then the members that have values.
    static func thing(
        _ type: String, _ members: KeyValuePairs<String, JSONValue?>, in context: [JSONValue.Member] = []
    ) -> JSONValue {
        var all = context
        all.reserveCapacity(context.count + 1 + members.count)
        all.append(.init("@type", .string(type)))
        for (name, value) in members { if let value { all.append(.init(name, value)) } }
        return .object(all)
    }
}
