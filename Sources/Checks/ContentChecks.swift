package import Content
package import Diagnostics

/// The rules over content, as reading calls them.
package struct ContentChecks: ContentInspector {
    /// Which rules are looked for.
    package enum Selection: Sendable {
        /// Those that forbid publishing: what `build` needs.
        case errors
        /// All that the site has not turned off: what `check` looks for.
        case all
    }

    private let selection: Selection
    private let catalogue: RuleCatalogue

    /// - Parameters:
    ///   - selection: which rules are looked for.
    ///   - catalogue: the rules that settings and suppressions may name.
    package init(_ selection: Selection, catalogue: RuleCatalogue) { (self.selection, self.catalogue) = (selection, catalogue) }

    /// The rules whose breaches these checks find.
    package static let rules: [Rule] = CheckList.rules + SuppressionRules.rules + Publishing.rules

    package func inspect(_ settings: SiteSettings, into report: inout DiagnosticReport) {
        SuppressionRules(catalogue: catalogue).inspect(settings.rules, into: &report)
        if selection == .all { Publishing.inspect(settings, into: &report) }
    }

    package func inspector(of scope: InspectionScope) -> (any TopicInspector)? {
        let active = active(in: scope.settings)
        return active.isEmpty ? nil : ChecksOfTopic(scope, active: active)
    }

    /// Reports suppressions that were not needed. To be called when all else has been found.
    /// - Parameters:
    ///   - report: all that was found.
    ///   - unasked: rules that were not looked for, whose suppressions may yet be needed.
    package func finish(_ report: inout DiagnosticReport, unasked: [Rule] = []) {
        if selection == .all { SuppressionRules(catalogue: catalogue).inspectSuppressions(in: &report, unasked: Set(unasked.map(\.code))) }
    }

    /// The codes of the rules that are looked for, with what the site has set.
    private func active(in settings: SiteSettings) -> Set<String> {
        let set = Dictionary(settings.rules.map { ($0.code, $0.severity) }) { _, last in last }
        let active = CheckList.rules.filter { rule in
            guard let severity = set[rule.code] ?? rule.severity else { return false }
            return selection == .all || severity == .error
        }
        return Set(active.map(\.code))
    }
}
