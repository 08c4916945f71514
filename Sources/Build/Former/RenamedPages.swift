internal import Content

/// Finds the page that a file became when it was renamed: one of the same topic that is new and says nearly the same.
struct RenamedPages {
    /// From here on two pages are taken for one: a paragraph may have changed, or the words around the text.
    private static let threshold = 0.7

    private let catalog: ContentCatalog
    private var pages: [(path: String, words: PageWords, file: ContentFile)]

    /// - Parameter pages: the words of pages that are new, by path.
    init(_ pages: [String: PageWords], in catalog: ContentCatalog) {
        self.catalog = catalog
        self.pages = pages.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.compactMap { path, words in
            catalog.file(publishedAs: path).map { (path, words, $0) }
        }
    }

    /// The file of the page that took the place of one that is gone. It takes no other's.
    mutating func successor(of path: String, _ words: PageWords) -> ContentFile? {
        let topic = catalog.topics(publishedAt: path).first?.path
        var best: (place: Int, likeness: Double)?
        for (place, page) in pages.enumerated() where catalog.topics(publishedAt: page.path).first?.path == topic {
            let likeness = words.likeness(to: page.words)
            if likeness >= Self.threshold, likeness > best?.likeness ?? 0 { best = (place, likeness) }
        }
        return best.map { pages.remove(at: $0.place).file }
    }
}

extension ContentCatalog {
    /// The content file that a file of the site is made from; `nil` if there are several or none.
    func file(publishedAs path: String) -> ContentFile? {
        if let library, path == PagePath.root.file { return library }
        return topics(publishedAt: path).lazy.compactMap { topic in topic.published.first { $0.path.file == path }?.file }.first
    }
}
