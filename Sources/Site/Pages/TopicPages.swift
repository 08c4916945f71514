package import Content
internal import Bytes
internal import Localization

/// The pages of one topic, made from its values.
package struct TopicPages {
    package let pages: [Page]
    package let card: TopicCard
    package let context: TopicContext

    /// - Parameters:
    ///   - explainer: the topic.
    ///   - site: what all pages share.
    package init(_ explainer: Topic, in site: SiteContext) {
        let context = TopicContext(explainer, words: site.words, outputs: site.settings.outputs)
        // The pages before they know their neighbours.
        var drafts: [(body: Page.Body, head: FrontMatter, citations: PageCitations)] = [
            (.overview(explainer.overview, highlights: explainer.characteristics), explainer.overview.head, explainer.overview.citations),
        ]
        drafts += explainer.sections.enumerated().map { (.section($1, place: $0 + 1), $1.head, $1.citations) }
        drafts += explainer.backMatter.map { ($0.body, $0.head, $0.citations) }
        drafts += explainer.pages.map { (.page($0), $0.head, $0.citations) }

        let order = ReadingOrder(context.pages)
        let data = ExplainerData.path(of: context.path)
        let feeds = Self.feeds(of: explainer, in: site)
        let log = explainer.changes
        var pages = drafts.map { draft in
            let (previous, next) = order.neighbours(of: draft.head.path)
            let isLog = draft.head.path == log?.head.path
            return Page(
                body: draft.body, path: draft.head.path, title: draft.head.title, summary: draft.head.summary,
                head: draft.head, citations: draft.citations, topic: context, site: site, previous: previous, next: next,
                changes: log?.changes(of: draft.head.path) ?? [], feeds: isLog ? feeds.ofChanges + feeds.ofTopic : feeds.ofTopic,
                data: data, figures: explainer.figures[draft.head.path] ?? [])
        }
        if let link = context.link(.sources) {
            let citations = Dictionary(drafts.map { ($0.head.path, $0.citations) }, uniquingKeysWith: { first, _ in first })
            let citing = context.pages.compactMap { link in citations[link.path].map { (page: link, citations: $0) } }
            pages.append(Page(
                body: .sources(SourcesList(explainer.sources, citedBy: citing)), path: link.path, title: link.title,
                topic: context, site: site, changes: log?.changes(of: link.path) ?? [], feeds: feeds.ofTopic, data: data))
        }
        // What changed is not read on paper; the sources come last.
        let printed = pages.filter { page in
            switch page.body {
            case .changes: false
            case .page(let free): free.isPrinted
            default: true
            }
        }
        pages.append(Page(
            body: .print(PrintEdition(printed, at: context.printPath)), path: context.printPath, title: context.title,
            summary: pages.first?.summary, topic: context, site: site, feeds: feeds.ofTopic, data: data))
        if let path = context.handoutPath {
            pages.append(Page(
                body: .handout(Handout(explainer, in: site)), path: path, title: context.title, summary: pages.first?.summary,
                topic: context, site: site, feeds: feeds.ofTopic, data: data))
        }
        // A site that is one topic shows its stations where an address leads nowhere.
        if !site.isLibrary { pages.append(SitePages.notFound(in: site, topic: context)) }
        self.pages = pages
        self.context = context
        card = TopicCard(
            link: PageLink(.overview, explainer.overview.head), sections: explainer.sections.map(\.head.title))
    }

    /// The topic's feed, where it has news, and that of the changes for their own page.
    private static func feeds(of explainer: Topic, in site: SiteContext) -> (ofTopic: [PagePath], ofChanges: [PagePath]) {
        guard site.settings.baseURL != nil else { return ([], []) }
        let changes = explainer.changes.flatMap { $0.entries.isEmpty ? nil : $0.head.path }
        let hasNews = changes != nil || explainer.heads.contains { $0.reviewed != nil || $0.published != nil }
        return (hasNews ? [explainer.path] : [], changes.map { [$0] } ?? [])
    }
}

/// The pages that one reads one after another; the others are looked things up in.
private struct ReadingOrder {
    private let links: [PageLink]
    private let places: [PagePath: Int]

    init(_ pages: [PageLink]) {
        links = pages.filter { [.overview, .section, .characteristics, .faq].contains($0.kind) }
        places = Dictionary(links.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func neighbours(of path: PagePath) -> (previous: PageLink?, next: PageLink?) {
        guard let place = places[path] else { return (nil, nil) }
        return (place > 0 ? links[place - 1] : nil, place + 1 < links.count ? links[place + 1] : nil)
    }
}
