public import CalendarDates
public import Content
public import Bytes
internal import Figures
public import Hypertext
public import Localization

/// A page ready to be made into HTML: where it stands, what it says, what leads on from it.
///
/// A class, as it never changes and every part of a template holds it: copies would cost more than the writing.
public final class Page: Sendable {
    /// What the page shows.
    public let body: Body
    /// Where the page stands.
    public let path: PagePath
    /// The page's name: its first heading.
    public let title: String
    /// What search results and previews say of it.
    public let summary: String?
    /// What its front matter says; `nil` for pages that no file is made into.
    public let head: FrontMatter?
    /// The works it cites.
    public let citations: PageCitations
    /// The topic it belongs to; `nil` on a library's own pages.
    public let topic: TopicContext?
    /// What it shares with all pages of the site.
    public let site: SiteContext
    /// The page before it in reading order.
    public let previous: PageLink?
    /// The page after it in reading order.
    public let next: PageLink?
    /// What was changed on it since it was published, newest first.
    public let changes: [PageChange]
    /// The pages whose feeds have an entry for this one.
    public let feeds: [PagePath]
    /// The whole topic as data; `nil` on a library's own pages.
    public let data: PagePath?
    /// The figures it shows, in order.
    public let figures: [PageFigure]

    /// What the page holds, by its kind. Kept, as much of what is made of a page asks for it.
    package let content: any PageContent

    /// The page's absolute URL, where the site has one.
    public let canonicalURL: String?

    /// The directory that the page's own stands in, where it has one.
    let directory: PagePath?

    /// The picture that was made for previews, as no other is named.
    private let madePreview: (image: PreviewImage, media: PublishedMedia)?

    init(
        body: Body, path: PagePath, title: String, summary: String? = nil, head: FrontMatter? = nil,
        citations: PageCitations = PageCitations(references: []), topic: TopicContext? = nil, site: SiteContext,
        previous: PageLink? = nil, next: PageLink? = nil, changes: [PageChange] = [], feeds: [PagePath] = [],
        data: PagePath? = nil, figures: [PageFigure] = []
    ) {
        self.body = body
        let content = body.content
        self.content = content
        canonicalURL = content.canonicalPath(at: path).flatMap { site.settings.baseURL?.appending($0) }
        self.path = path
        directory = path.parent
        self.title = title
        self.summary = summary
        self.head = head
        self.citations = citations
        self.topic = topic
        self.site = site
        self.previous = previous
        self.next = next
        self.changes = changes
        self.feeds = feeds
        self.data = data
        self.figures = figures
        madePreview = Page.madePreview(body: body, title: title, head: head, topic: topic, site: site)
    }

    private static func madePreview(
        body: Body, title: String, head: FrontMatter?, topic: TopicContext?, site: SiteContext
    ) -> (image: PreviewImage, media: PublishedMedia)? {
        guard head?.image == nil, topic?.image == nil, site.image == nil else { return nil }
        switch body {
        case .print, .notFound, .moved: return nil
        default: return PreviewPicture(title: title, topic: topic?.title == title ? nil : topic?.title, site: site).made(in: topic?.path ?? .root)
        }
    }
}

extension Page {
    /// What machines read of the page, as schema.org has it.
    public var structuredData: [JSONValue] { StructuredData(page: self).values }

    /// The way from this page to a path of the site.
    public func reference(to path: PagePath, fragment: String? = nil) -> String {
        if site.isPortable { return PortableReference.of(path.reference(from: self.path, fragment: fragment)) }
        // The page for URLs that lead nowhere may be shown at any depth.
        if case .notFound = body { return site.rootPath + path.text + (fragment.map { "#" + $0 } ?? "") }
        return path.reference(from: self.path, fragment: fragment)
    }

    /// The way from this page to where a link of the site's own leads.
    public func reference(to link: NavigationLink) -> String {
        switch link.target {
        case .page(let path, let fragment): reference(to: path, fragment: fragment)
        case .url(let url): url
        }
    }

    /// The way from this page to a file that the theme brings; `nil` where it brings none of that name.
    public func reference(toAsset name: String) -> String? { site.assets.path(named: name).map { reference(to: $0) } }

    /// A text that every page shows, its links leading from this page rather than from the site's root.
    public func placed(_ html: HTML) -> HTML {
        html.rebased(id: { $0 }, url: { written in
            PagePath.root.target(of: written).map { reference(to: $0.path, fragment: $0.fragment) } ?? written
        })
    }

    /// The title for the window: the page's own, then the topic's or the site's.
    public var documentTitle: String {
        let whole = topic?.title ?? site.settings.title
        guard title == whole else { return "\(title) – \(whole)" }
        // The front page of the site has no other name to stand beside it.
        return path == .root ? site.settings.tagline.map { "\(title) – \($0)" } ?? title : title
    }

    /// What search results and previews say of the page: its summary, how its text begins, or which works a list holds.
    public var description: String? {
        if case .sources(let list) = body, let topic {
            let kinds = list.kinds(words).map { "\($0.name)\(words.colon)\($0.count)" }.joined(separator: words.comma)
            return "\(topic.title), \(title). \(kinds)".shortened(to: 160)
        }
        return summary?.shortened(to: 160) ?? body.opening
    }

    /// The day the page first appeared; what the front page of a topic says holds for its other pages.
    public var published: CalendarDate? { head == nil ? nil : head?.published ?? topic?.published }

    /// The day the page was last put right, as machines are told it: that of its own review, but none before it appeared.
    public var modified: CalendarDate? {
        content.modified(of: self)
    }

    /// The image that previews show: the page's own, that of its topic, that of the site, or one made for the page.
    public var image: PreviewImage? { head?.image ?? topic?.image ?? site.image ?? madePreview?.image }

    /// The file of the picture that was made for the page.
    package var previewMedia: PublishedMedia? { madePreview?.media }

    /// Whether a picture is to be made for the page and has not been.
    package var lacksPreview: Bool {
        switch body {
        case .print, .notFound, .moved: false
        default: image == nil && site.copies.settings?.makesPreviews == true
        }
    }

    /// The absolute URL of the image, where the site has one.
    public var imageURL: String? {
        image.flatMap { image in site.settings.baseURL.map { $0.appending(image.path) } }
    }

    /// The page as Markdown; `nil` for pages that say nothing of their own.
    public var markdownTwin: PagePath? {
        content.isOriginal ? path.markdownTwin : nil
    }

    /// Whether search engines should know the page: those that say again what other pages say they need not.
    public var isIndexed: Bool {
        content.isOriginal && site.settings.crawlers.isIndexed
    }

    /// The words of the interface. Inlinable, so that whoever asks for one word does not get a copy of them all.
    @inlinable public var words: InterfaceWords { site.words }

    /// Whether there are charts, maps or timelines on the page.
    public var showsFigures: Bool { !shownFigures.isEmpty }

    /// Whether there are charts or maps on the page.
    public var showsPlots: Bool {
        shownFigures.contains { if case .timeline = $0.figure.content { false } else { true } }
    }

    private var shownFigures: [PageFigure] {
        if case .print(let edition) = body { edition.parts.flatMap(\.page.figures) } else { figures }
    }

    /// What kind of page it is.
    public var kind: PageKind { content.kind }

    /// Whether this is the page that a link leads to.
    public func isCurrent(_ link: PageLink) -> Bool { link.path == path }
}
