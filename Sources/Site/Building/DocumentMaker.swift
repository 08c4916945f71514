internal import Content
internal import Diagnostics
internal import Hypertext

/// Has the theme turn pages into HTML, and reports what its templates could not safely write.
struct DocumentMaker: Sendable {
    let theme: any Theme
    /// Where a mistake is reported that no file of its own is known for: the settings.
    let fallback: SourceLocation?

    /// A page as HTML.
    func file(for page: Page, into report: inout DiagnosticReport) -> SiteFile {
        let html = theme.document(for: page)
        for problem in html.problems {
            switch problem.kind {
            case .refusedAddress(let address):
                report.add(
                    .refusedAddress, "the address '\(address)' is not allowed on a page",
                    at: page.head?.file.location ?? fallback ?? SourceLocation(file: page.address.file),
                    help: "use an address with http, https or mailto, or a file of the content folder")
            case .misplacedValue, .incomplete:
                report.add(
                    .unsafeTemplate, problem.description,
                    at: SourceLocation(file: problem.place.file, line: problem.place.line),
                    help: "put the value between tags or between quotes")
            }
        }
        return SiteFile(path: page.address.file, bytes: html.bytes)
    }
}
