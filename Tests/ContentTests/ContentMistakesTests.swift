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
    let readings = reader.survey.topics.map { reader.read($0) }
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
            return reader.survey.topics.compactMap { reader.read($0).explainer }.flatMap { $0.sections.map(\.head.title) }
        }
        #expect(titles(false) == ["First"])
        #expect(titles(true) == ["First", "Second"])
    }
}

@Suite("Files as they come")
struct ContentFilesTests {
    @Test("CR LF, a byte order mark, blank lines and other scripts do no harm", arguments: [
        "\u{FEFF}---\r\ntitle: Erste\r\n---\r\n\r\n## Überschrift\r\n\r\nText.\r\n", "---\ntitle: Erste\n---\r\n## Überschrift\n\nText.",
        "---  \ntitle: Erste\n---\t\n\n\n## Überschrift\n\n\nText.\n\n\n",
    ])
    func lineEndings(text: String) throws {
        let folder = try SiteFolder()
        try folder.write(text, to: "content/sections/1-first.md")
        let reader = ContentReader(root: folder.content)
        let reading = reader.read(try #require(reader.survey.topics.first))
        #expect(reading.report.findings.isEmpty)
        let section = try #require(reading.explainer?.sections.first)
        #expect(section.head.title == "Erste")
        #expect(section.text.outline.map(\.id) == ["überschrift"])
    }

    @Test("Names with blanks and of any script become addresses", arguments: [
        ("3-Two words.md", "two-words/"), ("3 – Überblick.md", "überblick/"), ("3-日本.md", "日本/"), ("03. Ответ!.md", "ответ/"),
    ])
    func names(name: String, address: String) throws {
        let folder = try SiteFolder("-- content/sections/\(name) --\n---\ntitle: Third\n---\nText.\n")
        let reader = ContentReader(root: folder.content)
        #expect(reader.report.findings.isEmpty)
        #expect(reader.survey.topics.first?.sections.last?.address.path == address)
    }

    @Test("Downloads whose names differ in case alone are told of; pictures have names of their own by what they hold")
    func namesOfMedia() throws {
        let folder = try SiteFolder("""
            -- content/media/Notes.txt --
            a
            -- content/media/notes.txt --
            b
            -- content/media/Map.svg --
            <svg xmlns='http://www.w3.org/2000/svg' width='4' height='3'/>
            -- content/media/map.svg --
            <svg xmlns='http://www.w3.org/2000/svg' width='4' height='2'/>
            -- content/sections/1-first.md --
            ---
            title: First
            ---
            ![One](../media/Map.svg) and ![another](../media/map.svg).
            """)
        // Where the file system knows no case, there is one file of each name.
        guard try folder.read("content/media/Notes.txt") != folder.read("content/media/notes.txt") else { return }
        let found = findings(in: folder).findings
        #expect(found.map(\.message) == ["'Notes.txt' and 'notes.txt' would be one file where upper and lower case are the same"])
    }

    @Test("A name is one, whether its accents are composed or not, and two files cannot share it", arguments: ["\u{00DC}ber.md", "U\u{0308}ber.md"])
    func normalization(written: String) throws {
        let folder = try SiteFolder("""
            -- content/sections/3-U\u{0308}ber.md --
            ---
            title: Third
            ---
            See [that](3-\(written)).
            """)
        #expect(findings(in: folder).findings.isEmpty)
        try folder.write("---\ntitle: Fourth\n---\nText.\n", to: "content/sections/3-\u{00DC}ber.md")
        // A file system that holds the two names for one has overwritten the first.
        let isOne = try folder.read("content/sections/3-U\u{0308}ber.md").contains("Fourth")
        #expect(findings(in: folder).findings.map(\.rule.code) == (isOne ? [] : ["address-taken"]))
    }

    @Test("A goal is found where it is written: after its own parenthesis, on its own line, or in a definition, and told of once there")
    func places() throws {
        let folder = try SiteFolder("""
            -- content/sections/3-third.md --
            ---
            title: Third
            ---
            A [one][b], [two][b]
            and a [x](a), [y](a)
            [z](a), [anchor][c], [the same][c].

            [b]: <gone> "title"
            [c]: #gone
            """)
        let found = findings(in: folder).findings.sorted()
        #expect(found.map(\.rule.code) == Array(repeating: "broken-link", count: 4) + ["broken-anchor"])
        #expect(found.map { [$0.location.line, $0.location.columns?.lowerBound] } == [[5, 11], [5, 19], [6, 5], [8, 7], [9, 6]])
    }

    @Test("An anchor whose characters only look like the heading's is told of, as browsers would not find it")
    func anchorSpelling() throws {
        let folder = try SiteFolder("""
            -- content/sections/3-third.md --
            ---
            title: Third
            ---
            [Same](#u\u{0308}ber), [other](#\u{00FC}ber), [encoded](#u%CC%88ber).

            ## U\u{0308}ber
            """)
        let found = findings(in: folder).findings
        #expect(found.map(\.rule.code) == ["broken-anchor"])
        #expect(found.first?.location.columns?.lowerBound == 26)
        #expect(found.first?.fixes.map(\.replacement) == [Array("u\u{0308}ber".utf8)])
    }

    @Test("A file that is not UTF-8 is named, with its line")
    func encoding() throws {
        let folder = try SiteFolder()
        try folder.write(Data(Array("---\ntitle: Caf".utf8) + [0xE9] + Array("\n---\nText.\n".utf8)), to: "content/sections/1-first.md")
        let found = try #require(findings(in: folder).findings.first)
        #expect(found.rule.code == "not-utf8")
        #expect(found.location.line == 2)
    }

    @Test("An empty file is a page without front matter")
    func empty() throws {
        let folder = try SiteFolder()
        try folder.write("", to: "content/sections/1-first.md")
        #expect(findings(in: folder).findings.map(\.rule.code) == ["missing-front-matter"])
    }

    @Test("A file over the stated size is not read")
    func size() throws {
        let folder = try SiteFolder()
        try folder.write(Data(count: (16 << 20) + 1), to: "content/sections/1-first.md")
        #expect(findings(in: folder).findings.map(\.rule.code) == ["file-too-large"])
    }

    @Test("A link to a file of the content is followed, one that leads out is refused")
    func links() throws {
        let folder = try SiteFolder()
        try folder.write("---\ntitle: Elsewhere\n---\nSecret.\n", to: "secret.md")
        let sections = folder.content + "/sections/"
        try FileManager.default.createSymbolicLink(atPath: sections + "3-out.md", withDestinationPath: "../../secret.md")
        try FileManager.default.createSymbolicLink(atPath: sections + "4-nowhere.md", withDestinationPath: "nowhere.md")
        try FileManager.default.createSymbolicLink(atPath: sections + "5-loop.md", withDestinationPath: "5-loop.md")
        try FileManager.default.createSymbolicLink(atPath: sections + "6-in.md", withDestinationPath: "1-first.md")
        try FileManager.default.createSymbolicLink(atPath: folder.content + "/media", withDestinationPath: "/etc")
        let report = findings(in: folder)
        #expect(report.findings.map(\.rule.code) == Array(repeating: "link-outside", count: 4))
        #expect(ContentReader(root: folder.content).survey.topics.first?.sections.map(\.number) == [1, 2, 6])
    }

    @Test("A folder that is not there is said to be missing")
    func missing() throws {
        let report = ContentReader(root: "/nowhere/at/all").report
        #expect(report.findings.map(\.rule.code) == ["unreadable-file"])
    }

    @Test("A library is a folder of topics")
    func library() throws {
        let folder = try SiteFolder("""
            -- content/site.yaml --
            title: A library
            -- content/library.md --
            ---
            title: All topics
            ---
            Welcome to [alpha](alpha/overview.md).
            -- content/alpha/overview.md --
            ---
            title: Alpha
            ---
            See [beta](../beta/overview.md#more).
            -- content/beta/overview.md --
            ---
            title: Beta
            ---
            ## More
            """, over: "")
        #expect(findings(in: folder).findings.isEmpty)
        let reader = ContentReader(root: folder.content)
        #expect(reader.survey.isLibrary)
        #expect(reader.survey.topics.map(\.address.path) == ["alpha/", "beta/"])
        #expect(reader.readLibrary()?.report.findings.isEmpty == true)
    }
}
