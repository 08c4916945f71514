package import Content
internal import Diagnostics

/// Makes the files of one topic: pages, downloads, media. It may run for several topics at once.
package struct TopicBuilder: Sendable {
    let reader: ContentReader
    let documents: DocumentMaker
    let frame: SiteFrame

    /// Reads a topic, makes its files and hands each on.
    /// - Parameters:
    ///   - topic: the topic's files.
    ///   - write: takes each file; what it throws ends the build.
    /// - Returns: what stays of the topic.
    package func build(_ topic: TopicFiles, write: (SiteFile) throws -> Void) throws -> TopicTrace {
        let reading = reader.read(topic)
        var trace = TopicTrace(report: reading.report, anchors: reading.anchors, pendingLinks: reading.pendingLinks)
        guard let explainer = reading.explainer else { return trace }
        let made = TopicPages(explainer, in: frame)
        trace.card = made.card
        for page in made.pages { try write(documents.file(for: page, into: &trace.report)) }
        for file in TopicDownloads(explainer: explainer, site: frame).files { try write(file) }
        trace.pages = made.pages.map { PageTrace(address: $0.address, reviewed: $0.head?.reviewed, isIndexed: $0.isIndexed) }
        trace.entries = made.pages.compactMap(\.feedEntry)
        trace.searchEntries = SearchEntries(made.pages, isLibrary: frame.isLibrary)
        for media in reading.media {
            guard let file = SiteFile(media, into: &trace.report) else { continue }
            try write(file)
        }
        return trace
    }
}
