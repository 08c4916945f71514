package import Diagnostics

/// Several inspectors that look at one reading of the content, so that nothing is read twice, whatever is asked for.
package struct InspectorGroup: ContentInspector {
    private let inspectors: [any ContentInspector]

    package init(_ inspectors: [any ContentInspector]) { self.inspectors = inspectors }

    package func inspect(_ settings: SiteSettings, into report: inout DiagnosticReport) {
        for inspector in inspectors { inspector.inspect(settings, into: &report) }
    }

    package func inspector(of scope: InspectionScope) -> (any TopicInspector)? {
        let members = inspectors.compactMap { $0.inspector(of: scope) }
        return members.count > 1 ? Members(members: members) : members.first
    }

    private struct Members: TopicInspector {
        var members: [any TopicInspector]

        mutating func inspect(_ page: ParsedPage, into report: inout DiagnosticReport) {
            for index in members.indices { members[index].inspect(page, into: &report) }
        }

        mutating func finish(citing cited: Set<String>?, linking links: [WebLink], into report: inout DiagnosticReport) {
            for index in members.indices { members[index].finish(citing: cited, linking: links, into: &report) }
        }
    }
}
