/// Writes findings as workflow commands, which GitHub Actions shows beside the lines of a pull request.
///
/// GitHub shows ten errors and ten warnings of a step; the step's log has all of them.
/// Source: GitHub Docs, Workflow commands; the escapes are those of `@actions/core`, `command.ts`.
struct GitHubPrinter {
    func text(for report: DiagnosticReport) -> String {
        var text = ""
        for finding in report.sorted { text += line(for: finding) + "\n" }
        if report.omitted > 0 { text += "::notice::\(report.omitted) more findings are not shown\n" }
        return text
    }

    private func line(for finding: Diagnostic) -> String {
        let command =
            switch finding.severity {
            case .error: "error"
            case .warning: "warning"
            case .note: "notice"
            }
        let location = finding.location
        var properties = [("title", finding.rule.code), ("file", location.file)]
        if let line = location.line { properties += [("line", String(line)), ("endLine", String(line))] }
        if let columns = location.utf16Columns {
            properties += [("col", String(columns.lowerBound)), ("endColumn", String(columns.upperBound))]
        }
        let list = properties.map { "\($0)=\($1.escaped(also: ":,"))" }.joined(separator: ",")
        let help = finding.help.map { "\n" + $0 } ?? ""
        return "::\(command) \(list)::" + (finding.message + help).escaped(also: "")
    }
}

extension String {
    /// The text with `%`, line ends and some other characters as `%XX`, and with what would drive a terminal as `�`.
    fileprivate func escaped(also others: String) -> String {
        var result = ""
        for scalar in unicodeScalars {
            if scalar == "%" || scalar == "\r" || scalar == "\n" || others.unicodeScalars.contains(scalar) {
                let digits = String(scalar.value, radix: 16, uppercase: true)
                result += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
            } else {
                result.unicodeScalars.append(scalar.isUnprintable ? "\u{FFFD}" : scalar)
            }
        }
        return result
    }
}
