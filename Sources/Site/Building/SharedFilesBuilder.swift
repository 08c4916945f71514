package import Content
internal import Diagnostics

/// Makes the files that belong to no topic, from the traces of all: front page of a library, indexes, feeds, assets.
package struct SharedFilesBuilder: Sendable {
    let reader: ContentReader
    let documents: DocumentMaker
    let frame: SiteFrame

    /// Verifies the links between topics, makes the shared files and hands each on.
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
        var pages = [SitePages.notFound(in: frame)]
        if reader.survey.isLibrary {
            let reading = reader.readLibrary()
            if let reading {
                outcome.report.merge(reading.report)
                verifier.add(reading.anchors)
                for media in reading.media {
                    guard let file = SiteFile(media, into: &outcome.report) else { continue }
                    try write(file)
                }
            }
            pages.append(SitePages.library(reading, topics: traces.compactMap(\.card), in: frame))
            verifier.verify(reading?.pendingLinks ?? [], into: &outcome.report)
        }
        for trace in traces { verifier.verify(trace.pendingLinks, into: &outcome.report) }
        for page in pages {
            try write(documents.file(for: page, into: &outcome.report))
            outcome.pageCount += 1
        }
        let library = frame.isLibrary ? [PageTrace(address: .root, reviewed: nil)] : []
        for file in SiteIndexes(site: frame, pages: library + traces.flatMap(\.pages)).files { try write(file) }
        for file in feeds(of: traces) { try write(file) }
        for file in searchIndex(of: traces).files { try write(file) }
        for file in frame.assets.files { try write(SiteFile(path: file.address.path, bytes: file.asset.bytes)) }
        return outcome
    }

    private func searchIndex(of traces: [TopicTrace]) -> SearchIndex {
        var index = SearchIndex()
        for trace in traces { index.add(trace.searchEntries) }
        return index
    }

    /// What was reviewed when, as a feed of the site.
    private func feeds(of traces: [TopicTrace]) -> [SiteFile] {
        guard let base = frame.settings.baseURL else { return [] }
        return Feeds(site: frame, base: base, title: frame.settings.title, folder: .root, entries: traces.flatMap(\.entries)).files
    }
}
