import Content
import Diagnostics
import Foundation
import SiteFixtures
import Testing

/// Reads all of a content directory as a build does and gives what was found.
func findings(in directory: SiteDirectory, drafts: Bool = false) -> DiagnosticReport {
    let reader = ContentReader(root: directory.content, includesDrafts: drafts)
    var report = reader.report
    var verifier = LinkVerifier()
    let readings = reader.catalog.topics.map { reader.read($0) }
    for reading in readings {
        report.merge(reading.report)
        verifier.add(reading.anchors)
    }
    for reading in readings { verifier.verify(reading.pendingLinks, into: &report) }
    return report
}

@Suite("Mistakes in the content")
struct ContentMistakesTests {
    @Test("A sound site has none")
    func sound() throws {
        #expect(findings(in: try SiteDirectory()).findings.isEmpty)
    }

    @Test("Each is reported with its code, file, line and a way out", arguments: Mistake.ofFrontMatter + Mistake.ofPages)
    func reported(mistake: Mistake) throws {
        let report = findings(in: try SiteDirectory(mistake.text))
        let found = try #require(
            report.sorted.first { $0.rule.code == mistake.code }, "found \(report.findings.map(\.rule.code))")
        #expect(found.location.file.hasSuffix("/content/" + mistake.file))
        #expect(found.location.line == mistake.line)
        #expect(found.help == mistake.help)
    }

    @Test("All mistakes of all files are reported in one run")
    func together() throws {
        let report = findings(in: try SiteDirectory("""
            -- content/faq.md --
            ---
            titel: Questions
            ---
            ## What?
            -- content/characteristics.md --
            ---
            title: None
            reviewed: yesterday
            ---
            Nothing.
            -- content/sections/1-first.md --
            No front matter.
            """))
        #expect(Set(report.findings.map(\.rule.code)) == [
            "unknown-key", "missing-key", "unanswered-question", "impossible-date", "characteristics-table", "missing-front-matter",
        ])
    }

    @Test("A draft is read only when drafts are asked for")
    func drafts() throws {
        let directory = try SiteDirectory("-- content/sections/2-second.md --\n---\ntitle: Second\ndraft: true\n---\nText.\n")
        let titles = { (drafts: Bool) in
            let reader = ContentReader(root: directory.content, includesDrafts: drafts)
            return reader.catalog.topics.compactMap { reader.read($0).explainer }.flatMap { $0.sections.map(\.head.title) }
        }
        #expect(titles(false) == ["First"])
        #expect(titles(true) == ["First", "Second"])
    }
}
