import Claims
import Content
import Diagnostics

/// What one look over the content found.
struct ContentLook {
    let reader: ContentReader
    var report: DiagnosticReport
    let pageCount: Int
    /// How many claims carry a source; `nil` where it was not asked.
    let coverage: ClaimCoverage?
}
