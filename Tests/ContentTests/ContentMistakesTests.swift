import Content
import Diagnostics
import Foundation
import SiteFixtures
import Testing

/// Reads all of a content folder as a build does and gives what was found.
func findings(in folder: SiteFolder, drafts: Bool = false) -> DiagnosticReport {
    let reader = ContentReader(root: folder.content, includesDrafts: drafts)
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
        #expect(findings(in: try SiteFolder()).findings.isEmpty)
    }

    @Test("Each is reported with its code, file, line and a way out", arguments: [
        Mistake("unknown-key", "faq.md", 3, "did you mean 'summary'?", """
            -- content/faq.md --
            ---
            title: Questions
            sumary: What?
            ---
            ## What?

            That.
            """),
        Mistake("wrong-type", "site.yaml", 2, "leave out all up to the '@', and change a password that stands there", """
            -- content/site.yaml --
            title: A site
            base-url: https://user:pw@example.org/
            """),
        Mistake("wrong-type", "site.yaml", 2, "write a BCP 47 tag such as en, fr or pt-BR", """
            -- content/site.yaml --
            title: A site
            language: Deutsch
            """),
        Mistake("missing-key", "site.yaml", 2, "write a tag such as en, fr or pt-BR, or take the line out", """
            -- content/site.yaml --
            title: A site
            language:
            """),
        Mistake("joined-names", "site.yaml", 2, "write a list, as in [Ana Müller, Ben, Cem], or 'name: …' and 'organization: true'", """
            -- content/site.yaml --
            title: A site
            authors: Ana Müller, Ben and Cem
            """),
        Mistake("yaml-syntax", "site.yaml", 2, "indent with spaces, not tabs", """
            -- content/site.yaml --
            authors:
            \t- Ana
            title: A site
            """),
        Mistake("wrong-type", "faq.md", 2, nil, """
            -- content/faq.md --
            ---
            title: [a, b]
            ---
            ## What?

            That.
            """),
        Mistake("missing-key", "faq.md", 2, "add a line 'title: …'", """
            -- content/faq.md --
            ---
            summary: What?
            ---
            ## What?

            That.
            """),
        Mistake("missing-front-matter", "faq.md", 1, "start it with a line '---', a line 'title: …' and a line '---'", """
            -- content/faq.md --
            ## What?

            That.
            """),
        Mistake("unclosed-front-matter", "faq.md", 1, "write a line '---' after the last key", """
            -- content/faq.md --
            ---
            title: Questions

            ## What?
            """),
        Mistake("address-taken", "sections/3-first.md", nil, "rename one of the files", """
            -- content/sections/3-first.md --
            ---
            title: Again
            ---
            Text.
            """),
        Mistake("address-taken", "sections/3-faq.md", nil, "rename one of the files", """
            -- content/sections/3-faq.md --
            ---
            title: Questions
            ---
            Text.
            """),
        Mistake("section-name", "sections/third.md", nil, "name it with a number and words, such as '1-third.md'", """
            -- content/sections/third.md --
            ---
            title: Third
            ---
            Text.
            """),
        Mistake("characteristics-table", "characteristics.md", 1, "write one table with the columns 'Characteristic' and 'Value'", """
            -- content/characteristics.md --
            ---
            title: None
            ---
            Nothing.
            """),
        Mistake("characteristics-table", "characteristics.md", 4, "write one table with the columns 'Characteristic' and 'Value'", """
            -- content/characteristics.md --
            ---
            title: Three
            ---
            | a | b | c |
            | - | - | - |
            | 1 | 2 | 3 |
            """),
        Mistake("empty-characteristic", "characteristics.md", 6, "fill the cell, or delete the row", """
            -- content/characteristics.md --
            ---
            title: One
            ---
            | a | b |
            | - | - |
            | Methods | |
            """),
        Mistake("unanswered-question", "faq.md", 4, "write the answer below it, or delete the question", """
            -- content/faq.md --
            ---
            title: Questions
            ---
            ## What?

            ## Who?

            We.
            """),
        Mistake("no-questions", "faq.md", 1, "write each question as a heading '## …?' with its answer below", """
            -- content/faq.md --
            ---
            title: Questions
            ---
            Nothing.
            """),
        Mistake("empty-page", "sections/1-first.md", 1, "write it, or mark it 'draft: true' until it is written", """
            -- content/sections/1-first.md --
            ---
            title: First
            ---
            """),
        Mistake("impossible-date", "faq.md", 3, "write the day as YYYY-MM-DD, such as 2026-03-31", """
            -- content/faq.md --
            ---
            title: Questions
            reviewed: 2026-02-30
            ---
            ## What?

            That.
            """),
        Mistake("broken-link", "sections/1-first.md", 4, "did you mean '2-second.md'?", """
            -- content/sections/1-first.md --
            ---
            title: First
            ---
            See [the second](2-secnd.md).
            """),
        Mistake("broken-link", "sections/1-first.md", 4, "did you mean '../faq.md'?", """
            -- content/sections/1-first.md --
            ---
            title: First
            ---
            See [the questions](faq.md).
            """),
        Mistake("broken-link", "sections/1-first.md", 4, "link to a file of the content folder, or to an address of the web", """
            -- content/sections/1-first.md --
            ---
            title: First
            ---
            See [that](../../../etc/passwd).
            """),
        Mistake("broken-anchor", "sections/1-first.md", 4, "did you mean '#what-is-it'?", """
            -- content/sections/1-first.md --
            ---
            title: First
            ---
            See [that](../faq.md#what-is-i).
            """),
        Mistake("draft-link", "sections/1-first.md", 4, "publish the page, or build with --drafts", """
            -- content/sections/1-first.md --
            ---
            title: First
            ---
            See [that](2-second.md).
            -- content/sections/2-second.md --
            ---
            title: Second
            draft: true
            ---
            Text.
            """),
        Mistake("change-without-date", "changes.md", 4, "write '## 2026-03-31: Correction', say", """
            -- content/changes.md --
            ---
            title: Changes
            ---
            ## Correction

            We were wrong.
            """),
        Mistake("stray-file", "fqa.md", nil, "did you mean 'faq.md'?", """
            -- content/fqa.md --
            ---
            title: Questions
            ---
            """),
        Mistake("remote-image", "sections/1-first.md", 4, "put a copy into 'media/': readers' browsers ask no other host", """
            -- content/sections/1-first.md --
            ---
            title: First
            ---
            ![a map](https://example.org/map.png)
            """),
        Mistake("unknown-source", "sections/1-first.md", 4, "did you mean 'doe2020'?", """
            -- content/sections/1-first.md --
            ---
            title: First
            ---
            So it is [@deo2020].
            -- content/sources.yaml --
            - id: doe2020
              type: book
              title: A book
            """),
    ])
    func reported(mistake: Mistake) throws {
        let report = findings(in: try SiteFolder(mistake.text))
        let found = try #require(
            report.sorted.first { $0.rule.code == mistake.code }, "found \(report.findings.map(\.rule.code))")
        #expect(found.location.file.hasSuffix("/content/" + mistake.file))
        #expect(found.location.line == mistake.line)
        #expect(found.help == mistake.help)
    }

    struct Mistake: Sendable, CustomTestStringConvertible {
        let code: String
        let file: String
        let line: Int?
        let help: String?
        let text: String

        init(_ code: String, _ file: String, _ line: Int?, _ help: String?, _ text: String) {
            (self.code, self.file, self.line, self.help, self.text) = (code, file, line, help, text)
        }

        var testDescription: String { "\(code) in \(file)" }
    }

    @Test("All mistakes of all files are reported in one run")
    func together() throws {
        let report = findings(in: try SiteFolder("""
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
        let folder = try SiteFolder("-- content/sections/2-second.md --\n---\ntitle: Second\ndraft: true\n---\nText.\n")
        let titles = { (drafts: Bool) in
            let reader = ContentReader(root: folder.content, includesDrafts: drafts)
            return reader.catalog.topics.compactMap { reader.read($0).explainer }.flatMap { $0.sections.map(\.head.title) }
        }
        #expect(titles(false) == ["First"])
        #expect(titles(true) == ["First", "Second"])
    }
}
