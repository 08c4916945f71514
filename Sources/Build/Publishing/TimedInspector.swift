package import Content
package import Diagnostics
internal import Site

/// Takes the time that another inspector needs.
package struct TimedInspector: ContentInspector {
    private let inspector: any ContentInspector
    private let times: BuildTimes

    package init(_ inspector: any ContentInspector, times: BuildTimes) {
        self.inspector = inspector
        self.times = times
    }

    package func inspect(_ settings: SiteSettings, into report: inout DiagnosticReport) {
        inspector.inspect(settings, into: &report)
    }

    package func inspector(of scope: InspectionScope) -> (any TopicInspector)? {
        inspector.inspector(of: scope).map { Topic(inspector: $0, times: times) }
    }

    private struct Topic: TopicInspector {
        var inspector: any TopicInspector
        let times: BuildTimes

        mutating func inspect(_ page: ParsedPage, into report: inout DiagnosticReport) {
            times.measure(.check) { inspector.inspect(page, into: &report) }
        }

        mutating func finish(citing cited: Set<String>?, linking links: [WebLink], into report: inout DiagnosticReport) {
            times.measure(.check) { inspector.finish(citing: cited, linking: links, into: &report) }
        }
    }
}
