import Content
import Diagnostics
import Foundation
import SiteFixtures
import Testing

@Suite("What is missing is told of once, where it is missing")
struct MissingPartsTests {
    private static let citing = "-- content/sections/1-first.md --\n---\ntitle: First\n---\nSo [@a; @b] and [@c].\n"

    @Test("Sources that cannot be read are all there is to say", arguments: [
        ("not-utf8", Data(Array("- id: a\n  type: book\n  title: Caf".utf8) + [0xE9])), ("yaml-syntax", Data("- id: [\n".utf8)),
        ("wrong-type", Data("id: a\n".utf8)), ("yaml-syntax", Data("@book{a, title = {A}}\n".utf8)),
    ])
    func unreadableSources(code: String, bytes: Data) throws {
        let directory = try SiteDirectory(Self.citing)
        try directory.write(bytes, to: "content/sources.yaml")
        #expect(findings(in: directory).findings.map(\.rule.code) == [code])
    }

    @Test("A work whose entry has a mistake is not said to be missing as well")
    func faultySource() throws {
        let directory = try SiteDirectory(Self.citing + "-- content/sources.json --\n[{\"id\": \"a\", \"type\": \"book\"}, {\"id\": \"b\", \"type\": \"book\", \"title\": \"B\"}]\n")
        let found = findings(in: directory).findings
        #expect(found.map(\.rule.code).sorted() == ["missing-key", "unknown-source"])
        let unknown = try #require(found.first { $0.rule == .unknownSource })
        #expect(unknown.message == "no source has the key 'c'" && unknown.help == "did you mean 'b'?")
    }

    @Test("Without sources there is one finding, at the first citation", arguments: [
        ("", "there is no 'sources.yaml', and works are cited here and in 2 more places", "'sources.yaml'"),
        ("-- content/sources.json --\n[]\n", "'sources.json' lists no works, and works are cited here and in 2 more places", "'sources.json'"),
        ("-- content/sources.yaml --\n# Later.\n", "'sources.yaml' lists no works, and works are cited here and in 2 more places", "'sources.yaml'"),
    ])
    func noSources(text: String, message: String, name: String) throws {
        let found = findings(in: try SiteDirectory(Self.citing + text)).findings
        #expect(found.map(\.message) == [message])
        #expect(found.first?.location.line == 4 && found.first?.location.columns?.lowerBound == 5)
        #expect(found.first?.help?.contains(name) == true)
    }

    @Test("Sources in another format are to be imported")
    func otherFormat() throws {
        let found = findings(in: try SiteDirectory("-- content/sources.bib --\n@book{a, title = {A}}\n")).findings
        #expect(found.map(\.rule.code) == ["stray-file"])
        #expect(found.first?.help?.hasPrefix("'explainer import ") == true)
    }

    @Test("Without an overview nothing else is said to be out of place", arguments: [
        (nil, "a topic is a directory with an overview.md; 'explainer new' writes a complete example"), ("Overview.md", "rename 'Overview.md' to 'overview.md'"),
    ])
    func noOverview(name: String?, help: String) throws {
        let directory = try SiteDirectory()
        if let name { try directory.move("content/overview.md", to: "content/" + name) } else { try directory.remove("content/overview.md") }
        let found = findings(in: directory).findings
        // Where upper and lower case are the same, the file is found by its right name.
        guard !found.isEmpty || name == nil else { return }
        #expect(found.map(\.rule.code) == ["missing-file"])
        #expect(found.first?.help == help)
    }

    @Test("Directories in the wrong place are explained", arguments: [
        ("images/a.png", "this directory is not used", "images and downloads belong in 'media/'"),
        ("Static/a.css", "this directory is not used", "files to publish unchanged at the site's root belong in 'static/', at the top of the content"),
        ("section/1-a.md", "this directory is not used", "did you mean 'sections'?"),
        ("notes/a.md", "this directory is not used", "sections belong in 'sections/', images and downloads in 'media/', the data of figures in 'data/'"),
        ("other/overview.md", "this directory is not used: the content is one topic, as there is an 'overview.md' at its top",
            "for a library of topics, move the topic at the top into a directory of its own; the library's front page is 'library.md'"),
    ])
    func strayDirectories(file: String, message: String, help: String) throws {
        let found = findings(in: try SiteDirectory("-- content/\(file) --\nx\n")).findings
        #expect(found.map(\.message) == [message])
        #expect(found.first?.help == help)
    }

    @Test("In a library, a directory without an overview is told of once")
    func topicWithoutOverview() throws {
        let found = findings(in: try SiteDirectory("""
            -- content/site.yaml --
            title: A library
            -- content/alpha/overview.md --
            ---
            title: Alpha
            ---
            Text.
            -- content/beta/faq.md --
            x
            -- content/beta/glossary.md --
            x
            """, over: "")).findings
        #expect(found.map(\.message) == ["this directory is not used: it has no 'overview.md'"])
    }

    @Test("A link to a page without its ending, or to a file that is not published, says what to write", arguments: [
        ("2-second", "no page or file '2-second'", "did you mean '2-second.md'?"),
        ("../images/a.png", "'../images/a.png' exists, but is not published",
            "images and downloads belong in 'media/'; link to it there as '../media/a.png'"),
        ("../notes.md", "'../notes.md' exists, but is not published", "that file is not used; give it the name of a page"),
    ])
    func links(destination: String, message: String, help: String) throws {
        let found = findings(in: try SiteDirectory("""
            -- content/images/a.png --
            x
            -- content/notes.md --
            x
            -- content/sections/1-first.md --
            ---
            title: First
            ---
            See [that](\(destination)).
            """)).findings.filter { $0.rule == .brokenLink }
        #expect(found.map(\.message) == [message])
        #expect(found.first?.help == help)
    }

    @Test("Two sections with one number are told of")
    func sharedNumber() throws {
        let found = findings(in: try SiteDirectory("-- content/sections/2-later.md --\n---\ntitle: Later\n---\nText.\n")).findings
        #expect(found.map(\.message) == ["'2-second.md' has the number of '2-later.md', so their names decide which comes first"])
    }

    @Test("Of a page that lacks its table or questions, all else is told of, and links to it lead to it", arguments: [
        ("characteristics.md", "characteristics-table"), ("faq.md", "no-questions"),
    ])
    func unfinishedPages(file: String, code: String) throws {
        let found = findings(in: try SiteDirectory("""
            -- content/\(file) --
            ---
            title: Unfinished
            ---
            See [that](gone.md), [this](#here) and [one](sections/1-first.md).

            ### Here
            -- content/sections/1-first.md --
            ---
            title: First
            ---
            See [it](../\(file)) and [this](../\(file)#here).
            """)).findings
        #expect(found.map(\.rule.code).sorted() == ["broken-link", code].sorted())
    }
}
