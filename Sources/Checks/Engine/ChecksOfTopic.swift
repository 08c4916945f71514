internal import Content
internal import Diagnostics
internal import Markdown

/// Looks at the pages of one topic, one after another, with all checks that are wanted.
struct ChecksOfTopic: TopicInspector {
    private let scope: InspectionScope
    private let active: Set<String>
    private let pageChecks: [any PageCheck.Type]
    private var topicChecks: [any TopicCheck]

    /// - Parameters:
    ///   - scope: what the topic is part of.
    ///   - active: the codes of the rules that are looked for.
    init(_ scope: InspectionScope, active: Set<String>) {
        self.scope = scope
        self.active = active
        pageChecks = RuleCatalogue.pageChecks.filter { $0.rules.contains { active.contains($0.code) } }
        topicChecks = RuleCatalogue.topicChecks
            .filter { $0.rules.contains { active.contains($0.code) } }
            .compactMap { $0.init(scope) }
    }

    mutating func inspect(_ page: ParsedPage, into report: inout DiagnosticReport) {
        page.source.bytes.withUnsafeBufferPointer { bytes in
            let context = PageContext(page, in: scope)
            var walk = PageWalk(context, bytes: bytes)
            var findings = PageFindings(context, active: active)
            var checks = pageChecks.compactMap { $0.init(context) }
            let asking = askingChecks(among: checks)
            page.document.visit { node, isEntering in
                if isEntering { walk.enter(node) } else { walk.leave(node) }
                for index in asking[Int(node.kind.rawValue)] {
                    if isEntering { checks[index].enter(node, walk, &findings) } else { checks[index].leave(node, walk, &findings) }
                }
            }
            for index in checks.indices { checks[index].finish(context, &findings) }
            for index in topicChecks.indices { topicChecks[index].add(context, length: walk.length) }
            report.merge(findings.report)
        }
    }

    /// The numbers of the checks that are shown each kind of node: most nodes are shown to few.
    private func askingChecks(among checks: [any PageCheck]) -> [[Int]] {
        let kinds = checks.map { type(of: $0).kinds }
        return NodeKind.allCases.map { kind in kinds.indices.filter { kinds[$0].contains(kind) } }
    }

    mutating func finish(into report: inout DiagnosticReport) {
        for index in topicChecks.indices { topicChecks[index].finish(into: &report) }
    }
}
