import Build
import Content
import Diagnostics
import Foundation
import Publication
import Site
import SiteFixtures
import Testing

/// The pages of the topics of a ``Rebuilding`` library.
let moons = ["moons/", "moons/first/", "moons/print/"]
let planets = ["planets/", "planets/print/"]
let moonsAndPlanets = moons + planets
/// The pages that are of no topic: the one for missing addresses, and the front page.
let sharedPages = ["404.html", ""]

/// Builds of one directory by this process, one after another.
struct Rebuilding {
    /// A library of two topics, of which one leads to the other.
    static let library = """
        -- content/site.yaml --
        title: A library
        base-url: https://example.org/
        -- content/library.md --
        ---
        title: A library
        ---
        See [moons](moons/overview.md).
        -- content/moons/overview.md --
        ---
        title: Moons
        summary: What goes around planets.
        reviewed: 2025-01-31
        ---
        ## Many

        They are many; see [the planets](../planets/overview.md#size).
        -- content/moons/sections/1-first.md --
        ---
        title: First
        summary: The first.
        ---
        Back to [many](../overview.md#many).
        -- content/moons/media/map.txt --
        A map.
        -- content/planets/overview.md --
        ---
        title: Planets
        summary: What goes around stars.
        ---
        ## Size

        They are large.
        """

    let directory: SiteDirectory
    var theme = CountingTheme()
    private let readings = ReadingNote()
    /// Later than any change, so that what was written a moment ago counts as settled.
    var listed = Int.max
    var program: ContentHash? = ContentHash([1])
    /// Whether files are replaced one by one.
    var isInPlace = false

    init(_ text: String = Self.library) throws { directory = try SiteDirectory(text, over: "") }

    /// - Returns: the addresses of the pages made, the directories of the topics read, how many files changed, and what was found.
    @discardableResult
    func build(
        into site: String = "site", jobs: Int = 2, baseURL: String? = nil, drafts: Bool = false, publishes: Bool = true
    ) async throws -> (made: [String], read: [String], changed: Int, report: DiagnosticReport) {
        let output = try OutputDirectory(directory.root.appending(path: site).path, protecting: [directory.content], inPlace: isInPlace)
        let reader = ContentReader(root: directory.content, includesDrafts: drafts, baseURL: try baseURL.map { try BaseURL($0) }, inspector: readings,
            theme: theme.texts, reserved: .ofSite)
        let publisher = SitePublisher(reader, theme: theme, into: output, program: program, listed: listed)
        let outcome = try await publisher.build(jobs: jobs)
        let (made, read) = (theme.take().sorted(), readings.take())
        guard publishes, !outcome.report.hasErrors else { return (made, read, 0, outcome.report) }
        return (made, read, try publisher.publish(outcome).changed, outcome.report)
    }

    /// Every file of a site, the manifest among them.
    func files(_ site: String = "site") throws -> [String: Data] {
        let root = directory.root.appending(path: site)
        var files: [String: Data] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: root.path) {
            files[path] = FileManager.default.contents(atPath: root.appending(path: path).path)
        }
        return files
    }

    func inode(_ path: String, of site: String = "site") throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: directory.root.appending(path: "\(site)/\(path)").path)
        return try #require(attributes[.systemFileNumber] as? Int)
    }
}
