internal import Content
internal import Diagnostics

/// A topic that has been read, and the files that are to be made of it.
package struct TopicPlan: Sendable {
    /// The topic's files in the order they are made: pages, downloads, media. None where it is not published.
    package let files: [PlannedFile]
    /// What the shared files and the check of links need to know of the topic.
    package let trace: TopicTrace
    /// Whether its pages name files of other topics, and so depend on what these are called.
    let looksBeyond: Bool

    /// - Parameters:
    ///   - topic: the topic's files.
    ///   - reading: what reading them gave.
    ///   - frame: what all pages share.
    ///   - isSearched: whether search is to know what the topic says.
    init(_ topic: TopicFiles, _ reading: TopicReading, in frame: SiteFrame, isSearched: Bool) {
        looksBeyond = reading.looksBeyond
        var trace = TopicTrace(report: reading.report, anchors: reading.anchors, pendingLinks: reading.pendingLinks)
        trace.summary.links = LinkTrace(reading.anchors, reading.pendingLinks)
        guard let explainer = reading.explainer else {
            (files, self.trace) = ([], trace)
            return
        }
        let made = TopicPages(explainer, in: frame)
        let news = Self.news(of: explainer, pages: made.pages, in: frame)
        trace.summary.card = made.card
        trace.summary.pages = made.pages.map { PageTrace(address: $0.address, modified: $0.modified, isIndexed: $0.isIndexed) }
        trace.summary.aliases = explainer.aliases
        trace.summary.news = news
        if isSearched { trace.summary.searchEntries = SearchEntries(made.pages, isLibrary: frame.isLibrary) }
        self.trace = trace
        let downloads = TopicDownloads(
            explainer: explainer, pages: made.pages, frame: made.frame, site: frame, news: news)
        files = made.pages.map(PlannedFile.init)
            + explainer.aliases.map { PlannedFile(SitePages.moved($0, in: frame)) }
            + downloads.files.map(PlannedFile.init) + reading.media.map(PlannedFile.init)
    }

    /// What is new in a topic: the pages by the days of their reviews, and what was changed.
    private static func news(of explainer: Explainer, pages: [Page], in frame: SiteFrame) -> [FeedEntry] {
        guard let base = frame.settings.baseURL else { return [] }
        return FeedEntry.newest(
            (explainer.changes.map { FeedEntry.changes($0, base: base) } ?? []) + pages.compactMap { FeedEntry($0) })
    }
}
