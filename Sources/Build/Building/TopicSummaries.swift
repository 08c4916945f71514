internal import Content
internal import Diagnostics
package import Site

/// What the files that belong to no topic need of all topics, gathered in the topics' order.
///
/// What becomes whole on the way is handed on at once, so that of a large library little stays.
package struct TopicSummaries: Sendable {
    /// What was found in the topics.
    private(set) var report: DiagnosticReport
    private(set) var pageCount = 0
    /// The topics as the front page of a library shows them.
    private(set) var cards: [TopicCard] = []
    private(set) var links = CrossTopicLinkIndex()
    private var indexes: SiteIndexes
    private var search = SearchIndex()
    /// What the front page of a library says.
    let library: LibraryReading?

    /// - Parameters:
    ///   - library: what the front page of a library says.
    ///   - frame: what all pages share.
    ///   - report: what was found before any topic was read.
    init(_ library: LibraryReading?, in context: SiteContext, after report: DiagnosticReport) {
        self.library = library
        self.report = report
        indexes = SiteIndexes(library, in: context)
    }

    /// Whether any topic has news.
    var hasNews: Bool { indexes.hasNews }

    /// Adds the topic that follows.
    /// - Parameter take: is handed the shared files that are whole by now.
    package mutating func append(_ topic: TopicBuildResult, _ take: (SiteFile) throws -> Void) rethrows {
        report.merge(topic.report)
        pageCount += topic.summary.pages.count
        if let card = topic.summary.card { cards.append(card) }
        links.append(topic.summary.links)
        try indexes.add(topic.summary, take)
        try search.add(topic.summary.searchEntries, take)
    }

    /// Makes the files by which people and machines find the pages, and lets go of what they are made of.
    mutating func finish(_ take: (SiteFile) throws -> Void) rethrows {
        try search.finish(take)
        search = SearchIndex()
        try indexes.finish(take)
    }
}
