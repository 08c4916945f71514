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

    @Option(help: ArgumentHelp("The directory to publish to; it is replaced as a whole where it can be.", valueName: "directory"))
    var output = Self.defaultOutput

    /// Where a site is published unless it is said otherwise.
    static let defaultOutput = "public"

    @OptionGroup var former: FormerOptions

    @Flag(help: "Replace files one by one, rather than the directory: for a server or a container that holds the directory itself.")
    var inPlace = false

    @OptionGroup var jobs: JobOptions

    @Flag(help: "Print nothing if all goes well.")
    var quiet = false

    @Flag(help: "Print how much time each stage took.")
    var timings = false

    func run() async throws {
        let console = Console()
        let clock = ContinuousClock()
        let start = clock.now
        let times = BuildTimes()
        do {
            let directory = try times.measure(.compare) {
                try OutputDirectory(output, protecting: [options.content, "."], outside: options.content, inPlace: inPlace)
            }
            directory.notes.forEach(console.note)
            func read() -> ContentReader {
                times.measure(.list) { options.reader(TimedInspector(ContentChecks(.errors, catalogue: .explainer), times: times)) }
            }
            var reader = read()
            try options.require(reader.catalog, on: console)
            let compared = try former.directory(output: output, on: console)
            var publisher = SitePublisher(reader, theme: ThemeInUse.theme, into: directory, former: compared, times: times)
            var outcome = try await build(publisher, on: console)
            // Which pictures are wanted is known when all pages have been made; where some could be, they are made once more.
            if !options.fails(outcome.report), await makesImages(reader.copies.wanted, on: console) {
                reader = read()
                publisher = SitePublisher(reader, theme: ThemeInUse.theme, into: directory, former: compared, times: times)
                outcome = try await build(publisher, on: console)
            }
            console.show(outcome.report, fileCount: reader.fileCount)
            if options.fails(outcome.report) {
                console.fail("nothing was published" + (directory.exists ? "; '\(output)' is unchanged" : ""))
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

    /// Makes pictures that are wanted and not there.
    /// - Returns: whether any was made.
    private func makesImages(_ wanted: [ImageCopies.Wanted], on console: Console) async -> Bool {
        guard !wanted.isEmpty else { return false }
        let made = await ImageWorkshop(root: options.content).make(wanted)
        for failure in made.failures { console.note("images are missing: \(failure)") }
        if made.made > 0, !quiet { console.note("\(made.made) images were made in \(options.content)/\(ImageCopies.directory); keep them with the content") }
        return made.made > 0
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
