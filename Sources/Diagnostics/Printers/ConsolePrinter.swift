/// Writes findings as the Swift compiler does: place, what is wrong, the line, the mark under it, the help.
package struct ConsolePrinter: Sendable {
    /// Whether to colour with ANSI escapes: for a terminal, and when `NO_COLOR` is not set.
    package let isColored: Bool

    /// A printer for one terminal or file.
    /// - Parameter isColored: whether to colour with ANSI escapes.
    package init(isColored: Bool) { self.isColored = isColored }

    /// All findings, sorted, and a line that counts them.
    /// - Parameters:
    ///   - report: what was found.
    ///   - fileCount: how many files were looked at.
    package func text(for report: DiagnosticReport, fileCount: Int) -> String {
        var text = ""
        for finding in report.sorted { text += self.text(for: finding) }
        if report.omitted > 0 { text += "… and \(report.omitted) more\n" }
        let counts = [Severity.error, .warning, .note].compactMap { severity -> String? in
            let count = report.counts[severity, default: 0]
            return count == 0 ? nil : "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
        }
        if !counts.isEmpty {
            text += "\(counts.joined(separator: ", ")) in \(fileCount) file\(fileCount == 1 ? "" : "s")\n"
        }
        return text
    }

    /// One finding, with its lines' ends.
    package func text(for finding: Diagnostic) -> String {
        var place = finding.location.file.printable
        if let line = finding.location.line { place += ":\(line)" }
        if let column = finding.location.columns?.lowerBound { place += ":\(column)" }
        var text = bold("\(place): ") + colored(finding.severity.rawValue, finding.severity) + bold(": ")
            + bold(finding.message.printable) + " [\(finding.rule.code)]\n"
        let number = finding.location.line.map(String.init) ?? ""
        let gutter = String(repeating: " ", count: max(3, number.utf8.count + 1))
        if let excerpt = finding.location.excerpt, !excerpt.isEmpty {
            let line = ExcerptLine(excerpt, columns: finding.location.columns)
            text += String(repeating: " ", count: gutter.utf8.count - number.utf8.count) + number + " | " + line.text + "\n"
            if let marks = line.marks {
                text += gutter + " | " + line.indent + colored(marks, finding.severity) + "\n"
            }
        }
        if let help = finding.help { text += "\(gutter) = help: \(help.printable)\n" }
        return text
    }

    private func bold(_ text: String) -> String { isColored ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

    private func colored(_ text: String, _ severity: Severity) -> String {
        guard isColored else { return text }
        let color =
            switch severity {
            case .error: "31"
            case .warning: "33"
            case .note: "36"
            }
        return "\u{1B}[1;\(color)m\(text)\u{1B}[0m"
    }
}
