package import Diagnostics

/// The rules in words: for a terminal, and as a page of the documentation.
package struct RuleListing {
    private let catalogue: RuleCatalogue

    package init(_ catalogue: RuleCatalogue) { self.catalogue = catalogue }

    /// All rules, one a line: code, severity, summary.
    package var overview: String {
        let width = catalogue.all.map(\.code.utf8.count).max() ?? 0
        return catalogue.all.map { rule in
            "\(padded(rule.code, to: width))  \(padded(rule.severity.rawValue, to: 7))  \(rule.summary)\n"
        }.joined()
    }

    /// One rule, whole.
    package func explanation(of rule: Rule) -> String {
        var text = "\(rule.code) (\(rule.severity.rawValue))\n\n\(rule.summary)\n\nWrong:\n\n\(indented(rule.example))\n"
        if let corrected = rule.corrected { text += "Right:\n\n\(indented(corrected))\n" }
        return text + "\(rule.fix)\n\(advice(on: rule))\n"
    }

    /// All rules as a page in Markdown.
    package var page: String {
        var text = """
            # The rules of `explainer check`

            Every mistake that Explainer reports has a code. `site.yaml` can give most rules another severity:

                rules:
                  vague-link: error
                  same-link-text: off

            One place is suppressed by a comment with the code: at the end of its line or of its paragraph, or alone on the line above.

                See [the draft](draft.md). <!-- explainer: allow draft-link -->

            In YAML the comment is `# explainer: allow unused-source`. A suppression that suppresses nothing is reported.

            Of one rule, \(DiagnosticReport.capacityPerRuleAndFile) findings are shown for a file, and \(DiagnosticReport.capacity) of each severity in all; the rest is counted.

            `build` looks for errors, `check` for everything; with `--strict` warnings fail as well. Each example stands for files of the
            content directory, laid over a site without a mistake.


            """
        for severity in [Severity.error, .warning, .note] {
            let title = switch severity {
            case .error: "Errors: nothing is published"
            case .warning: "Warnings: likely mistakes"
            case .note: "Notes: worth a look"
            }
            text += "## \(title)\n\n"
            for rule in catalogue.all where rule.severity == severity { text += section(on: rule) }
        }
        while text.hasSuffix("\n\n") { text.removeLast() }
        return text
    }

    private func section(on rule: Rule) -> String {
        var text = "### `\(rule.code)`\n\n\(rule.summary)\n\n\(indented(rule.example))\n"
        if let corrected = rule.corrected { text += "Right:\n\n\(indented(corrected))\n" }
        text += rule.fix + "\n"
        if rule.isEssential { text += "\n\(advice(on: rule))\n" }
        return text + "\n"
    }

    private func advice(on rule: Rule) -> String {
        rule.isEssential
            ? "It can be neither changed nor suppressed, as a page would be lost."
            : "Set it in site.yaml with 'rules: {\(rule.code): off}', or suppress one place with '<!-- explainer: allow \(rule.code) -->'."
    }

    /// An example as indented lines; lines of hundreds of characters are cut off.
    private func indented(_ text: String) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.isEmpty ? "" : "    " + (line.count > 120 ? line.prefix(110) + " […]" : line)
        }
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines.joined(separator: "\n") + "\n"
    }

    private func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.utf8.count))
    }
}
