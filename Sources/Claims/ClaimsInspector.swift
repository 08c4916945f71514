package import Content
package import Diagnostics
internal import Markdown
internal import Synchronization

/// Counts the claims of the content while it is read, and reports those without a source.
package final class ClaimsInspector: ContentInspector {
    /// What was counted, by the directories of the topics: of one that is read again the last reading counts.
    private let counted = Mutex<[String: ClaimCoverage]>([:])

    package init() {}

    /// How many of the claims of what was read carry a source.
    package var coverage: ClaimCoverage {
        counted.withLock { $0.values.reduce(into: ClaimCoverage()) { $0.add($1) } }
    }

    package func inspect(_ settings: SiteSettings, into report: inout DiagnosticReport) {}

    package func inspector(of scope: InspectionScope) -> (any TopicInspector)? {
        TopicClaims(inspector: self, directory: scope.topic.directory, trial: scope.trial, detector: ClaimDetector(language: scope.settings.language))
    }

    /// The pages of one topic that state something. A change log speaks of the explainer itself, and a library's front page of
    /// its topics.
    private struct TopicClaims: TopicInspector {
        let inspector: ClaimsInspector
        let directory: String
        let trial: ParsingTrial?
        let detector: ClaimDetector
        var hasOverview = false
        var pages: [PagePassages] = []

        mutating func inspect(_ page: ParsedPage, into report: inout DiagnosticReport) {
            if page.kind == .overview { hasOverview = true }
            if page.kind != .changes && page.kind != .library { pages.append(PagePassages(page, trial: trial)) }
        }

        mutating func finish(citing cited: Set<String>?, linking links: [WebLink], into report: inout DiagnosticReport) {
            // Without its overview the topic is not published.
            guard hasOverview else { return }
            var check = ClaimsCheck(detector)
            for page in pages { check.check(page, into: &report) }
            inspector.counted.withLock { $0[directory] = check.coverage }
        }
    }
}
