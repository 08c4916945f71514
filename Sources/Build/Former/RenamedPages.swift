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
            catalog.file(publishedAt: path).map { (path, words, $0) }
        }
    }

    /// The file of the page that took the place of one that is gone. It takes no other's.
    mutating func successor(of path: String, _ words: PageWords) -> ContentFile? {
        let topic = catalog.topic(publishing: path)
        var best: (place: Int, likeness: Double)?
        for (place, page) in pages.enumerated() where catalog.topic(publishing: page.path) == topic {
            let likeness = words.likeness(to: page.words)
            if likeness >= Self.threshold, likeness > best?.likeness ?? 0 { best = (place, likeness) }
        }
        return best.map { pages.remove(at: $0.place).file }
    }
}

extension ContentCatalog {
    /// The address of the topic that a path of the site belongs to; `nil` where it is none's.
    func topic(publishing path: String) -> PagePath? {
        topics.last { path.utf8.starts(with: $0.address.path.utf8) }?.address
    }
}
