package import Content
package import Diagnostics
internal import Paper
package import Site

/// Builds a whole site: its topics side by side, then the files that they share, each handed on as soon as it is made.
///
/// A topic is read, made, handed on and let go; what stays of it is its summary.
package struct SiteBuilder: Sendable {
    private let reader: ContentReader
    /// What all pages of the site share.
    package let context: SiteContext
    /// Makes the files of a single topic, for whoever builds less than the whole.
    package let topics: TopicBuilder
    /// Makes the files that belong to no topic.
    package let shared: SharedFilesBuilder
    private let documents: PageRenderer

    /// - Parameters:
    ///   - reader: the content.
    ///   - theme: fills the pages.
    ///   - isPublished: whether the search index knows what the topics say, and PDF is printed; a check has no use for that.
    ///   - programs: the directories of programs that print, with `:` between them; those of the shell where it is `nil`.
    package init(_ reader: ContentReader, theme: any Theme, isPublished: Bool = true, programs: String? = nil) {
        self.reader = reader
        context = SiteContext(
            settings: reader.settings, isLibrary: reader.catalog.isLibrary, theme: theme,
            brand: reader.brand, texts: reader.texts, copies: reader.copies, image: reader.image?.image)
        documents = PageRenderer(
            theme: theme, fallback: reader.catalog.settings?.location, printer: isPublished ? PDFPrinter(path: programs) : nil)
        topics = TopicBuilder(reader: reader, documents: documents, context: context, isSearched: isPublished)
        shared = SharedFilesBuilder(reader: reader, documents: documents, context: context)
    }

    /// Makes a file that one of the two has planned.
    /// - Parameters:
    ///   - file: the file to be.
    ///   - report: takes what is wrong with it.
    /// - Returns: `nil` where it is a copy of a file that cannot be read.
    package func make(_ file: PlannedFile, into report: inout DiagnosticReport) -> SiteFile? {
        documents.make(file, into: &report)
    }

    /// What was found and made in one build.
    package struct Outcome: Sendable {
        package var report: DiagnosticReport
        package var pageCount: Int
        /// Whether something was found that shows in no file alone, such as a link from one topic to another.
        package var hasSharedFindings = false
    }

    /// Makes every file of the site.
    /// - Parameters:
    ///   - jobs: how many topics are worked on at once.
    ///   - known: what topics gave that are not read again, by their directories; their files are not made.
    ///   - note: is shown what each topic gave, in their order.
    ///   - write: takes each file, on any thread; what it throws ends the build.
    package func build(
        jobs: Int, keeping known: [String: TopicBuildResult] = [:], noting note: (TopicFiles, TopicBuildResult) -> Void = { _, _ in },
        write: @escaping @Sendable (SiteFile) throws -> Void
    ) async throws -> Outcome {
        let files = reader.catalog.topics
        var summaries = shared.begin()
        var next = 0
        try await parallel(files.count, jobs: jobs) { try known[files[$0].directory] ?? topics.build(files[$0], write: write) } take: { result in
            note(files[next], result)
            next += 1
            try summaries.append(result, write)
        }
        return try await shared.build(after: &summaries, jobs: jobs, write: write)
    }
}
