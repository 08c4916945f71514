package import Diagnostics

/// What the content folder holds, by names alone: the settings file, the topics and their files.
///
/// Nothing is read yet, so that a library of thousands of topics costs a listing of its folders.
package struct ContentSurvey: Sendable {
    /// The content folder as the author named it.
    package let root: String
    package let settings: ContentFile?
    /// The front page of a library of topics; `nil` where the content is one topic.
    package let library: ContentFile?
    /// The topics, in the order of their folders' names.
    package let topics: [TopicFiles]
    package let report: DiagnosticReport
    private let topicIndex: [String: Int]

    /// Lists a content folder, reporting whatever in it cannot be part of a site.
    /// - Parameter root: the folder's path.
    package init(of root: String) {
        var surveyor = ContentSurveyor(root: root)
        let found = surveyor.survey()
        self.root = root
        settings = found.settings
        library = found.library
        topics = found.topics
        report = surveyor.report
        topicIndex = Dictionary(
            found.topics.enumerated().map { ($1.folder, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Whether the content is a library of several topics.
    package var isLibrary: Bool { library != nil || topics.contains { !$0.folder.isEmpty } }

    /// Whether a published file is shown or downloaded as it is, and no page is made of it.
    package func isMedia(_ file: ContentFile) -> Bool {
        topic(of: file.path).map { file.path.utf8.starts(with: ($0.folder + "media/").utf8) } ?? false
    }

    /// The topic that a path below the content folder belongs to.
    package func topic(of path: String) -> TopicFiles? {
        let folder = path.firstIndex(of: "/").map { String(path[...$0]) }
        let index = folder.flatMap { topicIndex[$0] } ?? topicIndex[""]
        return index.map { topics[$0] }
    }

    /// Whether a path names a file that pages are made of and that is still there, so that only its content can have changed.
    package func holdsFile(at path: String) -> Bool {
        guard let file = path == library?.path ? library : published(at: path)?.file else { return false }
        return FolderListing.isFile(file.shownPath)
    }
}
