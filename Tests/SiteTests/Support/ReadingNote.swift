import Content
import Diagnostics
import Synchronization

/// Notes the topics that are read, and finds nothing in them.
final class ReadingNote: ContentInspector {
    private let topics = Mutex<[String]>([])

    func inspect(_ settings: SiteSettings, into report: inout DiagnosticReport) {}

    func inspector(of scope: InspectionScope) -> (any TopicInspector)? {
        topics.withLock { $0.append(scope.topic.directory) }
        return nil
    }

    /// The directories of the topics read since the last time this was asked, in their order.
    func take() -> [String] {
        topics.withLock { topics in
            defer { topics = [] }
            return topics.filter { !$0.isEmpty }.sorted()
        }
    }
}
