import Content
import Diagnostics
import Foundation
import Markdown
import SiteFixtures
import Testing

@Suite("Files as they come")
struct ContentFilesTests {
    @Test("CR LF, a byte order mark, blank lines and other scripts do no harm", arguments: [
        "\u{FEFF}---\r\ntitle: Erste\r\n---\r\n\r\n## Überschrift\r\n\r\nText.\r\n", "---\ntitle: Erste\n---\r\n## Überschrift\n\nText.",
        "---  \ntitle: Erste\n---\t\n\n\n## Überschrift\n\n\nText.\n\n\n",
    ])
    func lineEndings(text: String) throws {
        let directory = try SiteDirectory()
        try directory.write(text, to: "content/sections/1-first.md")
        let reader = ContentReader(root: directory.content)
        let reading = reader.read(try #require(reader.catalog.topics.first))
        #expect(reading.report.findings.isEmpty)
        let section = try #require(reading.explainer?.sections.first)
        #expect(section.head.title == "Erste")
        #expect(section.text.outline.map(\.id) == ["überschrift"])
    }

    @Test("A long text is published when its trial passes, and refused by name where it fails or there is none", arguments: [
        ("/usr/bin/true", []), ("/usr/bin/false", ["costly-markdown"]), (nil, ["costly-markdown"]),
    ] as [(String?, [String])])
    func trial(program: String?, codes: [String]) throws {
        let directory = try SiteDirectory()
        try directory.write("---\ntitle: First\n---\n" + String(repeating: "Some words.\n\n", count: 30_000), to: "content/sections/1-first.md")
        let reader = ContentReader(root: directory.content, trial: program.map(ParsingTrial.init(executable:)))
        let findings = reader.read(try #require(reader.catalog.topics.first)).report.findings
        #expect(findings.map(\.rule.code) == codes)
        #expect(findings.allSatisfy { $0.location.file.hasSuffix("content/sections/1-first.md") })
    }

    @Test("Names with blanks and of any script become addresses", arguments: [
        ("3-Two words.md", "two-words/"), ("3 – Überblick.md", "überblick/"), ("3-日本.md", "日本/"), ("03. Ответ!.md", "ответ/"),
    ])
    func names(name: String, path: String) throws {
        let directory = try SiteDirectory("-- content/sections/\(name) --\n---\ntitle: Third\n---\nText.\n")
        let reader = ContentReader(root: directory.content)
        #expect(reader.report.findings.isEmpty)
        #expect(reader.catalog.topics.first?.sections.last?.path.text == path)
    }

    @Test("Downloads whose names differ in case alone are told of; pictures have names of their own by what they hold")
    func namesOfMedia() throws {
        let directory = try SiteDirectory("""
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
        guard try directory.read("content/media/Notes.txt") != directory.read("content/media/notes.txt") else { return }
        let found = findings(in: directory).findings
        #expect(found.map(\.message) == ["'Notes.txt' and 'notes.txt' would be one file on disks that ignore upper and lower case"])
    }

    @Test("A name is one, whether its accents are composed or not, and two files cannot share it", arguments: ["\u{00DC}ber.md", "U\u{0308}ber.md"])
    func normalization(written: String) throws {
        let directory = try SiteDirectory("""
            -- content/sections/3-U\u{0308}ber.md --
            ---
            title: Third
            ---
            See [that](3-\(written)).
            """)
        #expect(findings(in: directory).findings.isEmpty)
        try directory.write("---\ntitle: Fourth\n---\nText.\n", to: "content/sections/3-\u{00DC}ber.md")
        // A file system that holds the two names for one has overwritten the first.
        let isOne = try directory.read("content/sections/3-U\u{0308}ber.md").contains("Fourth")
        #expect(findings(in: directory).findings.map(\.rule.code) == (isOne ? [] : ["path-taken"]))
    }

    @Test("A goal is found where it is written: after its own parenthesis, on its own line, or in a definition, and told of once there")
    func places() throws {
        let directory = try SiteDirectory("""
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
        let found = findings(in: directory).findings.sorted()
        #expect(found.map(\.rule.code) == Array(repeating: "broken-link", count: 4) + ["broken-anchor"])
        #expect(found.map { [$0.location.line, $0.location.columns?.lowerBound] } == [[5, 11], [5, 19], [6, 5], [8, 7], [9, 6]])
    }

    @Test("An anchor whose characters only look like the heading's is told of, as browsers would not find it")
    func anchorSpelling() throws {
        let directory = try SiteDirectory("""
            -- content/sections/3-third.md --
            ---
            title: Third
            ---
            [Same](#u\u{0308}ber), [other](#\u{00FC}ber), [encoded](#u%CC%88ber).

            ## U\u{0308}ber
            """)
        let found = findings(in: directory).findings
        #expect(found.map(\.rule.code) == ["broken-anchor"])
        #expect(found.first?.location.columns?.lowerBound == 26)
        #expect(found.first?.fixes.map(\.replacement) == [Array("u\u{0308}ber".utf8)])
    }

    @Test("A file that is not UTF-8 is named, with its line")
    func encoding() throws {
        let directory = try SiteDirectory()
        try directory.write(Data(Array("---\ntitle: Caf".utf8) + [0xE9] + Array("\n---\nText.\n".utf8)), to: "content/sections/1-first.md")
        let found = try #require(findings(in: directory).findings.first)
        #expect(found.rule.code == "not-utf8")
        #expect(found.location.line == 2)
    }

    @Test("An empty file is a page without front matter")
    func empty() throws {
        let directory = try SiteDirectory()
        try directory.write("", to: "content/sections/1-first.md")
        #expect(findings(in: directory).findings.map(\.rule.code) == ["missing-front-matter"])
    }

    @Test("A file over the stated size is not read")
    func size() throws {
        let directory = try SiteDirectory()
        try directory.write(Data(count: (16 << 20) + 1), to: "content/sections/1-first.md")
        #expect(findings(in: directory).findings.map(\.rule.code) == ["file-too-large"])
    }

    @Test("A link to a file of the content is followed, one that leads out is refused")
    func links() throws {
        let directory = try SiteDirectory()
        try directory.write("---\ntitle: Elsewhere\n---\nSecret.\n", to: "secret.md")
        let sections = directory.content + "/sections/"
        try FileManager.default.createSymbolicLink(atPath: sections + "3-out.md", withDestinationPath: "../../secret.md")
        try FileManager.default.createSymbolicLink(atPath: sections + "4-nowhere.md", withDestinationPath: "nowhere.md")
        try FileManager.default.createSymbolicLink(atPath: sections + "5-loop.md", withDestinationPath: "5-loop.md")
        try FileManager.default.createSymbolicLink(atPath: sections + "6-in.md", withDestinationPath: "1-first.md")
        try FileManager.default.createSymbolicLink(atPath: directory.content + "/media", withDestinationPath: "/etc")
        let report = findings(in: directory)
        #expect(report.findings.map(\.rule.code) == Array(repeating: "link-outside", count: 4))
        #expect(ContentReader(root: directory.content).catalog.topics.first?.sections.map(\.number) == [1, 2, 6])
    }

    @Test("A directory that is not there is said to be missing")
    func missing() throws {
        let report = ContentReader(root: "/nowhere/at/all").report
        #expect(report.findings.map(\.rule.code) == ["unreadable-file"])
    }

    @Test("A library is a directory of topics")
    func library() throws {
        let directory = try SiteDirectory("""
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
        #expect(findings(in: directory).findings.isEmpty)
        let reader = ContentReader(root: directory.content)
        #expect(reader.catalog.isLibrary)
        #expect(reader.catalog.topics.map(\.path.text) == ["alpha/", "beta/"])
        #expect(reader.readLibrary()?.report.findings.isEmpty == true)
    }
}
