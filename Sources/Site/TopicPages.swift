package import Content
internal import Hypertext
internal import Localization

/// The pages of one topic, made from its values.
package struct TopicPages {
    package let pages: [Page]
    package let card: TopicCard
    let frame: TopicFrame

    /// - Parameters:
    ///   - explainer: the topic.
    ///   - site: what all pages share.
    package init(_ explainer: Explainer, in site: SiteFrame) {
        let frame = TopicFrame(explainer, words: site.words)
        var drafts: [Draft] = [
            Draft(.overview(explainer.overview, glance: explainer.characteristics), explainer.overview.head, explainer.overview.citations),
        ]
        drafts += explainer.sections.enumerated().map {
            Draft(.section($1, place: $0 + 1), $1.head, $1.citations)
        }
        if let page = explainer.characteristics { drafts.append(Draft(.characteristics(page), page.head, page.citations)) }
        if let page = explainer.faq { drafts.append(Draft(.faq(page), page.head, page.citations)) }
        if let page = explainer.glossary { drafts.append(Draft(.glossary(page), page.head, page.citations)) }
        if let page = explainer.changes { drafts.append(Draft(.changes(page), page.head, page.citations)) }

        let order = ReadingOrder(frame.pages)
        var pages = drafts.map { $0.page(in: frame, of: site, order: order) }
        if let link = frame.link(.sources) {
            let citations = Dictionary(drafts.map { ($0.head.address, $0.citations) }, uniquingKeysWith: { first, _ in first })
            let citing = frame.pages.compactMap { link in citations[link.address].map { (page: link, citations: $0) } }
            pages.append(Page(
                body: .sources(SourcesList(explainer.sources, citedBy: citing)), address: link.address,
                title: link.title, summary: nil, head: nil, citations: PageCitations(references: []), topic: frame,
                site: site, previous: nil, next: nil))
        }
        if let log = explainer.changes {
            for index in pages.indices { pages[index].changes = log.changes(of: pages[index].address) }
        }
        pages.append(Self.printPage(of: pages, in: frame, of: site))
        for index in pages.indices {
            pages[index].data = ExplainerData.address(of: frame.address)
            pages[index].feeds = Self.feeds(of: explainer, for: pages[index])
        }
        self.pages = pages
        self.frame = frame
        card = TopicCard(
            link: PageLink(.overview, explainer.overview.head), sections: explainer.sections.map(\.head.title))
    }

    /// The whole topic on one page; the sources are with the parts that cite them.
    private static func printPage(of pages: [Page], in frame: TopicFrame, of site: SiteFrame) -> Page {
        let printed = pages.filter { if case .sources = $0.body { false } else { true } }
        return Page(
            body: .print(PrintEdition(printed, at: frame.printAddress)), address: frame.printAddress, title: frame.title,
            summary: pages.first?.summary, head: nil, citations: PageCitations(references: []), topic: frame, site: site,
            previous: nil, next: nil)
    }

    /// The topic's feed, where it has news, and that of the changes on their own page.
    private static func feeds(of explainer: Explainer, for page: Page) -> [PageAddress] {
        guard page.site.settings.baseURL != nil else { return [] }
        let hasChanges = explainer.changes?.entries.isEmpty == false
        var feeds: [PageAddress] = []
        if hasChanges, case .changes = page.body { feeds.append(page.address) }
        if hasChanges || page.topic?.hasReviews == true { feeds.append(explainer.address) }
        return feeds
    }

    /// A page before it knows its neighbours.
    private struct Draft {
        let body: Page.Body
        let head: PageHead
        let citations: PageCitations

        init(_ body: Page.Body, _ head: PageHead, _ citations: PageCitations) {
            self.body = body
            self.head = head
            self.citations = citations
        }

        func page(in frame: TopicFrame, of site: SiteFrame, order: ReadingOrder) -> Page {
            let (previous, next) = order.neighbours(of: head.address)
            return Page(
                body: body, address: head.address, title: head.title, summary: head.summary, head: head,
                citations: citations, topic: frame, site: site,
                previous: previous, next: next)
        }
    }
}

/// The pages that one reads one after another; the others are looked things up in.
private struct ReadingOrder {
    private let links: [PageLink]
    private let places: [PageAddress: Int]

    init(_ pages: [PageLink]) {
        links = pages.filter { [.overview, .section, .characteristics, .faq].contains($0.kind) }
        places = Dictionary(links.enumerated().map { ($1.address, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func neighbours(of address: PageAddress) -> (previous: PageLink?, next: PageLink?) {
        guard let place = places[address] else { return (nil, nil) }
        return (place > 0 ? links[place - 1] : nil, place + 1 < links.count ? links[place + 1] : nil)
    }
}
