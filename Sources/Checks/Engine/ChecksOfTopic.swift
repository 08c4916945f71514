internal import Content
internal import Diagnostics
internal import Markdown

/// Looks at the pages of one topic, one after another, with all checks that are wanted.
struct ChecksOfTopic: TopicInspector {
    private let scope: InspectionScope
    private let active: Set<String>
    /// The checks of pages, and the kinds of node that each is shown.
    private let pageChecks: [(check: any PageCheck.Type, kinds: NodeKinds)]
    private var topicChecks: [any TopicCheck]
    /// - Parameters:
    ///   - scope: what the topic is part of.
    ///   - active: the codes of the rules that are looked for.
    init(_ scope: InspectionScope, active: Set<String>) {
        self.scope = scope
        self.active = active
        pageChecks = CheckList.ofPages
            .filter { $0.rules.contains { active.contains($0.code) } }
            .map { ($0, $0.kinds(for: active)) }
        topicChecks = CheckList.ofTopics
            .filter { $0.rules.contains { active.contains($0.code) } }
            .compactMap { $0.init(scope) }
    }

    /// Nodes whose children no active check looks at: a build runs few checks, and hardly any within paragraphs.
    private func passedOver(_ kinds: [NodeKinds]) -> NodeKinds {
        var wanted: NodeKinds = []
        for kinds in kinds { wanted.formUnion(kinds) }
        var passedOver: NodeKinds = wanted.isDisjoint(with: .inlines) && topicChecks.isEmpty ? [.paragraph, .heading] : []
        passedOver.subtract(wanted)
        return passedOver
    }

    mutating func inspect(_ page: ParsedPage, into report: inout DiagnosticReport) {
        page.source.bytes.withUnsafeBufferPointer { bytes in
            let context = PageContext(page, in: scope)
            var walk = PageWalk(context, bytes: bytes)
            var findings = PageFindings(context, active: active)
            var checks = pageChecks.compactMap { check, kinds in check.init(context).map { (check: $0, kinds: kinds) } }
            let passedOver = passedOver(checks.map(\.kinds))
            let asking = askingChecks(among: checks.map(\.kinds))
            page.document.visit(passingOver: passedOver) { node, isEntering in
                if isEntering { walk.enter(node) } else { walk.leave(node) }
                for index in asking[Int(node.kind.rawValue)] {
                    if isEntering { checks[index].check.enter(node, walk, &findings) } else { checks[index].check.leave(node, walk, &findings) }
                }
            }
            for index in checks.indices { checks[index].check.finish(context, &findings) }
            for index in topicChecks.indices { topicChecks[index].add(context, length: walk.length) }
            report.merge(findings.report)
        }
    }

    /// The numbers of the checks that are shown each kind of node: most nodes are shown to few.
    /// - Parameter kinds: what each check is shown.
    private func askingChecks(among kinds: [NodeKinds]) -> [[Int]] {
        NodeKind.allCases.map { kind in kinds.indices.filter { kinds[$0].contains(kind) } }
    }

    mutating func finish(citing cited: Set<String>?, linking links: [WebLink], into report: inout DiagnosticReport) {
        for index in topicChecks.indices { topicChecks[index].finish(citing: cited, into: &report) }
    }
}
