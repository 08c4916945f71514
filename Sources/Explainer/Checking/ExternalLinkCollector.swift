import Bibliography
import Content
import Diagnostics
import ExternalLinks
import Synchronization

/// Collects every link to another host while the content is read: those of the texts, and the sources' own URLs or, of what is gone,
/// their copies.
final class ExternalLinkCollector: ContentInspector {
    /// A link, and the entry of a source list that it is from.
    struct Link: Sendable {
        let link: ExternalLink
        let work: ListedWork?
    }

    /// An entry in a file of sources.
    struct ListedWork: Sendable {
        let key: String
        let file: ContentFile
    }

    /// The links, by the directories of the topics: of one that is read again the last reading counts.
    private let found = Mutex<[String: [Link]]>([:])

    /// What has been found so far, in the order of the files.
    var links: [Link] {
        found.withLock { Array($0.values.joined()) }.sorted { first, second in
            let (one, other) = (first.link.location, second.link.location)
            return (one.file, one.line ?? 0, one.columns?.lowerBound ?? 0) < (other.file, other.line ?? 0, other.columns?.lowerBound ?? 0)
        }
    }

    func inspect(_ settings: SiteSettings, into report: inout DiagnosticReport) {}

    func inspector(of scope: InspectionScope) -> (any TopicInspector)? { TopicLinks(collector: self, scope: scope) }

    private struct TopicLinks: TopicInspector {
        let collector: ExternalLinkCollector
        let scope: InspectionScope
        var hasOverview = false

        mutating func inspect(_ page: ParsedPage, into report: inout DiagnosticReport) {
            if page.kind == .overview { hasOverview = true }
        }

        mutating func finish(citing cited: Set<String>?, linking links: [WebLink], into report: inout DiagnosticReport) {
            var found = links.map { Link(link: ExternalLink(url: $0.url, location: $0.location), work: nil) }
            // The sources of a topic that is not published are not shown.
            if hasOverview { found += scope.sources.sources.compactMap { link(of: $0) } }
            // What is not published yet cannot answer.
            let own = scope.settings.baseURL?.text
            let asked = found.filter { link in own.map { !link.link.url.hasPrefix($0) } ?? true }
            collector.found.withLock { $0[scope.topic.directory] = asked }
        }

        private func link(of source: Reference) -> Link? {
            if source.isGone {
                return source.archive.map { Link(link: ExternalLink(url: $0, location: source.location, role: .archive), work: nil) }
            }
            return source.originalLink.map { url in
                Link(
                    link: ExternalLink(
                        url: url, location: source.location, role: .source(hasArchive: source.archive != nil)),
                    work: scope.topic[.sources].map { ListedWork(key: source.id, file: $0) })
            }
        }
    }
}
