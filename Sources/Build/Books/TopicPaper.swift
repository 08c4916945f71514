internal import CalendarDates
internal import Content
package import Diagnostics
internal import Hypertext
internal import Paper
internal import Site

/// A topic as a PDF: its print edition, printed by a program that is installed.
package struct TopicPaper: Sendable {
    /// Where the PDF is published.
    let path: PagePath
    private let page: Page
    private let media: [PublishedMedia]
    /// The day that any of the pages was last put right.
    private let modified: CalendarDate?

    /// - Parameters:
    ///   - context: what the pages of the topic share.
    ///   - pages: all of them.
    ///   - media: the files that they show.
    /// - Returns: `nil` where the site publishes no PDF.
    init?(_ context: TopicContext, pages: [Page], media: [PublishedMedia]) {
        guard let path = context.paper, let page = pages.last(where: \.isPrintEdition) else { return nil }
        (self.path, self.page, self.media) = (path, page, media)
        modified = pages.compactMap(\.modified).max()
    }

    /// The file; empty where it could not be made, which is reported.
    /// - Parameters:
    ///   - theme: makes the print edition.
    ///   - fallback: where a mistake is reported that belongs to no page: the settings.
    ///   - report: takes what cannot be read, and what the program says.
    func bytes(_ printer: PDFPrinter, theme: any Theme, fallback: SourceLocation?, into report: inout DiagnosticReport) -> [UInt8] {
        let location = fallback ?? SourceLocation(file: path.text)
        let document = theme.document(for: page)
        var files = page.site.assets.files.map { PDFPrinter.File(path: $0.path.text, bytes: $0.asset.bytes) }
        if let sheet = page.site.brand.styleSheet { files.append(PDFPrinter.File(path: sheet.text, bytes: page.site.brand.styleSheetBytes)) }
        // A browser takes a copy of an image where there is one, and shows none where that is missing.
        let shown = Set((document.imageURLs + document.copyURLs).compactMap { page.path.target(of: $0)?.path })
        for file in page.site.brand.files + media.filter({ shown.contains($0.path) }) {
            guard let bytes = file.file.readMedia(into: &report) else { continue }
            files.append(PDFPrinter.File(path: file.path.text, bytes: bytes))
        }
        files.append(PDFPrinter.File(path: page.path.file, bytes: linked(document, Set(files.map(\.path))).bytes))
        do throws(PDFPrinter.Failure) {
            return try printer.pdf(of: page.path.file, with: files, day: modified?.iso8601 ?? "1980-01-01")
        } catch {
            switch error {
            case .missing:
                report.add(
                    .noPDFProgram, "no program that prints to PDF is installed", at: location,
                    help: "install WeasyPrint ('apt-get install weasyprint', 'pip install weasyprint') or Chromium, or publish without '--pdf' and 'pdf: true'")
            case .refused(let program, let reason):
                report.add(
                    .unprintedTopic, "\(program) did not print '\(page.title)': \(reason)", at: location,
                    help: "try the page '\(page.path.text)' of the site with it by hand")
            case .noRoom(let reason):
                report.add(
                    .unprintedTopic, "the files to print '\(page.title)' from cannot be written: \(reason)", at: location,
                    help: "free space in the directory for temporary files, or name another one in TMPDIR")
            }
            return []
        }
    }

    /// The page with links that hold on paper: to other pages of the site where it is published, as the directory that the page is
    /// printed from is gone when somebody reads it.
    /// - Parameter files: the paths of what stands beside the page.
    private func linked(_ document: HTML, _ files: Set<String>) -> HTML {
        let base = page.site.settings.baseURL
        return document.rebased(id: { $0 }, url: { reference in
            guard let target = page.path.target(of: reference), target.path != page.path, !files.contains(target.path.text) else {
                return reference
            }
            return base?.appending(target.path, fragment: target.fragment) ?? "#"
        })
    }
}

extension Rule {
    /// A PDF is asked for, and nothing prints.
    package static let noPDFProgram = Rule(
        "no-pdf-program", .error,
        summary: "The site publishes PDF, but no program that prints to PDF is installed.",
        example: "-- content/site.yaml --\ntitle: A\npdf: true\n",
        fix: "Install WeasyPrint or Chromium on the machine that builds the site.",
        isEssential: true)

    /// The program that prints gives up.
    package static let unprintedTopic = Rule(
        "unprinted-topic", .error,
        summary: "A topic that could not be printed to PDF.",
        example: "-- content/site.yaml --\ntitle: A\npdf: true\n",
        fix: "Read what the program says, and try it on the topic's page `print/` by hand.",
        isEssential: true)
}
