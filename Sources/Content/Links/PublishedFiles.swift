/// The published files as links name them, looked up by path.
///
/// A class, because the pages of a topic, rendered one after another, share what was looked up.
final class PublishedFiles {
    typealias File = (file: ContentFile, path: PagePath)

    private let catalog: ContentCatalog
    /// The directory of the topic whose pages ask.
    private let directory: String
    /// Whether a path outside that directory was asked for: what is published there then shows on the topic's pages.
    private(set) var wereSoughtBeyond = false
    /// The files of the topics that were asked about, by the topics' directories.
    private var known: [String: [String: File]] = [:]

    init(_ catalog: ContentCatalog, askedIn topic: TopicFiles) {
        self.catalog = catalog
        directory = topic.directory
    }

    /// The published file at a path below the content directory, and where it is published.
    subscript(path: String) -> File? {
        let isWithin = path.utf8.starts(with: directory.utf8)
        if !isWithin { wereSoughtBeyond = true }
        // Most links lead to a page of the same topic.
        if isWithin, !directory.isEmpty, let files = known[directory] { return files[path] }
        if path.utf8.starts(with: "static/".utf8), let found = catalog.published(at: path), catalog.isStatic(found.file) { return found }
        guard let topic = catalog.topic(of: path) else { return nil }
        if let files = known[topic.directory] { return files[path] }
        let files = Dictionary(topic.published.map { ($0.file.path, $0) }, uniquingKeysWith: { first, _ in first })
        known[topic.directory] = files
        return files[path]
    }
}
