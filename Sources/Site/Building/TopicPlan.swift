internal import Content
internal import Diagnostics

/// A topic that has been read, and the files that are to be made of it.
package struct TopicPlan: Sendable {
    /// The topic's files in the order they are made: pages, downloads, media. None where it is not published.
    package let files: [PlannedFile]
    /// What the shared files and the check of links need to know of the topic.
    package let trace: TopicTrace

    /// - Parameters:
    ///   - topic: the topic's files.
    ///   - reading: what reading them gave.
    ///   - frame: what all pages share.
    init(_ topic: TopicFiles, _ reading: TopicReading, in frame: SiteFrame) {
        var trace = TopicTrace(report: reading.report, anchors: reading.anchors, pendingLinks: reading.pendingLinks)
        guard let explainer = reading.explainer else {
            (files, self.trace) = ([], trace)
            return
        }
        let made = TopicPages(explainer, in: frame)
        trace.card = made.card
        trace.pages = made.pages.map { PageTrace(address: $0.address, reviewed: $0.head?.reviewed, isIndexed: $0.isIndexed) }
        trace.entries = made.pages.compactMap(\.feedEntry)
        trace.searchEntries = SearchEntries(made.pages, isLibrary: frame.isLibrary)
        self.trace = trace
        files = made.pages.map(PlannedFile.init) + TopicDownloads(explainer: explainer, site: frame).files.map(PlannedFile.init)
            + reading.media.map(PlannedFile.init)
    }
}
