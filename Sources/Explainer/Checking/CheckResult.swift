import Claims
import Content
import Diagnostics

/// What one look over the content found.
struct CheckResult {
    let reader: ContentReader
    var report: DiagnosticReport
    let pageCount: Int
    /// How much was found on finished pages that may follow from mistakes in the content, and is not in the report.
    let asideCount: Int
    /// How many claims carry a source; `nil` where it was not asked.
    let coverage: ClaimCoverage?
}
