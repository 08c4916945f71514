internal import Bytes
internal import Content
internal import Diagnostics
internal import Hypertext
internal import Paper
internal import Site

/// Makes the files that were planned: has the theme fill pages, and reports what its templates could not safely write.
struct PageRenderer: Sendable {
    let theme: any Theme
    /// Where a mistake is reported that no file of its own is known for: the settings.
    let fallback: SourceLocation?
    /// Prints topics to PDF; `nil` where their files need only be there, as for a check.
    var printer: PDFPrinter? = nil

    /// Makes a file.
    /// - Returns: `nil` where it is a copy of a file that cannot be read.
    func make(_ file: PlannedFile, into report: inout DiagnosticReport) -> SiteFile? {
        switch file.origin {
        case .page(let page):
            var made = SiteFile(path: file.path, bytes: document(for: page, into: &report))
            made.template = theme.source(of: page)
            return made
        case .file(let made):
            return made
        case .copy(let source):
            guard let bytes = source.readMedia(into: &report) else { return nil }
            return SiteFile(path: file.path, bytes: bytes)
        case .book(let book):
            return SiteFile(path: file.path, bytes: book.bytes(theme: theme, into: &report))
        case .paper(let paper):
            return SiteFile(path: file.path, bytes: printer.map { paper.bytes($0, theme: theme, fallback: fallback, into: &report) } ?? [])
        }
    }

    /// A page as HTML.
    private func document(for page: Page, into report: inout DiagnosticReport) -> [UInt8] {
        let html = theme.document(for: page)
        for problem in html.problems {
            switch problem.kind {
            case .refusedURL(let url):
                report.add(
                    .refusedURL, "the URL '\(url)' is not allowed on a page",
                    at: page.head?.file.location ?? fallback ?? SourceLocation(file: page.path.file),
                    help: "use a URL with http, https or mailto, or a file of the content directory")
            case .misplacedValue, .incomplete:
                report.add(
                    .unsafeTemplate, problem.description,
                    at: SourceLocation(file: problem.place.file, line: problem.place.line),
                    help: "put the value between tags or between quotes")
            }
        }
        guard page.site.isPortable else { return html.bytes }
        // What authors and templates have written is not told apart any more: all of it is gone over.
        return html.rebased(id: { $0 }, url: PortableReference.of).bytes
    }
}
