internal import Content
internal import Diagnostics

/// Looks at what authors set and suppress: codes that no rule has, settings that cannot be, suppressions that suppress nothing.
struct SuppressionRules {
    let catalogue: RuleCatalogue

    static let unknownRule = Rule(
        "unknown-rule", .error,
        summary: "A setting or suppression of a rule that does not exist or cannot be changed, or a comment with an unknown instruction.",
        example: "-- content/site.yaml --\ntitle: A site\nrules:\n  brokn-link: warning\n",
        corrected: "-- content/site.yaml --\ntitle: A site\nbase-url: https://example.org/\nrules:\n  broken-link: warning\n",
        fix: "Correct the code; `explainer check --rules` lists all of them.", isEssential: true)

    static let unusedSuppression = Rule(
        "unused-suppression", .warning,
        summary: "A suppression that suppresses nothing.",
        example: Rule.section("All is well. <!-- explainer: allow broken-link -->\n"),
        corrected: Rule.section("See [that file](no-such-file.md). <!-- explainer: allow broken-link -->\n"),
        fix: "Delete the comment, so that it cannot hide a later mistake.")

    static let rules = [unknownRule, unusedSuppression]

    /// Reports settings for rules that there are not, or that every site needs.
    func inspect(_ settings: [RuleSetting], into report: inout DiagnosticReport) {
        for setting in settings {
            guard let rule = catalogue.rule(setting.code) else {
                report.add(Self.unknownRule, "there is no rule '\(setting.code)'", at: setting.location,
                    help: help(for: setting.code, isCounted: report.isFull(of: Self.unknownRule, in: setting.location.file)))
                continue
            }
            if rule.isEssential, setting.severity != .error {
                report.add(
                    Self.unknownRule, "the rule '\(setting.code)' cannot be changed, as a page would be lost", at: setting.location,
                    help: "delete the line")
            }
        }
    }

    /// Reports suppressions that name no rule or have suppressed nothing.
    func inspectSuppressions(in report: inout DiagnosticReport, unasked: Set<String>) {
        for (suppression, isUsed) in report.knownSuppressions where !isUsed && !unasked.contains(suppression.code) {
            if suppression.code.isEmpty {
                report.add(
                    Self.unknownRule, "this comment has no known instruction", at: suppression.location,
                    help: "write 'explainer: allow' with the code of a rule, 'explainer: keywords' with words to be found by, or 'explainer: no-source'")
            } else if catalogue.rule(suppression.code) == nil {
                report.add(Self.unknownRule, "there is no rule '\(suppression.code)'", at: suppression.location, help: help(for: suppression.code, isCounted: report.isFull(of: Self.unknownRule, in: suppression.location.file)))
            } else {
                report.add(
                    Self.unusedSuppression, "this suppresses nothing: no '\(suppression.code)' is here", at: suppression.location,
                    help: "delete it, so that it cannot hide a later mistake")
            }
        }
    }

    /// - Parameter isCounted: whether the finding will only be counted, and needs no likeness.
    private func help(for code: String, isCounted: Bool = false) -> String {
        (isCounted ? nil : catalogue.nearest(to: code)).map { "did you mean '\($0)'?" } ?? "'explainer check --rules' lists all rules"
    }
}
