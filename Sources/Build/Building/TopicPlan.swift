internal import Content
internal import Diagnostics
internal import Site

/// A topic that has been read, and the files that are to be made of it.
package struct TopicPlan: Sendable {
    /// The topic's files in the order they are made: pages, downloads, media. None where it is not published.
    package let files: [PlannedFile]
    /// What the shared files and the check of links need to know of the topic.
    package let result: TopicBuildResult
    /// Whether its pages name files of other topics, and so depend on what these are called.
    let looksBeyond: Bool

    /// - Parameters:
    ///   - topic: the topic's files.
    ///   - reading: what reading them gave.
    ///   - frame: what all pages share.
    ///   - isSearched: whether search is to know what the topic says.
    init(_ topic: TopicFiles, _ reading: TopicReading, in context: SiteContext, isSearched: Bool) {
        looksBeyond = reading.looksBeyond
        var result = TopicBuildResult(report: reading.report, anchors: reading.anchors, pendingLinks: reading.pendingLinks)
        result.summary.links = LinkFingerprints(reading.anchors, reading.pendingLinks)
        guard let explainer = reading.explainer else {
            (files, self.result) = ([], result)
            return
        }
        let made = TopicPages(explainer, in: context)
        let news = Self.news(of: explainer, pages: made.pages, in: context)
        result.summary.card = made.card
        result.summary.pages = made.pages.map { PageRecord(path: $0.path, modified: $0.modified, isIndexed: $0.isIndexed) }
        result.summary.aliases = explainer.aliases
        result.summary.news = news
        let unmade = made.pages.filter(\.lacksPreview).count
        if unmade > 0 {
            result.report.add(
                .unmadeImage, "no preview image has been made for \(unmade) page\(unmade == 1 ? "" : "s") that name\(unmade == 1 ? "s" : "") no image",
                at: explainer.overview.head.file.location,
                help: "run 'explainer build' where librsvg is installed, and keep the directory '.images' with the content")
        }
        if isSearched { result.summary.searchEntries = SearchEntries(made.pages, isLibrary: context.isLibrary) }
        self.result = result
        let downloads = TopicDownloads(
            explainer: explainer, pages: made.pages, context: made.context, site: context, news: news)
        let previews = made.pages.compactMap(\.previewMedia).map { PlannedFile($0) }
        let book = TopicBook(made.context, pages: made.pages, media: reading.media)
        let paper = TopicPaper(made.context, pages: made.pages, media: reading.media)
        files = made.pages.map(PlannedFile.init)
            + explainer.aliases.map { PlannedFile(SitePages.moved($0, in: context)) }
            + downloads.files.map(PlannedFile.init) + reading.media.map(PlannedFile.init) + previews
            + [book.map(PlannedFile.init), paper.map(PlannedFile.init)].compactMap { $0 }
    }

    /// What is new in a topic: the pages by the days of their reviews, and what was changed.
    private static func news(of explainer: Topic, pages: [Page], in context: SiteContext) -> [FeedEntry] {
        guard let base = context.settings.baseURL else { return [] }
        return FeedEntry.newest(
            (explainer.changes.map { FeedEntry.changes($0, base: base) } ?? []) + pages.compactMap { page in
                // An imprint that was put right is no news.
                if case .page = page.body { return nil }
                return FeedEntry(page)
            })
    }
}
