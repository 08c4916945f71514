public import CalendarDates
public import Content
internal import Hypertext
package import Localization

/// What all pages of a topic share: its name and the way to each of its pages. One value for all, which never changes.
public final class TopicContext: Sendable {
    /// The topic's name: the title of its front page.
    public let title: String
    /// Where its front page stands; all its other pages stand below.
    public let path: PagePath
    /// The topic's pages in reading order.
    public let pages: [PageLink]
    /// The day its front page was last reviewed.
    public let reviewed: CalendarDate?
    /// The day its front page first appeared.
    public let published: CalendarDate?
    /// The image that previews of its front page show.
    public let image: PreviewImage?
    /// The questions of its FAQ: anchor, words, and the first sentence of the answer.
    public let questions: [(id: String, title: String, shortAnswer: String)]

    package init(_ explainer: Topic, words: InterfaceWords, outputs: OutputFormats = []) {
        paper = outputs.contains(.pdf) ? explainer.path.appending(Self.paperName) : nil
        book = outputs.contains(.epub) ? explainer.path.appending(Self.bookName) : nil
        reviewed = explainer.overview.head.reviewed
        published = explainer.overview.head.published
        image = explainer.overview.head.image
        title = explainer.overview.head.title
        path = explainer.path
        handoutPath = explainer.overview.hasHandout ? explainer.path.appending("handout/") : nil
        var pages = [PageLink(.overview, words.overview, to: path, summary: explainer.overview.head.summary)]
        pages += explainer.sections.map {
            PageLink(
                .section, $0.head.title, to: $0.head.path, summary: $0.head.summary, wordCount: $0.text.wordCount)
        }
        var backMatter = explainer.backMatter.map { PageLink($0.kind, $0.head) }
        if !explainer.sources.isEmpty { backMatter.append(PageLink(.sources, words.sources, to: path.appending("sources/"))) }
        pages += PageKind.backMatter.compactMap { kind in backMatter.first { $0.kind == kind } }
        self.pages = pages
        let sections = pages.filter { $0.kind == .section }
        self.sections = sections
        references = pages.filter { PageKind.backMatter.contains($0.kind) }
        places = Dictionary(sections.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
        firstOfKind = Dictionary(pages.map { ($0.kind, $0) }, uniquingKeysWith: { first, _ in first })
        questions = explainer.faq?.questions.map { ($0.id, $0.titleText, $0.shortAnswer) } ?? []
    }

    /// Where the topic stands on two sheets of paper; `nil` where it does not.
    public let handoutPath: PagePath?

    /// Where the whole topic stands as a book; `nil` where the site does not publish any.
    public let book: PagePath?
    /// Where the whole topic stands as a PDF; `nil` where the site does not publish any.
    public let paper: PagePath?

    private static let (bookName, paperName) = ("explainer.epub", "explainer.pdf")
    package static let reserved = ReservedNames(besidePages: [bookName, paperName])

    /// Where the whole topic stands on one page.
    public var printPath: PagePath { path.appending("print/") }

    /// The references of the topic's works, each put together once for all of its pages.
    let workReferences = TextCache<String, WorkReference>()
    /// The same as a template writes them.
    let workTexts = TextCache<String, HTML>()
    /// The same as Markdown.
    let workMarkdown = TextCache<String, String>()
    /// What stands on several of the topic's pages.
    let sharedParts = TextCache<SharedPart, HTML>()

    /// The thematic sections alone.
    public let sections: [PageLink]
    /// The pages that are looked things up in.
    public let references: [PageLink]
    private let places: [PagePath: Int]
    private let firstOfKind: [PageKind: PageLink]

    /// How many sections are shown beside a page.
    private static let shownSections = 60

    /// The sections to show beside a page: all of them, or, of very many, those around the page's own. The front page
    /// has all.
    public func sections(around page: PagePath) -> ArraySlice<PageLink> {
        guard sections.count > Self.shownSections else { return sections[...] }
        let middle = places[page] ?? 0
        let start = min(max(0, middle - Self.shownSections / 2), sections.count - Self.shownSections)
        return sections[start..<start + Self.shownSections]
    }

    /// The link to the topic's page of a kind, where it has one.
    public func link(_ kind: PageKind) -> PageLink? { firstOfKind[kind] }
}

/// A page as another page names it.
public struct PageLink: Sendable {
    /// What kind of page it is.
    public let kind: PageKind
    /// The page's title, or, of pages that have none of their own, what the interface calls them.
    public let title: String
    /// Where it stands.
    public let path: PagePath
    /// Its summary; `nil` where its author wrote none.
    public let summary: String?
    /// How many words it has to read; 0 where that says nothing.
    public let wordCount: Int

    package init(_ kind: PageKind, _ title: String, to path: PagePath, summary: String? = nil, wordCount: Int = 0) {
        self.kind = kind
        self.title = title
        self.path = path
        self.summary = summary
        self.wordCount = wordCount
    }

    package init(_ kind: PageKind, _ head: FrontMatter) {
        self.init(kind, head.title, to: head.path, summary: head.summary)
    }
}
