package import Diagnostics
internal import Formulas
internal import Localization

/// How a site has its formulas set.
extension FormulaTable {
    /// - Parameters:
    ///   - settings: the settings of the site.
    ///   - program: sets formulas; `nil` where there is none, which is reported where the site asks for them.
    /// - Returns: `nil` where formulas stay text.
    static func of(_ settings: SiteSettings, program: (any FormulaProgram)?, into report: inout DiagnosticReport) -> FormulaTable? {
        guard let math = settings.math else { return nil }
        if program == nil {
            report.add(
                .missingPandoc, "formulas are set by pandoc, which is not installed", at: math,
                help: "install it with 'apt install pandoc', 'brew install pandoc' or from pandoc.org, name it with --pandoc, or remove 'math'")
        }
        return FormulaTable(program, decimalComma: NumberStyle(language: settings.language).decimal == ",")
    }
}

extension Rule {
    /// A site with formulas on a machine that cannot set them.
    package static let missingPandoc = Rule(
        "missing-pandoc", .error,
        summary: "A site with formulas, on a machine without pandoc, which sets them.",
        example: "-- content/site.yaml --\ntitle: A site\nbase-url: https://example.org/site/\nmath: true\n",
        fix: "Install it (`apt install pandoc`, `brew install pandoc`, or from pandoc.org), name it with `--pandoc`, or remove `math` from `site.yaml`.",
        isEssential: true)
}
