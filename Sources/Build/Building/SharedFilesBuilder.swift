package import Content
internal import Diagnostics
package import Site

/// Makes the files that belong to no topic, from what was gathered of all: front page of a library, indexes, feeds, assets.
package struct SharedFilesBuilder: Sendable {
    let reader: ContentReader
    let documents: PageRenderer
    let context: SiteContext

    /// Reads the front page of a library, before any topic is added.
    func begin() -> TopicSummaries { TopicSummaries(reader.readLibrary(), in: context, after: reader.report) }

    /// Verifies the links between topics, makes the shared files that are left, and hands each on.
    /// - Parameters:
    ///   - summaries: what stayed of all topics; what is needed no more is let go on the way.
    ///   - jobs: how many topics are read at once, where links lead nowhere.
    ///   - write: takes each file; what it throws ends the build.
    /// - Returns: what was found and made in the whole build.
    func build(
        after summaries: inout TopicSummaries, jobs: Int, write: (SiteFile) throws -> Void
    ) async throws -> SiteBuilder.Outcome {
        try summaries.finish(write)
        var outcome = SiteBuilder.Outcome(report: summaries.report, pageCount: summaries.pageCount)
        let library = summaries.library
        if let library { outcome.report.merge(library.report) }
        let known = outcome.report.counts
        try await CrossTopicLinkCheck(reader: reader, jobs: jobs).verify(summaries.links, library, into: &outcome.report)
        let hasMistakes = outcome.report.hasErrors
        func make(_ files: [PlannedFile]) throws {
            for file in files {
                guard var made = documents.make(file, into: &outcome.report) else { continue }
                made.followsMistakes = hasMistakes
                try write(made)
                if file.isPage { outcome.pageCount += 1 }
            }
        }
        try make(standingFiles)
        try make(libraryFiles(library, of: summaries.cards, hasNews: summaries.hasNews))
        outcome.hasSharedFindings = outcome.report.counts != known
        return outcome
    }

    /// The files that need nothing of any topic: the page for URLs of a library that lead nowhere, what hosts read, the theme's files, the
    /// image for previews, the files of the brand, and what is published as it stands.
    package var standingFiles: [PlannedFile] {
        let missing = context.isLibrary ? [PlannedFile(SitePages.notFound(in: context))] : []
        return missing + (HostFiles(site: context).files + [ExplainerData.schema]).map(PlannedFile.init)
            + context.assets.files.map { file in PlannedFile(SiteFile(path: file.path.text, bytes: file.asset.bytes)) }
            + (reader.image.map { [PlannedFile($0.media)] } ?? []) + reader.brand.files.map(PlannedFile.init)
            + (reader.brand.styleSheet.map { [PlannedFile(SiteFile(path: $0.text, bytes: reader.brand.styleSheetBytes))] } ?? [])
            + reader.catalog.staticFiles.map(PlannedFile.init) + smallIcon
    }

    /// The icon of a portable site, under a name that archivers can be told: the site's own of that size, or that of the theme.
    private var smallIcon: [PlannedFile] {
        let path = PagePath("icon-48.png")
        guard context.isPortable, !reader.catalog.staticFiles.contains(where: { $0.path == path }) else { return [] }
        let own = reader.brand.icons.first { !$0.isVector && $0.width == 48 && $0.height == 48 }
        if let own, let media = reader.brand.files.first(where: { $0.path == own.path }) {
            return [PlannedFile(PublishedMedia(file: media.file, path: path))]
        }
        return documents.theme.smallIcon.map { [PlannedFile(SiteFile(path: path.text, bytes: $0))] } ?? []
    }

    /// The front page of a library and the media it shows; none where the site is one topic.
    /// - Parameters:
    ///   - library: what its file says, where it could be read.
    ///   - topics: the topics in their order.
    ///   - hasNews: whether there is a feed of the whole site.
    private func libraryFiles(_ library: LibraryReading?, of topics: [TopicCard], hasNews: Bool) -> [PlannedFile] {
        guard context.isLibrary else { return [] }
        let page = SitePages.library(library, topics: topics, hasNews: hasNews, in: context)
        let pages = [page] + SitePages.free(library, in: context)
        let texts = pages.map { MarkdownTwin(page: $0, text: library?.markdown[$0.path] ?? "").file } + [LLMsText(topics: topics, in: context).file]
        let previews = pages.compactMap(\.previewMedia).map { PlannedFile($0) }
        return pages.map(PlannedFile.init) + (library?.aliases ?? []).map { PlannedFile(SitePages.moved($0, in: context)) }
            + texts.map(PlannedFile.init) + (library?.media.map(PlannedFile.init) ?? []) + previews
    }
}

// MARK: For whoever keeps the summaries

extension SharedFilesBuilder {
    /// The front page of a library and the media it shows; none where the site is one topic.
    package func libraryFiles(_ library: LibraryReading?, of topics: [TopicSummary]) -> [PlannedFile] {
        libraryFiles(library, of: topics.compactMap(\.card), hasNews: topics.contains { !$0.news.isEmpty })
    }

    /// The files by which machines find the pages: redirects, sitemap, feeds.
    package func indexFiles(after topics: [TopicSummary], _ library: LibraryReading?) -> [PlannedFile] {
        var files: [PlannedFile] = []
        var indexes = SiteIndexes(library, in: context)
        for topic in topics { indexes.add(topic) { files.append(PlannedFile($0)) } }
        indexes.finish { files.append(PlannedFile($0)) }
        return files
    }

    /// The index that the site's script searches.
    package func searchFiles(after topics: [TopicSummary], _ library: LibraryReading?) -> [PlannedFile] {
        var files: [PlannedFile] = []
        var index = SearchIndex()
        for topic in topics { index.add(topic.searchEntries) { files.append(PlannedFile($0)) } }
        index.add(SearchEntries(SitePages.free(library, in: context), isLibrary: true)) { files.append(PlannedFile($0)) }
        index.finish { files.append(PlannedFile($0)) }
        return files
    }
}
