internal import CalendarDates
internal import Content
internal import Hypertext

/// The pages of a site for search engines, in as many files as their number asks for: one, or an index and those it names.
///
/// Source of the format: sitemaps.org, protocol 0.9.
struct Sitemap: Sendable {
    private let base: BaseURL
    /// How many paths a file may hold.
    private let limit: Int
    /// The list that is being written, and how many pages it has.
    private var list = Self.emptyList
    private var count = 0
    /// How many lists were handed on.
    private var listCount = 0

    /// The one list, or the index of several.
    static let name = "sitemap.xml"
    private static let listName = ReservedNames.NumberedName("sitemap-", ".xml")
    static let reserved = ReservedNames(rootFiles: [name], numberedFiles: [listName])

    private static let namespace = "http://www.sitemaps.org/schemas/sitemap/0.9"
    private static var emptyList: XMLWriter {
        var xml = XMLWriter()
        xml.open("urlset", ["xmlns": namespace])
        return xml
    }

    init(base: BaseURL, limit: Int = 50_000) {
        self.base = base
        self.limit = limit
    }

    /// Adds the page that follows in the order of the site, where search engines should know it.
    /// - Parameter take: is handed the list that has no room for it.
    mutating func add(_ page: PageRecord, _ take: (SiteFile) throws -> Void) rethrows {
        guard page.isIndexed else { return }
        if count == limit { try handOn(take) }
        list.open("url")
        list.element("loc", base.appending(page.path))
        if let modified = page.modified { list.element("lastmod", modified.iso8601) }
        list.close("url")
        count += 1
    }

    /// Makes the files that are left.
    mutating func finish(_ take: (SiteFile) throws -> Void) rethrows {
        guard listCount > 0 else {
            list.close("urlset")
            return try take(SiteFile(path: Self.name, bytes: list.bytes))
        }
        try handOn(take)
        var index = XMLWriter()
        index.open("sitemapindex", ["xmlns": Self.namespace])
        for number in 1...listCount {
            index.open("sitemap")
            index.element("loc", base.appending(PagePath(Self.name(ofList: number))))
            index.close("sitemap")
        }
        index.close("sitemapindex")
        try take(SiteFile(path: Self.name, bytes: index.bytes))
    }

    private mutating func handOn(_ take: (SiteFile) throws -> Void) rethrows {
        list.close("urlset")
        listCount += 1
        try take(SiteFile(path: Self.name(ofList: listCount), bytes: list.bytes))
        (list, count) = (Self.emptyList, 0)
    }

    private static func name(ofList number: Int) -> String { "\(listName.start)\(number)\(listName.end)" }
}
