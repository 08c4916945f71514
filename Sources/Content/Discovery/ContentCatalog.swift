package import Diagnostics
package import SystemPackage

/// What the content directory holds, by names alone: the settings file, the topics and their files.
///
/// Nothing is read yet, so that a library of thousands of topics costs a listing of its directories.
package struct ContentCatalog: Sendable {
    /// The content directory as the author named it.
    package let root: String
    package let settings: ContentFile?
    /// The front page of a library of topics with its free pages and media, as a topic that has no other page; `nil` where the
    /// content is one topic.
    package let front: TopicFiles?
    /// The topics, in the order of their directories' names.
    package let topics: [TopicFiles]
    /// The files of `static/`, published as they are, in the order of their paths.
    package let staticFiles: [PublishedMedia]
    /// The names that the site gives files and directories of its own.
    package let reserved: ReservedNames
    package let report: DiagnosticReport
    /// Why the directory itself cannot be listed; `nil` where it can.
    package let failure: Errno?
    /// When the directory was about to be listed, in nanoseconds since 1970.
    package let time: Int
    /// The topics' numbers by the directories of their files.
    private let topicIndex: [String: Int]
    /// The places of those files, by their paths in the content and on the site.
    private let staticIndex: (files: [String: Int], paths: [PagePath: Int])
    /// The same by the paths that they are published at.
    private let pathIndex: [String: Int]

    /// Lists a content directory, reporting whatever in it cannot be part of a site.
    /// - Parameters:
    ///   - root: the directory's path.
    ///   - reserved: the names that the site gives files and directories of its own.
    package init(of root: String, reserved: ReservedNames = .ofContent) {
        time = FileIdentity.now
        self.reserved = reserved
        var scanner = ContentScanner(root: root, reserved: reserved)
        let found = scanner.catalog()
        self.root = root
        settings = found.settings
        front = found.front
        topics = found.topics
        staticFiles = found.staticFiles
        staticIndex = (
            Dictionary(found.staticFiles.enumerated().map { ($1.file.path, $0) }) { first, _ in first },
            Dictionary(found.staticFiles.enumerated().map { ($1.path, $0) }) { first, _ in first })
        report = scanner.report
        failure = scanner.failure
        topicIndex = Dictionary(
            found.topics.enumerated().map { ($1.directory, $0) }, uniquingKeysWith: { first, _ in first })
        pathIndex = Dictionary(
            found.topics.enumerated().map { ($1.path.text, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The file of the front page of a library.
    package var library: ContentFile? { front?.overview }

    /// The free pages, wherever the front page is made.
    package var freePages: [TopicFiles.FreeFile] { front?.pages ?? (isLibrary ? [] : topics.first?.pages ?? []) }

    /// Whether the content is a library of several topics.
    package var isLibrary: Bool { library != nil || topics.contains { !$0.directory.isEmpty } }

    /// Whether a published file is shown or downloaded as it is, and no page is made of it.
    package func isMedia(_ file: ContentFile) -> Bool {
        isStatic(file) ? false : topic(of: file.path).map { topic in
            ["media/", "data/"].contains { file.path.utf8.starts(with: (topic.directory + $0).utf8) }
        } ?? false
    }

    /// The topics that may have published something at a path: one at the first level below the site's root, and one at the root itself.
    /// - Parameter path: a path below the site's root.
    package func topics(publishedAt path: String) -> [TopicFiles] {
        let directory = path.utf8.firstIndex(of: UInt8(ascii: "/")).map { String(path[...$0]) } ?? path + "/"
        return [pathIndex[directory], pathIndex[""]].compactMap(\.self).map { topics[$0] } + [front].compactMap(\.self)
    }

    /// The path of the topic that a file of the site belongs to; empty for what belongs to none, and in a site that is one topic.
    package func topicPath(publishing path: String) -> String { topics(publishedAt: path).first?.path.text ?? "" }

    /// The topic that a path below the content directory belongs to; of a library, what belongs to none is its front page's.
    package func topic(of path: String) -> TopicFiles? { listedTopic(of: path) ?? front }

    /// The same without the front page of a library.
    package func listedTopic(of path: String) -> TopicFiles? {
        let directory = path.utf8.firstIndex(of: UInt8(ascii: "/")).map { String(path[...$0]) }
        let index = directory.flatMap { topicIndex[$0] } ?? topicIndex[""]
        return index.map { topics[$0] }
    }

    /// The published file at a path below the content directory, and where it is published.
    package func published(at path: String) -> (file: ContentFile, path: PagePath)? {
        if let index = staticIndex.files[path] { return (staticFiles[index].file, staticFiles[index].path) }
        return topic(of: path)?.published.first { $0.file.path == path }
    }

    /// Whether a file is published as it stands in `static/`.
    package func isStatic(_ file: ContentFile) -> Bool { staticIndex.files[file.path] != nil }

    /// Whether such a file is published at a path.
    func isStatic(_ path: PagePath) -> Bool { staticIndex.paths[path] != nil }

    /// Whether a path names a file that pages are made of and that is still there, so that only its content can have changed.
    package func holdsFile(at path: String) -> Bool {
        guard let file = published(at: path)?.file else { return false }
        return DirectoryListing.isFile(file.shownPath)
    }
}
