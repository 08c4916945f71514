internal import CalendarDates
package import Content
internal import Figures
internal import Hypertext

/// Something new on a site: a page that was reviewed, or a change that readers should know of.
package struct FeedEntry: Sendable {
    let title: String
    /// The absolute URL, which also tells it from all others.
    let url: String
    let date: CalendarDate
    /// The day it first appeared, where somebody said so.
    var published: CalendarDate?
    let summary: String
    /// The figures that the page shows, as pictures.
    var pictures: [Picture] = []

    /// A figure as programs that follow feeds can show it.
    struct Picture: Sendable {
        /// Where the picture is.
        let url: String
        /// What the figure says, which stands below it.
        let title: String
        /// What it shows, for those who do not see it.
        let sentence: String
    }
}

extension FeedEntry {
    /// How many entries a feed has at most.
    static let maximumCount = 50

    /// The newest entries, those of one day in the order of the site.
    package static func newest(_ entries: [FeedEntry]) -> [FeedEntry] {
        let sorted = entries.enumerated().sorted { ($1.element.date, $0.offset) < ($0.element.date, $1.offset) }
        return sorted.prefix(maximumCount).map(\.element)
    }

    /// A page as news, where it has an absolute URL and a day.
    package init?(_ page: Page) {
        guard let url = page.canonicalURL, let date = page.modified else { return nil }
        self.init(
            title: page.title, url: url, date: date, published: page.published,
            summary: page.description ?? page.title, pictures: Self.pictures(of: page))
    }

    private static func pictures(of page: Page) -> [Picture] {
        guard let base = page.site.settings.baseURL else { return [] }
        return page.figures.compactMap { figure in
            figure.svg.map { Picture(url: base.appending($0), title: figure.figure.title, sentence: figure.sentence) }
        }
    }

    /// The summary with the figures below it; `nil` where there is no figure, so that the summary says it all.
    var content: HTML? {
        guard !pictures.isEmpty else { return nil }
        let figures = pictures.map { picture -> HTML in
            "<figure><img src=\"\(picture.url)\" alt=\"\(picture.sentence)\"><figcaption>\(picture.title)</figcaption></figure>"
        }
        return HTML(verbatim: HTML("<p>\(summary)</p>").bytes + figures.flatMap(\.bytes))
    }

    /// The entries of a change log as news, the newest first.
    package static func changes(_ log: ChangeLog, base: BaseURL) -> [FeedEntry] {
        log.entries.map { change in
            FeedEntry(
                title: change.title.isEmpty ? log.head.title : change.title,
                url: base.appending(log.head.path, fragment: change.id), date: change.date,
                summary: change.plainText)
        }
    }
}
