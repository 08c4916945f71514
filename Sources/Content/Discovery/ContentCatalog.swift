package import Diagnostics
internal import Bytes
package import SystemPackage

/// What the content folder holds, by names alone: the settings file, the topics and their files.
///
/// Nothing is read yet, so that a library of thousands of topics costs a listing of its folders.
package struct ContentCatalog: Sendable {
    /// The content folder as the author named it.
    package let root: String
    package let settings: ContentFile?
    /// The front page of a library of topics; `nil` where the content is one topic.
    package let library: ContentFile?
    /// The topics, in the order of their folders' names.
    package let topics: [TopicFiles]
    /// The files of `static/`, published as they are, in the order of their paths.
    package let staticFiles: [PublishedMedia]
    package let report: DiagnosticReport
    /// Why the folder itself cannot be listed; `nil` where it can.
    package let failure: Errno?
    /// When the folder was about to be listed, in nanoseconds since 1970.
    package let time: Int
    private let topicIndex: [String: Int]
    /// The places of those files, by their paths in the content and on the site.
    private let staticIndex: (files: [String: Int], addresses: [PagePath: Int])

    /// Lists a content folder, reporting whatever in it cannot be part of a site.
    /// - Parameter root: the folder's path.
    package init(of root: String) {
        time = FileIdentity.now
        var surveyor = ContentScanner(root: root)
        let found = surveyor.catalog()
        self.root = root
        settings = found.settings
        library = found.library
        topics = found.topics
        staticFiles = found.staticFiles
        staticIndex = (
            Dictionary(found.staticFiles.enumerated().map { ($1.file.path, $0) }) { first, _ in first },
            Dictionary(found.staticFiles.enumerated().map { ($1.address, $0) }) { first, _ in first })
        report = surveyor.report
        failure = surveyor.failure
        topicIndex = Dictionary(
            found.topics.enumerated().map { ($1.folder, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Whether the content is a library of several topics.
    package var isLibrary: Bool { library != nil || topics.contains { !$0.folder.isEmpty } }

    /// Whether a published file is shown or downloaded as it is, and no page is made of it.
    package func isMedia(_ file: ContentFile) -> Bool {
        isStatic(file) ? false : topic(of: file.path).map { file.path.utf8.starts(with: ($0.folder + "media/").utf8) } ?? false
    }

    /// The page or file that is published at an address of the site, or `nil` where none is.
    /// - Parameter address: the address below the site's root, as links have it: percent-encoded, its last `/` optional.
    package func file(publishedAt address: String) -> ContentFile? {
        var path = PercentEncoding.decoded(address.prefix { $0 != "?" })
        if path == "index.html" || path.hasSuffix("/index.html") { path.removeLast("index.html".count) }
        if let index = staticIndex.addresses[PagePath(path)] { return staticFiles[index].file }
        let paths = [path, path + "/"]
        if let library, path.isEmpty { return library }
        for topic in topics where paths.contains(where: { $0.hasPrefix(topic.address.path) }) {
            if let found = topic.published.first(where: { paths.contains($0.address.path) }) { return found.file }
        }
        return nil
    }

    /// The topic that a path below the content folder belongs to.
    package func topic(of path: String) -> TopicFiles? {
        let folder = path.utf8.firstIndex(of: UInt8(ascii: "/")).map { String(path[...$0]) }
        let index = folder.flatMap { topicIndex[$0] } ?? topicIndex[""]
        return index.map { topics[$0] }
    }

    /// The published file at a path below the content folder, and where it is published.
    package func published(at path: String) -> (file: ContentFile, address: PagePath)? {
        if let library, library.path == path { return (library, .root) }
        if let index = staticIndex.files[path] { return (staticFiles[index].file, staticFiles[index].address) }
        return topic(of: path)?.published.first { $0.file.path == path }
    }

    /// Whether a file is published as it stands in `static/`.
    package func isStatic(_ file: ContentFile) -> Bool { staticIndex.files[file.path] != nil }

    /// Whether such a file is published at an address.
    func isStatic(_ address: PagePath) -> Bool { staticIndex.addresses[address] != nil }

    /// Whether a path names a file that pages are made of and that is still there, so that only its content can have changed.
    package func holdsFile(at path: String) -> Bool {
        guard let file = published(at: path)?.file else { return false }
        return FolderListing.isFile(file.shownPath)
    }
}
