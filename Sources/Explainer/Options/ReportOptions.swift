import ArgumentParser
import Diagnostics

/// The options that say how findings are shown.
struct ReportOptions: ParsableArguments {
    @Option(help: "The format of the findings: for people, or for other programs.")
    var format = ReportFormat.text

    /// Shows what was found, and the command's own result after it where people read it.
    /// - Parameters:
    ///   - report: what was found.
    ///   - fileCount: how many files were looked at.
    ///   - result: a line to end with when all is well.
    func show(_ report: DiagnosticReport, fileCount: Int, result: String?, on console: Console) {
        console.show(report, fileCount: fileCount, as: format)
        if let result, !format.isForMachines { console.result(result) }
    }
}

extension ReportFormat: ExpressibleByArgument {}
