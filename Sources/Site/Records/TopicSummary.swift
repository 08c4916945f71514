package import CalendarDates
package import Content

/// What stays of a topic when its files are handed on: all that the shared files and the check of links need.
///
/// A plain value, small for each page, so that a library of any size fits into memory.
package struct TopicSummary: Sendable {
    /// Its places, and where its links lead.
    package var links = LinkFingerprints(places: [], destinations: [])
    /// The topic as its library shows it; `nil` where it is not published.
    package var card: TopicCard?
    /// The topic's pages, in the order of the site.
    package var pages: [PageRecord] = []
    /// The topic's news, the newest first.
    package var news: [FeedEntry] = []
    /// The former paths of its pages.
    package var aliases: [PageAlias] = []
    /// What search knows of the topic.
    package var searchEntries = SearchEntries()

    /// Nothing as yet.
    package init() {}
}

/// What stays of a page.
package struct PageRecord: Sendable {
    package let path: PagePath
    /// The day it was last put right.
    let modified: CalendarDate?
    /// Whether search engines should know it.
    let isIndexed: Bool

    package init(path: PagePath, modified: CalendarDate?, isIndexed: Bool = true) {
        (self.path, self.modified, self.isIndexed) = (path, modified, isIndexed)
    }
}
