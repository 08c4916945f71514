internal import Content
internal import Diagnostics

/// What authors set and excuse: codes that no rule has, settings that cannot be, excuses that excuse nothing.
enum Excusing {
    static let unknownRule = Rule(
        "unknown-rule", .error,
        summary: "A setting or an excuse for a rule that there is not or that cannot be set, or a comment that says nothing known.",
        example: "-- content/site.yaml --\ntitle: A site\nrules:\n  brokn-link: warning\n",
        mended: "-- content/site.yaml --\ntitle: A site\nbase-url: https://example.org/\nrules:\n  broken-link: warning\n",
        fix: "Correct the code; `explainer check --rules` lists all of them.", isEssential: true)

    static let unusedExcuse = Rule(
        "unused-excuse", .warning,
        summary: "An excuse for a mistake that is not there.",
        example: Rule.section("All is well. <!-- explainer: allow broken-link -->\n"),
        mended: Rule.section("See [that file](no-such-file.md). <!-- explainer: allow broken-link -->\n"),
        fix: "Delete the comment, so that it cannot hide a later mistake.")

    static let rules = [unknownRule, unusedExcuse]

    /// Reports settings for rules that there are not, or that every site needs.
    static func inspect(_ settings: [RuleSetting], into report: inout DiagnosticReport) {
        for setting in settings {
            guard let rule = RuleCatalogue.rule(setting.code) else {
                report.add(unknownRule, "there is no rule '\(setting.code)'", at: setting.location,
                    help: help(for: setting.code, isCounted: report.isFull(of: unknownRule, in: setting.location.file)))
                continue
            }
            if rule.isEssential, setting.severity != .error {
                report.add(
                    unknownRule, "the rule '\(setting.code)' cannot be set: a page would be lost", at: setting.location,
                    help: "delete the line")
            }
        }
    }

    /// Reports excuses that name no rule or have excused nothing.
    static func inspectExcuses(in report: inout DiagnosticReport, unasked: Set<String>) {
        for (excuse, isUsed) in report.knownExcuses where !isUsed && !unasked.contains(excuse.code) {
            if excuse.code.isEmpty {
                report.add(
                    unknownRule, "this comment asks for nothing that is known", at: excuse.location,
                    help: "write 'explainer: allow' with the code of a rule, or 'explainer: no-source'")
            } else if RuleCatalogue.rule(excuse.code) == nil {
                report.add(unknownRule, "there is no rule '\(excuse.code)'", at: excuse.location, help: help(for: excuse.code, isCounted: report.isFull(of: unknownRule, in: excuse.location.file)))
            } else {
                report.add(
                    unusedExcuse, "this excuses nothing: no '\(excuse.code)' is here", at: excuse.location,
                    help: "delete it, so that it cannot hide a later mistake")
            }
        }
    }

    /// - Parameter isCounted: whether the finding will only be counted, and needs no likeness.
    private static func help(for code: String, isCounted: Bool = false) -> String {
        (isCounted ? nil : RuleCatalogue.nearest(to: code)).map { "did you mean '\($0)'?" } ?? "'explainer check --rules' lists all rules"
    }
}
