import ArgumentParser
import Build
import Checks
import Content
import Diagnostics
import Publication

/// `explainer build`: reads the content and publishes the site, whole or not at all.
struct BuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "build", abstract: "Publish the content as a site.")

    @OptionGroup var options: ContentOptions

    @Option(help: ArgumentHelp("The folder to publish to; it is replaced as a whole where it can be.", valueName: "folder"))
    var output = Self.defaultOutput

    /// Where a site is published unless it is said otherwise.
    static let defaultOutput = "public"

    @OptionGroup var former: FormerOptions

    @Flag(help: "Replace files one by one, rather than the folder: for a server or a container that holds the folder itself.")
    var inPlace = false

    @OptionGroup var jobs: JobOptions

    @Flag(help: "Say nothing when all goes well.")
    var quiet = false

    @Flag(help: "Say how much time each stage took.")
    var timings = false

    func run() async throws {
        let console = Console()
        let clock = ContinuousClock()
        let start = clock.now
        let times = BuildTimes()
        do {
            let folder = try times.measure(.compare) {
                try OutputFolder(output, protecting: [options.content, "."], outside: options.content, inPlace: inPlace)
            }
            folder.notes.forEach(console.note)
            let reader = times.measure(.list) { options.reader(TimedInspector(ContentChecks(.errors, catalogue: .explainer), times: times)) }
            try options.require(reader.catalog, on: console)
            let compared = try former.folder(output: output, on: console)
            let publisher = SitePublisher(reader, theme: ThemeInUse.theme, into: folder, former: compared, times: times)
            let outcome = try await build(publisher, on: console)
            console.show(outcome.report, fileCount: reader.fileCount)
            if options.fails(outcome.report) {
                console.fail("nothing was published" + (folder.exists ? "; '\(output)' is as it was" : ""))
                throw ExitStatus.contentErrors
            }
            let published = try publisher.publish(outcome)
            if let note = publisher.clear(outcome) { console.note("the site is published; \(note)") }
            let wall = clock.now - start
            if !quiet {
                console.result(
                    "\(outcome.pageCount) pages, \(published.changed) of \(published.files) files changed, \(wall.inSeconds) s: \(output)")
            }
            if timings { console.tell(TimeTable(times, wall: wall, method: outcome.method?.description).text) }
        } catch let error as PublicationError {
            console.fail(error.description)
            throw error.isUsage ? ExitStatus.usage : ExitStatus.machine
        }
    }

    private func build(_ publisher: SitePublisher, on console: Console) async throws -> SitePublisher.Outcome {
        let line = ProgressLine(of: publisher.pageCount, on: console.isWatched && !quiet ? console : nil)
        defer { line.clear() }
        return try await publisher.build(jobs: jobs.count) { line.advance(by: $0) }
    }
}

extension Duration {
    /// Seconds with two places, as in `0.42`.
    var inSeconds: String {
        let hundredths = components.seconds * 100 + components.attoseconds / 10_000_000_000_000_000
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
}
