/// The order in which a site is changed file by file, so that no page names what is not there: first what pages need, then
/// pages, then what leads to pages.
enum ReplacementOrder: Int, CaseIterable {
    /// Assets, images, downloads.
    case needed
    /// Pages that were not there before: nothing leads to them yet.
    case newPages
    case pages
    /// Feeds, sitemap, search, and what hosts read.
    case indexes

    private static let indexNames: Set<String> = ["feed.xml", "feed.json", "llms.txt", "robots.txt", "_redirects", "_headers", ".htaccess"]

    /// - Parameters:
    ///   - path: the path below the site's root.
    ///   - isNew: whether the former site had no such file.
    init(_ path: String, isNew: Bool) {
        let name = path.lastName
        self =
            if path.hasSuffix(".html") { isNew ? .newPages : .pages }
            else if Self.indexNames.contains(name) || name.hasPrefix("sitemap") && name.hasSuffix(".xml") || path.hasPrefix("search/") { .indexes }
            else { .needed }
    }
}
