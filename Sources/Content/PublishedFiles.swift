/// The published files as links name them, looked up by path.
///
/// A class, because the pages of a topic, rendered one after another, share what was looked up.
final class PublishedFiles {
    typealias File = (file: ContentFile, address: PageAddress)

    private let survey: ContentSurvey
    /// The files of the topics that were asked about, by the topics' folders.
    private var known: [String: [String: File]] = [:]

    init(_ survey: ContentSurvey) { self.survey = survey }

    /// The published file at a path below the content folder, and where it is published.
    subscript(path: String) -> File? {
        if let library = survey.library, library.path == path { return (library, .root) }
        guard let topic = survey.topic(of: path) else { return nil }
        if let files = known[topic.folder] { return files[path] }
        let files = Dictionary(topic.published.map { ($0.file.path, $0) }, uniquingKeysWith: { first, _ in first })
        known[topic.folder] = files
        return files[path]
    }
}
