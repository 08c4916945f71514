internal import CalendarDates
internal import Content

/// The pages of a site for search engines, in as many files as their number asks for.
///
/// Source of the format: sitemaps.org, protocol 0.9.
struct Sitemap {
    let base: WebAddress
    /// The pages that search engines should know, in the order of the site.
    let pages: [PageTrace]
    /// How many addresses a file may hold.
    let limit: Int

    init(base: WebAddress, pages: [PageTrace], limit: Int = 50_000) {
        self.base = base
        self.pages = pages.filter(\.isIndexed)
        self.limit = limit
    }

    /// One file, or an index and the files it names.
    var files: [SiteFile] {
        guard pages.count > limit else { return [SiteFile(path: "sitemap.xml", bytes: list(pages[...]))] }
        var files: [SiteFile] = []
        var index = XMLWriter()
        index.open("sitemapindex", ["xmlns": Self.namespace])
        for start in stride(from: 0, to: pages.count, by: limit) {
            let name = "sitemap-\(files.count + 1).xml"
            files.append(SiteFile(path: name, bytes: list(pages[start..<min(start + limit, pages.count)])))
            index.open("sitemap")
            index.element("loc", base.appending(PageAddress(name)))
            index.close("sitemap")
        }
        index.close("sitemapindex")
        return [SiteFile(path: "sitemap.xml", bytes: index.bytes)] + files
    }

    private static let namespace = "http://www.sitemaps.org/schemas/sitemap/0.9"

    private func list(_ pages: ArraySlice<PageTrace>) -> [UInt8] {
        var xml = XMLWriter()
        xml.open("urlset", ["xmlns": Self.namespace])
        for page in pages {
            xml.open("url")
            xml.element("loc", base.appending(page.address))
            if let reviewed = page.reviewed { xml.element("lastmod", reviewed.iso8601) }
            xml.close("url")
        }
        xml.close("urlset")
        return xml.bytes
    }
}
