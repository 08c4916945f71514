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
    /// The copies of pictures that no page shows any more; empty where not all pages were looked at.
    let staleImages: [ContentFile]
    /// How many claims carry a source; `nil` where it was not asked.
    let coverage: ClaimCoverage?
}
