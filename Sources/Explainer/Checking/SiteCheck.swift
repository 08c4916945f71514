import Build
import Checks
import Claims
import Content
import Diagnostics
import PageChecks
import Site

/// Reads the content, makes its pages and looks both over; then asks other hosts, where there are any to ask.
///
/// Of a library that is looked at again only those topics are read whose files have changed since.
struct SiteCheck {
    private let command: CheckCommand
    private let hosts: ExternalLinkAudit?
    private let console: Console
    private let checks = ContentChecks(.all, catalogue: .explainer)
    private let claims: ClaimsInspector?
    private let collector: ExternalLinkCollector?
    private var last: Look?

    /// What a look leaves for the next.
    private struct Look {
        /// What all topics depend on.
        let basis: [UInt8]
        /// What each topic gave, by its directory.
        var topics: [String: TopicBuildResult] = [:]
        let pages: PageOrigins
        let inspection: SiteInspection
        let former: FormerSite?
        /// Whether every page could be made.
        var isWhole = false
    }

    init(_ command: CheckCommand, asking hosts: ExternalLinkAudit?, on console: Console) {
        (self.command, self.hosts, self.console) = (command, hosts, console)
        claims = command.claims.inspector
        collector = hosts.map { _ in ExternalLinkCollector() }
    }

    /// - Parameter changes: the files that have changed since the last look, by the paths that findings name.
    mutating func look(after changes: Set<String> = []) async throws -> CheckResult {
        let inspectors: [(any ContentInspector)?] = [checks, claims, command.reviews.inspector, command.reviews.futureDates, collector]
        let reader = command.options.reader(InspectorGroup(inspectors.compactMap(\.self)), isPublished: false)
        try command.options.require(reader.catalog, on: console)
        let known = known(to: reader, after: changes)
        var look = try look(at: reader, knowing: known)
        let (pages, inspection, former, catalog) = (look.pages, look.inspection, look.former, reader.catalog)
        let (keepsTopics, areParsed) = (command.fixing.fix, command.finished.areParsed)
        var topics: [String: TopicBuildResult] = [:]
        var outcome = try await SiteBuilder(reader, theme: ThemeInUse.theme, isPublished: false).build(
            jobs: command.jobs.count, keeping: known, noting: { if keepsTopics { topics[$0.directory] = $1 } }
        ) { file in
            // What is no page is not even made: nobody looks at it.
            former?.note(file.path, file.bytes)
            guard areParsed else { return }
            pages.note(file)
            let part = keepsTopics ? catalog.topicPath(publishing: file.path) : ""
            inspection.take(file.bytes, at: file.path, in: part, followsMistakes: file.followsMistakes)
        }
        look.topics = topics
        look.isWhole = !outcome.report.hasErrors
        last = look
        // Without the pages that could not be made, more would be reported as lost.
        if !outcome.report.hasErrors { former?.report(catalog, into: &outcome.report) }
        let hasErrors = outcome.report.hasErrors
        let links = inspection.brokenLinks(awaiting: hasErrors ? pages.awaited : [])
        try await show(links.pages, to: links)
        let onPages = inspection.result(with: links)
        outcome.report.mergePages(onPages.report)
        if let hosts, let collector { try await hosts.check(collector.links, into: &outcome.report, on: console) }
        let isAsked = reader.settings.rules.severities[Rule.staleImage.code] != .some(nil)
        let stale = isAsked && known.isEmpty && !hasErrors ? reader.copies.stale : []
        if !stale.isEmpty, !command.fixing.fix { report(stale, into: &outcome.report) }
        checks.finish(&outcome.report, unasked: command.claims.unasked + command.reviews.unasked + command.external.unasked + command.finished.unasked)
        return CheckResult(
            reader: reader, report: outcome.report, pageCount: outcome.pageCount, asideCount: onPages.asideCount, staleImages: stale,
            coverage: claims?.coverage)
    }

    /// Makes the site once more for the pages that have to tell of links which lead nowhere: what stays of a page does not say where
    /// on it they stand. What is found in the content has been reported when it was read first.
    private func show(_ wanted: Set<String>, to links: BrokenLinks) async throws {
        guard !wanted.isEmpty else { return }
        let reader = command.options.reader(InspectorGroup([]), isPublished: false)
        _ = try await SiteBuilder(reader, theme: ThemeInUse.theme, isPublished: false).build(jobs: command.jobs.count) { file in
            links.take(file.bytes, at: file.path)
        }
    }

    /// Keeps what the last look found sound for the next check, if `--cache` was given. Of a site without the pages that could not be
    /// made less would be kept than is known already.
    func keepSoundPages() {
        guard let file = command.finished.file, let last, last.isWhole, let bytes = last.inspection.soundPages else { return }
        file.write(bytes, on: console)
    }

    private func report(_ stale: [ContentFile], into report: inout DiagnosticReport) {
        let size = (stale.reduce(0) { $0 + $1.size } + 1023) / 1024
        report.add(
            .staleImage, "\(stale.count) cop\(stale.count == 1 ? "y" : "ies") of images in '\(ImageCopies.directory)', \(size) kB, "
                + "\(stale.count == 1 ? "is" : "are") shown by no page any more",
            at: stale[0].location, help: "delete \(stale.count == 1 ? "it" : "them") with 'explainer check --fix'")
    }

    /// What is known of topics that need not be read again, by their directories: none of their files has changed, and nothing that
    /// all topics depend on.
    private func known(to reader: ContentReader, after changes: Set<String>) -> [String: TopicBuildResult] {
        guard let last, last.basis == reader.basis else { return [:] }
        var (unseen, known) = (changes, last.topics)
        for topic in reader.catalog.topics {
            let files = Set(topic.published.map(\.file.shownPath))
            if files.isDisjoint(with: changes) { continue }
            known[topic.directory] = nil
            unseen.subtract(files)
        }
        return unseen.isEmpty ? known : [:]
    }

    /// Goes on from the last look where something is known from it, and begins anew otherwise.
    private func look(at reader: ContentReader, knowing known: [String: TopicBuildResult]) throws -> Look {
        guard let last, !known.isEmpty else {
            let pages = PageOrigins(of: reader)
            return Look(
                basis: reader.basis, pages: pages, inspection: pages.inspection { command.finished.file?.pages(of: $0) },
                former: try command.former.site(of: reader, content: command.options.content, on: console))
        }
        let pages = PageOrigins(of: reader, after: last.pages)
        let kept = Set(reader.catalog.topics.filter { known[$0.directory] != nil }.map(\.path.text))
        last.inspection.keep(kept) { pages.origin(ifPage: $0) }
        last.former?.forget { !kept.contains(reader.catalog.topicPath(publishing: $0)) }
        return Look(basis: reader.basis, pages: pages, inspection: last.inspection, former: last.former)
    }
}
