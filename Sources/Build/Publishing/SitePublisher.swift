package import Content
package import Diagnostics
package import Publication
package import Site

/// Publishes a site: makes what has changed since the former build, and takes the rest over from there.
///
/// With nothing changed, nothing is read but names, sizes and times. Otherwise the topics that have changed are read and made;
/// of the others it reads the summaries, which the shared files need. Whatever is not certain to be unchanged is made again.
package struct SitePublisher: Sendable {
    private let reader: ContentReader
    private let builder: SiteBuilder
    private let output: OutputDirectory
    private let origins: InputFingerprints
    private let former: FormerDirectory?
    private let times: BuildTimes

    /// - Parameters:
    ///   - reader: the content.
    ///   - theme: fills the pages.
    ///   - output: the directory to publish to.
    ///   - program: which build of the program is running; another one trusts nothing of the former site.
    ///   - listed: when the content was listed, in nanoseconds since 1970; files that changed at that moment are not trusted.
    ///   - former: where the site stands that paths are compared with; no bytes depend on it.
    ///   - times: takes the time that each stage needs.
    package init(
        _ reader: ContentReader, theme: any Theme, into output: OutputDirectory, program: ContentHash? = ProgramIdentity.hash,
        listed: Int? = nil, former: FormerDirectory? = nil, times: BuildTimes = BuildTimes()
    ) {
        self.reader = reader
        self.output = output
        self.former = former
        self.times = times
        builder = SiteBuilder(reader, theme: theme)
        origins = InputFingerprints(reader, program: program, time: listed ?? reader.catalog.time)
    }

    /// What was found and made.
    package struct Outcome: Sendable {
        package let report: DiagnosticReport
        package let pageCount: Int
        /// The site that was made; `nil` where the former one stays as it is.
        fileprivate let staged: Staged?

        /// How the site was put in place; `nil` where the former one stands as it was.
        package var method: PublishingMethod? { staged.flatMap { $0.staging.isPublished ? $0.staging.method : nil } }
    }

    /// A site in the making, and what the next build wants to know of it.
    fileprivate struct Staged: Sendable {
        let staging: StagingDirectory
        let note: BuildStampFlags
    }

    /// How many pages the site has, as far as names tell.
    package var pageCount: Int {
        reader.catalog.topics.reduce(reader.catalog.isLibrary ? 1 + (reader.catalog.front?.pages.count ?? 0) : 0) { $0 + $1.pageCount }
    }

    /// Makes or takes over every file of the site.
    /// - Parameters:
    ///   - jobs: how many topics are worked on at once.
    ///   - progress: called with the number of further pages that are ready, on any thread.
    package func build(jobs: Int, progress: @escaping @Sendable (Int) -> Void = { _ in }) async throws -> Outcome {
        let topics = reader.catalog.topics
        // Of a site that is what it was, no path is lost.
        if self.former?.isOutput ?? true, let outcome = try await unchanged(output.previous, jobs: jobs) { return outcome }
        let former = times.measure(.compare) { self.former.flatMap { FormerSite($0, settings: reader.settings, reserved: reader.reservedIDs) } }
        // Before pages are made, as it finds out how they can be published.
        let staging = try times.measure(.compare) { () throws(PublicationError) in try StagingDirectory(for: output) }
        var summaries = times.measure(.shared) { builder.shared.begin() }
        var part = staging.part(trusting: output.previous?.whole)
        // What cannot be published is not written: two pages at one path would be one file.
        let isPublishable = !reader.report.hasErrors
        func write(_ file: SiteFile) throws {
            guard isPublishable else { return }
            let bytes = file.bytes
            former?.note(file.path, bytes)
            try part.write(bytes, to: file.path)
        }
        // Of what has no stamp of its own, the stamp of the whole tells.
        var hasDiagnostics = false
        try await parallel(topics.count, jobs: jobs) { index in
            let result = try build(topics[index], into: staging, former)
            progress(topics[index].pageCount)
            return (result: result, hasStamp: hasStamp(topics[index]))
        } take: { topic in
            if !topic.hasStamp, !topic.result.report.counts.isEmpty { hasDiagnostics = true }
            try times.measure(.shared) { try summaries.append(topic.result, write) }
        }
        var outcome = try await times.measure(.shared) {
            try await builder.shared.build(after: &summaries, jobs: jobs, write: write)
        }
        try times.measure(.shared) { try part.finish() }
        // Without the pages that could not be made, more would be reported as lost.
        if !outcome.report.hasErrors { times.measure(.compare) { former?.report(reader.catalog, into: &outcome.report) } }
        return Outcome(
            report: outcome.report, pageCount: outcome.pageCount,
            staged: Staged(
                staging: staging,
                note: BuildStampFlags(hasDiagnostics: hasDiagnostics || outcome.hasSharedFindings, pageCount: outcome.pageCount)))
    }

    /// Puts what was built in the place of the former site, where anything has changed.
    /// - Returns: how many files the site has, and how many of them have changed.
    package func publish(_ outcome: Outcome) throws -> (files: Int, changed: Int) {
        guard let staged = outcome.staged else { return (output.previous?.fileCount ?? 0, 0) }
        return try times.measure(.publish) { try staged.staging.publish(made: origins.site, note: staged.note.bits) }
    }

    /// Deletes what is left of the former site; the new one stands whatever becomes of that.
    /// - Returns: what to say where it cannot be deleted.
    package func clear(_ outcome: Outcome) -> String? { times.measure(.publish) { outcome.staged?.staging.clear() } }

    // MARK: Nothing changed

    /// The outcome where the former site is what would be made, with all there is to say of it again.
    private func unchanged(_ previous: PreviousOutput?, jobs: Int) async throws -> Outcome? {
        let made = times.measure(.compare) { origins.site }
        guard let previous, let whole = previous.whole, let made, whole.stamp.made == made else { return nil }
        let note = BuildStampFlags(whole.stamp)
        guard !note.hasDiagnostics else { return nil }
        var report = reader.report
        if let library = reader.readLibrary() { report.merge(library.report) }
        let loud = times.measure(.compare) {
            reader.catalog.topics.filter { topic in
                hasStamp(topic) && part(of: topic, in: previous).map { BuildStampFlags($0.stamp).hasDiagnostics } ?? true
            }
        }
        try await parallel(loud.count, jobs: jobs) { try builder.topics.build(loud[$0]) { _ in }.report } take: { report.merge($0) }
        return Outcome(report: report, pageCount: note.pageCount, staged: nil)
    }

    // MARK: Topics

    private func build(_ topic: TopicFiles, into staging: StagingDirectory, _ former: FormerSite?) throws -> TopicBuildResult {
        let known = times.measure(.compare) { output.previous.flatMap { part(of: topic, in: $0) } }
        guard let known, times.measure(.compare, { isUnchanged(topic, since: known) }) else {
            return try make(topic, trusting: known ?? output.previous?.whole, into: staging, former)
        }
        let result: TopicBuildResult
        if BuildStampFlags(known.stamp).hasDiagnostics {
            result = times.measure(.read) { builder.topics.plan(topic).result }
        } else if let summary = times.measure(.compare, { known.record.flatMap { TopicSummary(record: $0) } }) {
            result = TopicBuildResult(report: DiagnosticReport(), summary: summary)
        } else {
            return try make(topic, trusting: known, into: staging, former)
        }
        former?.noteKept(below: topic.path.text, self.former?.isOutput == true ? nil : { known.bytes(of: $0) })
        try times.measure(.write) {
            var staged = staging.part()
            try staged.keep(known)
            try staged.finish(keeping: known, stamping: topic.path.text)
        }
        return result
    }

    /// Makes a topic's files.
    /// - Parameters:
    ///   - trusted: what of the former site stands as it was left.
    ///   - former: is shown what is made.
    private func make(
        _ topic: TopicFiles, trusting trusted: PreviousOutput.Part?, into staging: StagingDirectory, _ former: FormerSite?
    ) throws -> TopicBuildResult {
        let plan = times.measure(.read) { builder.topics.plan(topic) }
        var staged = staging.part(trusting: trusted)
        var result = plan.result
        let isPublishable = !reader.report.hasErrors && !result.report.hasErrors
        for file in plan.files {
            guard let made = times.measure(.make, { builder.make(file, into: &result.report).map { ($0.path, $0.bytes) } }) else { continue }
            former?.note(made.0, made.1)
            if isPublishable { try times.measure(.write) { try staged.write(made.1, to: made.0) } }
        }
        // What was found while pages were made is only found again by making them.
        let isMadeAgain = result.report.counts != plan.result.report.counts
        let made = isMadeAgain ? nil : origins.hash(of: topic, looksBeyond: plan.looksBeyond)
        let note = BuildStampFlags(hasDiagnostics: !result.report.counts.isEmpty, looksBeyond: plan.looksBeyond)
        try times.measure(.write) {
            guard hasStamp(topic) else { return try staged.finish() }
            try staged.finish(stamping: topic.path.text, made: made, note: note.bits, record: result.summary.record)
        }
        return result
    }

    /// Whether a topic's directory on the site is the topic's alone, so that it can be taken over without the rest.
    private func hasStamp(_ topic: TopicFiles) -> Bool {
        !topic.directory.isEmpty && !reader.catalog.reserved.directories.contains(String(topic.path.text.dropLast()))
    }

    /// What the former site has of a topic, where it stands as it was left.
    private func part(of topic: TopicFiles, in previous: PreviousOutput) -> PreviousOutput.Part? {
        hasStamp(topic) ? previous.part(below: topic.path.text) : nil
    }

    private func isUnchanged(_ topic: TopicFiles, since known: PreviousOutput.Part) -> Bool {
        guard let made = known.stamp.made else { return false }
        return made == origins.hash(of: topic, looksBeyond: BuildStampFlags(known.stamp).looksBeyond)
    }
}
