/// The format of the findings: for people, or for other programs.
package enum ReportFormat: String, Sendable, CaseIterable {
    /// For people, as the Swift compiler does.
    case text
    /// For scripts: one object, described by `report.schema.json`.
    case json
    /// Workflow commands of GitHub Actions, shown beside the lines of a pull request.
    case github
    /// SARIF 2.1.0, which code scanning services and editors take in.
    case sarif

    /// Whether the findings are the command's result, and so belong on standard output, alone.
    package var isForMachines: Bool { self != .text }

    /// All findings in this format, sorted.
    /// - Parameters:
    ///   - report: what was found.
    ///   - fileCount: how many files were looked at.
    ///   - isColored: whether text may hold ANSI escapes.
    package func text(for report: DiagnosticReport, fileCount: Int, isColored: Bool = false) -> String {
        switch self {
        case .text: ConsolePrinter(isColored: isColored).text(for: report, fileCount: fileCount)
        case .json: JSONPrinter().text(for: report, fileCount: fileCount)
        case .github: GitHubPrinter().text(for: report)
        case .sarif: SARIFPrinter().text(for: report)
        }
    }
}
