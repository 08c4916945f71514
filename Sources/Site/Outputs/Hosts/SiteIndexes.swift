package import Content

/// The files by which machines find the pages: redirects, sitemap, feeds. Topics are added in the order of the site.
package struct SiteIndexes: Sendable {
    private let context: SiteContext
    private var redirects: [UInt8]
    private var sitemap: Sitemap?
    /// The newest of all topics.
    private var news: [FeedEntry] = []

    /// - Parameters:
    ///   - library: what the front page of a library says.
    ///   - frame: what all pages share.
    package init(_ library: LibraryReading?, in context: SiteContext) {
        self.context = context
        redirects = HostFiles.redirects(library?.aliases ?? [])
        guard let base = context.settings.baseURL else { return }
        sitemap = Sitemap(base: base)
        if context.isLibrary { sitemap?.add(PageRecord(path: .root, modified: library?.head?.modified(topicPublished: nil))) { _ in } }
        for page in library?.pages ?? [] {
            sitemap?.add(PageRecord(path: page.head.path, modified: page.head.modified(topicPublished: nil))) { _ in }
        }
    }

    /// Whether there is anything to tell.
    package var hasNews: Bool { !news.isEmpty }

    /// Adds the topic that follows.
    /// - Parameter take: is handed the files that are whole by now.
    package mutating func add(_ topic: TopicSummary, _ take: (SiteFile) throws -> Void) rethrows {
        redirects += HostFiles.redirects(topic.aliases)
        for page in topic.pages { try sitemap?.add(page, take) }
        if !topic.news.isEmpty { news = FeedEntry.newest(news + topic.news) }
    }

    /// Makes the files that are left; nothing can be added after that.
    package mutating func finish(_ take: (SiteFile) throws -> Void) rethrows {
        if !redirects.isEmpty { try take(SiteFile(path: HostFiles.redirectsName, bytes: redirects)) }
        try sitemap?.finish(take)
        // The feed of a site that is one topic is the topic's.
        guard context.isLibrary, let base = context.settings.baseURL else { return }
        let feed = Feed(site: context, base: base, title: context.settings.title, page: .root, entries: news)
        for file in feed.files { try take(file) }
    }
}
