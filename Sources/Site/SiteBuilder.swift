internal import CalendarDates
package import Content
package import Diagnostics
internal import Hypertext

/// Builds a whole site: reads topics, makes their pages, and hands each file on as soon as it is made.
///
/// A topic is read, made, handed on and let go; what stays of it is its card, its anchors and its findings.
package struct SiteBuilder: Sendable {
    private let reader: ContentReader
    private let theme: any Theme
    private let frame: SiteFrame

    package init(_ reader: ContentReader, theme: any Theme) {
        self.reader = reader
        self.theme = theme
        frame = SiteFrame(
            settings: reader.settings, isLibrary: reader.survey.isLibrary, assets: PublishedAssets(theme.assets))
    }

    /// What was found and made in one build.
    package struct Outcome: Sendable {
        package var report: DiagnosticReport
        package var pageCount: Int
    }

    /// Makes every file of the site.
    /// - Parameters:
    ///   - jobs: how many topics are worked on at once.
    ///   - write: takes each file, on any thread; what it throws ends the build.
    package func build(
        jobs: Int, write: @escaping @Sendable (SiteFile) throws -> Void
    ) async throws -> Outcome {
        let topics = reader.survey.topics
        var traces = [TopicTrace?](repeating: nil, count: topics.count)
        try await withThrowingTaskGroup(of: (Int, TopicTrace).self) { group in
            var next = 0
            while next < min(jobs, topics.count) {
                let index = next
                group.addTask { (index, try build(topics[index], write: write)) }
                next += 1
            }
            while let (index, trace) = try await group.next() {
                traces[index] = trace
                guard next < topics.count else { continue }
                let following = next
                group.addTask { (following, try build(topics[following], write: write)) }
                next += 1
            }
        }
        // Results are joined in the order of the topics, whichever was ready first.
        return try finish(traces.compactMap { $0 }, write: write)
    }

    /// What stays of a topic when its pages are handed on.
    private struct TopicTrace: Sendable {
        var report: DiagnosticReport
        let anchors: [PageAddress: Set<String>]
        let pendingLinks: [PendingLink]
        var card: TopicCard?
        var pageCount = 0
        var pages: [(address: PageAddress, reviewed: CalendarDate?)] = []
        var entries: [Feeds.Entry] = []
    }

    private func build(_ topic: TopicFiles, write: (SiteFile) throws -> Void) throws -> TopicTrace {
        let reading = reader.read(topic)
        var trace = TopicTrace(report: reading.report, anchors: reading.anchors, pendingLinks: reading.pendingLinks)
        guard let explainer = reading.explainer else { return trace }
        let made = TopicPages(explainer, in: frame)
        trace.card = made.card
        for page in made.pages {
            try write(SiteFile(path: page.address.file, bytes: document(for: page, into: &trace.report)))
            trace.pageCount += 1
        }
        for file in TopicDownloads(explainer: explainer, site: frame).files { try write(file) }
        trace.pages = made.pages.map { ($0.address, $0.head?.reviewed) }
        trace.entries = made.pages.compactMap(\.feedEntry)
        for media in topic.media {
            guard let source = media.read(atMost: ContentFile.maximumMediaSize, into: &trace.report) else { continue }
            try write(SiteFile(path: topic.address(ofMedia: media).file, bytes: source.bytes))
        }
        return trace
    }

    private func finish(_ traces: [TopicTrace], write: (SiteFile) throws -> Void) throws -> Outcome {
        var outcome = Outcome(report: reader.report, pageCount: 0)
        var verifier = LinkVerifier()
        for trace in traces {
            outcome.report.merge(trace.report)
            outcome.pageCount += trace.pageCount
            verifier.add(trace.anchors)
        }
        var pages = [SitePages.notFound(in: frame)]
        if reader.survey.isLibrary {
            let reading = reader.readLibrary()
            if let reading {
                outcome.report.merge(reading.report)
                verifier.add(reading.anchors)
            }
            pages.append(SitePages.library(reading, topics: traces.compactMap(\.card), in: frame))
            verifier.verify(reading?.pendingLinks ?? [], into: &outcome.report)
        }
        for trace in traces { verifier.verify(trace.pendingLinks, into: &outcome.report) }
        for page in pages {
            try write(SiteFile(path: page.address.file, bytes: document(for: page, into: &outcome.report)))
            outcome.pageCount += 1
        }
        let indexed = (reader.survey.isLibrary ? [(address: PageAddress.root, reviewed: nil)] : []) + traces.flatMap(\.pages)
        for file in SiteIndexes(site: frame, pages: indexed).files + feeds(of: traces) { try write(file) }
        for file in frame.assets.files { try write(SiteFile(path: file.address.path, bytes: file.asset.bytes)) }
        return outcome
    }

    /// What was reviewed when, as a feed of the site.
    private func feeds(of traces: [TopicTrace]) -> [SiteFile] {
        guard let base = frame.settings.baseURL else { return [] }
        return Feeds(site: frame, base: base, title: frame.settings.title, folder: .root, entries: traces.flatMap(\.entries)).files
    }

    /// A page as HTML, with what its template could not safely write reported.
    private func document(for page: Page, into report: inout DiagnosticReport) -> [UInt8] {
        let html = theme.document(for: page)
        for problem in html.problems {
            switch problem.kind {
            case .refusedAddress(let address):
                report.add(
                    .refusedAddress, "the address '\(address)' is not allowed on a page",
                    at: page.head?.file.location ?? reader.survey.settings?.location ?? SourceLocation(file: page.address.file),
                    help: "use an address with http, https or mailto, or a file of the content folder")
            case .misplacedValue, .incomplete:
                report.add(
                    .unsafeTemplate, problem.description,
                    at: SourceLocation(file: problem.place.file, line: problem.place.line),
                    help: "put the value between tags or between quotes")
            }
        }
        return html.bytes
    }
}

/// A file of the published site.
package struct SiteFile: Sendable {
    /// The path below the site's root.
    package let path: String
    package let bytes: [UInt8]
}
