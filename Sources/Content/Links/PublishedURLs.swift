internal import Bytes

/// The published files by the paths of their URLs, each topic's looked up once, however many links ask.
package struct PublishedURLs {
    private let catalog: ContentCatalog
    /// The files of the topics that were asked about, by the topics' paths; a path is kept without its last `/`.
    private var known: [String: [String: ContentFile]] = [:]

    package init(_ catalog: ContentCatalog) { self.catalog = catalog }

    /// The page or file that is published at a path, or `nil` where none is.
    /// - Parameter written: the path below the site's root, as links have it: percent-encoded, its last `/` optional.
    package mutating func file(at written: Substring) -> ContentFile? {
        var path = PercentEncoding.decoded(written.prefix { $0 != "?" })
        if path == "index.html" || path.hasSuffix("/index.html") { path.removeLast("index.html".count) }
        if path.isEmpty, let library = catalog.library { return library }
        let topics = catalog.topics(publishedAt: path)
        if path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
        for topic in topics {
            if let file = files(of: topic)[path] { return file }
        }
        return nil
    }

    private mutating func files(of topic: TopicFiles) -> [String: ContentFile] {
        if let files = known[topic.path.text] { return files }
        let files = Dictionary(
            topic.published.map { page in
                let path = page.path.text
                return (path.utf8.last == UInt8(ascii: "/") ? String(path.dropLast()) : path, page.file)
            }, uniquingKeysWith: { first, _ in first })
        known[topic.path.text] = files
        return files
    }
}
