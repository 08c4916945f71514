/// The names that a site gives files and directories of its own, so that nothing of an author's can stand there.
package enum ReservedNames {
    /// The directory of the files that all pages use, at the site's root.
    static let assets = "assets"

    /// The directories at the site's root that no topic has for itself.
    package static let sharedDirectories: Set<String> = [assets, "media", "search"]

    /// The directories of pages that a topic may have, whatever else is in it.
    static let topicPages = Set(PageKind.ofEveryTopic.map(\.rawValue))

    /// The parts of a path below a topic that no section can take.
    static let sectionSlugs = topicPages.union(sharedDirectories)

    /// The files that hosts and programs look for at the site's root.
    static let siteFiles: Set<String> = [
        "404.html", "robots.txt", ".nojekyll", "_headers", "_redirects", "explainer.schema.json", ".explainer-site", "sitemap.xml",
    ]

    /// Whether a name is one that a large site gives the parts of its map: `sitemap-1.xml`.
    static func isSitemapPart(_ name: some StringProtocol) -> Bool {
        name.hasPrefix("sitemap-") && name.hasSuffix(".xml") && Int(name.dropFirst(8).dropLast(4)) != nil
    }

    /// The files that stand beside pages of one kind or another.
    static let filesBesidePages: Set<String> = [
        "index.md", "feed.xml", "feed.json", "llms.txt", "llms-full.txt", "explainer.json", "explainer.epub", "explainer.pdf", "characteristics.csv",
        "characteristics.json", "sources.bib", "sources.ris", "sources.json",
    ]
}
