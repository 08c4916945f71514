import Diagnostics
import SiteFixtures
import Testing

@Suite("Sources that nothing cites")
struct UnusedSourceTests {
    private static let sources = """
        -- content/sources.yaml --
        - id: doe2020
          type: book
          title: A book
        """

    private static func findings(_ text: String) throws -> [String] {
        check(try SiteDirectory(sources + "\n" + text)).findings.filter { $0.rule.code == "unused-source" }.map(\.brief)
    }

    @Test("A work that no page cites is reported where its key stands, and nothing mends it by itself")
    func unused() throws {
        let report = check(try SiteDirectory(Self.sources))
        #expect(report.sorted.map(\.brief) == ["unused-source 1:7"])
        #expect(report.sorted.first?.severity == .warning)
        #expect(report.sorted.first?.fixes == [])
    }

    @Test("A work is used wherever a page cites it", arguments: [
        ("a body", "-- content/overview.md --\n---\ntitle: A\nsummary: B.\ntakeaways: [One, Two, Three]\n---\nSo it is [see @doe2020, p. 4].\n"),
        ("a sentence", "-- content/sections/1-first.md --\n---\ntitle: First\n---\nAs @doe2020 says.\n"),
        ("a summary", "-- content/sections/1-first.md --\n---\ntitle: First\nsummary: So it is [@doe2020].\n---\nText.\n"),
        ("a takeaway", "-- content/overview.md --\n---\ntitle: A\nsummary: B.\ntakeaways: ['One [@doe2020]', Two, Three]\n---\nText.\n"),
        ("a heading", "-- content/sections/1-first.md --\n---\ntitle: First\n---\n## Start [@doe2020]\n\nText.\n"),
        ("a caption", "-- content/media/map.svg --\n<svg xmlns='http://www.w3.org/2000/svg' width='4' height='3'/>\n"
            + "-- content/sections/1-first.md --\n---\ntitle: First\n---\n![A map](../media/map.svg \"The map [@doe2020]\")\n"),
        ("a note", "-- content/sections/1-first.md --\n---\ntitle: First\n---\nText.[^1]\n\n[^1]: So it is [@doe2020].\n"),
        ("an answer", "-- content/faq.md --\n---\ntitle: Questions\n---\n## Why?\n\nSo it is [@doe2020].\n"),
        ("a term", "-- content/glossary.md --\n---\ntitle: Terms\n---\n## Aid\n\nHelp [-@doe2020].\n"),
        ("a characteristic", "-- content/characteristics.md --\n---\ntitle: Facts\n---\n| Characteristic | Value |\n| --- | --- |\n| A | Two [@doe2020] |\n"),
        ("a change", "-- content/changes.md --\n---\ntitle: Changes\n---\n## 2026-03-31: Correction\n\nSo it is [@doe2020].\n"),
        ("a draft", "-- content/sections/3-third.md --\n---\ntitle: Third\ndraft: true\n---\nSo it is [@doe2020].\n"),
    ])
    func used(place: String, page: String) throws {
        #expect(try Self.findings(page) == [])
    }

    @Test("Code and escaped signs cite nothing", arguments: ["`[@doe2020]`", "\\@doe2020", "doe2020"])
    func mentioned(text: String) throws {
        #expect(try Self.findings("-- content/sections/1-first.md --\n---\ntitle: First\n---\n\(text)\n") == ["unused-source 1:7"])
    }

    @Test("An excuse beside the key or on the line before it holds", arguments: [
        "- id: doe2020 # explainer: allow unused-source\n  type: book\n  title: A book\n",
        "# explainer: allow unused-source\n- id: doe2020\n  type: book\n  title: A book\n",
    ])
    func suppressed(sources: String) throws {
        #expect(check(try SiteDirectory("-- content/sources.yaml --\n" + sources)).findings.map(\.brief) == [])
    }

    @Test("Nothing is said while a page cannot be read, as it may cite the work", arguments: [
        "-- content/sections/3-third.md --\nNo front matter.\n",
        "-- content/faq.md --\n---\ntitle: Questions\n---\nNo question [@doe2020].\n",
        "-- content/characteristics.md --\n---\ntitle: Facts\n---\nNo table [@doe2020].\n",
        "-- content/changes.md --\n---\ntitle: Changes\n---\n## Lately\n\nSo it is [@doe2020].\n",
    ])
    func unreadable(page: String) throws {
        #expect(try Self.findings(page) == [])
    }

    @Test("In a library each topic's own list is judged by the topic's pages")
    func library() throws {
        let topic = "---\ntitle: A topic\nsummary: What it is.\ntakeaways: [One, Two, Three]\n---\n"
        let report = check(try SiteDirectory("""
            -- content/site.yaml --
            title: A library
            base-url: https://example.org/
            -- content/library.md --
            ---
            title: A library
            ---
            Text.
            -- content/one/overview.md --
            \(topic)So it is [@doe2020].
            -- content/one/sources.yaml --
            - {id: doe2020, type: book, title: A book}
            -- content/two/overview.md --
            \(topic)So it is.
            -- content/two/sources.yaml --
            - {id: doe2020, type: book, title: A book}
            """, over: ""))
        #expect(report.findings.map { "\($0.location.file.suffix(16)) \($0.brief)" } == ["two/sources.yaml unused-source 1:8"])
    }
}
