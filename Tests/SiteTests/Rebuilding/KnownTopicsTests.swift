import Build
import Content
import SiteFixtures
import Synchronization
import Templates
import Testing

@Suite("A site made again after few changes")
struct KnownTopicsTests {
    @Test("Topics whose results are known are neither read nor made, and what is found is the same")
    func keeping() async throws {
        let directory = try SiteDirectory("-- content/one/sections/1-a.md --\n---\ntitle: A\n---\nSee [it](../../two/overview.md#no).\n", over: keptLibrary)
        let readings = ReadingNote()
        let reader = ContentReader(root: directory.content, inspector: readings)
        let builder = SiteBuilder(reader, theme: StandardTheme())
        var known: [String: TopicBuildResult] = [:]
        let first = try await builder.build(jobs: 1, noting: { known[$0.directory] = $1 }, write: { _ in })
        #expect(readings.take().contains("one/") && Set(known.keys) == ["one/", "two/"])
        known["two/"] = nil
        let made = Mutex<[String]>([])
        let second = try await builder.build(jobs: 1, keeping: known) { file in made.withLock { $0.append(file.path) } }
        #expect(readings.take() == ["two/"])
        #expect(made.withLock { $0.contains("two/index.html") && !$0.contains { $0.hasPrefix("one/") } })
        #expect(first.report.sorted == second.report.sorted && !first.report.findings.isEmpty)
        #expect(first.pageCount == second.pageCount)
    }
}
