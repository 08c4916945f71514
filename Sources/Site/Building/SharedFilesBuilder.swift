package import Content
internal import Diagnostics

/// Makes the files that belong to no topic, from the traces of all: front page of a library, indexes, feeds, assets.
package struct SharedFilesBuilder: Sendable {
    let reader: ContentReader
    let documents: DocumentMaker
    let frame: SiteFrame

    /// Verifies the links between topics, makes the shared files, but for the search index, and hands each on.
    /// - Parameters:
    ///   - traces: what stayed of the topics, in their order.
    ///   - write: takes each file; what it throws ends the build.
    /// - Returns: what was found and made in the whole build.
    package func build(
        after traces: [TopicTrace], write: (SiteFile) throws -> Void
    ) throws -> SiteBuilder.Outcome {
        var outcome = SiteBuilder.Outcome(report: reader.report, pageCount: 0)
        var verifier = LinkVerifier()
        for trace in traces {
            outcome.report.merge(trace.report)
            outcome.pageCount += trace.pages.count
            verifier.add(trace.anchors)
        }
        let library = reader.readLibrary()
        if let library {
            outcome.report.merge(library.report)
            verifier.add(library.anchors)
        }
        let known = outcome.report.counts
        if let library { verifier.verify(library.pendingLinks, into: &outcome.report) }
        for trace in traces { verifier.verify(trace.pendingLinks, into: &outcome.report) }
        func make(_ files: [PlannedFile]) throws {
            for file in files {
                guard let made = documents.make(file, into: &outcome.report) else { continue }
                try write(made)
                if file.isPage { outcome.pageCount += 1 }
            }
        }
        try make(standingFiles)
        try make(libraryFiles(library, of: traces))
        try make(indexFiles(after: traces, library))
        outcome.hasSharedFindings = outcome.report.counts != known
        return outcome
    }

    /// The files that need nothing of any topic: the page for missing addresses, what hosts read, the theme's files and
    /// the picture for previews.
    package var standingFiles: [PlannedFile] {
        [PlannedFile(SitePages.notFound(in: frame))]
            + (HostFiles(site: frame).files + [ExplainerData.schema]).map(PlannedFile.init)
            + frame.assets.files.map { file in PlannedFile(SiteFile(path: file.address.path, bytes: file.asset.bytes)) }
            + (reader.picture.map { [PlannedFile($0.media)] } ?? [])
    }

    /// The front page of a library and the media it shows; none where the site is one topic.
    /// - Parameters:
    ///   - library: what its file says, where it could be read.
    ///   - traces: what stayed of the topics, in their order.
    package func libraryFiles(_ library: LibraryReading?, of traces: [TopicTrace]) -> [PlannedFile] {
        guard frame.isLibrary else { return [] }
        let topics = traces.compactMap(\.card)
        let page = SitePages.library(library, topics: topics, hasNews: traces.contains { !$0.news.isEmpty }, in: frame)
        let texts = [MarkdownTwin(page: page, text: library?.markdown ?? "").file, LLMsText(topics: topics, in: frame).file]
        return [PlannedFile(page)] + (library?.aliases ?? []).map { PlannedFile(SitePages.moved($0, in: frame)) }
            + texts.map(PlannedFile.init) + (library?.media.map(PlannedFile.init) ?? [])
    }

    /// The files by which machines find the pages: redirects, sitemap, feeds.
    /// - Parameters:
    ///   - traces: what stayed of the topics, in their order.
    ///   - library: what the front page of a library says.
    package func indexFiles(after traces: [TopicTrace], _ library: LibraryReading?) -> [PlannedFile] {
        let aliases = (library?.aliases ?? []) + traces.flatMap(\.aliases)
        var files = aliases.isEmpty ? [] : [HostFiles.redirects(aliases)]
        guard let base = frame.settings.baseURL else { return files.map(PlannedFile.init) }
        let front = frame.isLibrary ? [PageTrace(address: .root, reviewed: library?.head?.reviewed)] : []
        files += Sitemap(base: base, pages: front + traces.flatMap(\.pages)).files
        // The feed of a site that is one topic is the topic's.
        if frame.isLibrary {
            let news = FeedEntry.newest(traces.flatMap(\.news))
            files += Feed(site: frame, base: base, title: frame.settings.title, page: .root, entries: news).files
        }
        return files.map(PlannedFile.init)
    }

    /// The index that the site's script searches.
    /// - Parameter traces: what stayed of the topics, in their order.
    package func searchFiles(after traces: [TopicTrace]) -> [PlannedFile] {
        TopicTraces(traces).searchIndex.files.map(PlannedFile.init)
    }
}
