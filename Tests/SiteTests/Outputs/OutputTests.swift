import Foundation
import SiteFixtures
import Testing

@Suite("What machines read of a site")
struct OutputTests {
    @Test("Every page has a twin in Markdown whose links lead to twins and whose citations are notes")
    func twins() async throws {
        let site = try await BuiltSite("""
            -- content/sections/1-first.md --
            ---
            title: First
            summary: The first part.
            reviewed: 2026-03-31
            ---
            ## Start

            How it started [see @doe2020, p. 4], with <!-- explainer: no-source --> [questions](../faq.md#what-is-it).
            -- content/sources.yaml --
            - {id: doe2020, type: book, title: A book, author: [{family: Doe, given: Jo}], issued: 2020}
            """)
        #expect(!site.report.hasErrors)
        let twin = site.text("first/index.md")
        #expect(twin.hasPrefix("# First\n\n> The first part.\n\nReviewed on 31 March 2026 · <https://example.org/site/first/>\n"))
        #expect(twin.contains("How it started (see [^1], p. 4), with  [questions](../faq/index.md#what-is-it)."))
        #expect(twin.contains("\n## Sources of this page\n\n[^1]: Doe, Jo (2020). *A book*."))
        let whole = site.text("llms-full.txt")
        #expect(whole.contains("\n---\n\n" + twin) && whole.hasPrefix(site.text("index.md")))
        #expect(site.text("first/index.html").contains("<link rel=\"alternate\" type=\"text/markdown\" href=\"index.md\""))
        #expect(site.text("index.md").contains("- [First](first/index.md): The first part."))
        #expect(site.text("llms.txt").contains("\n\nLanguage: en\n\n## Pages\n\n"))
        #expect(site.text("llms.txt").contains("[First](https://example.org/site/first/index.md): The first part."))
    }

    @Test("A former address sends readers on, and hosts are told")
    func aliases() async throws {
        let site = try await BuiltSite("""
            -- content/faq.md --
            ---
            title: Questions
            aliases: [old name/, archive/questions.html]
            ---
            ## What is it?

            A thing.
            """)
        #expect(!site.report.hasErrors)
        let page = site.text("old name/index.html")
        #expect(page.contains("<meta http-equiv=\"refresh\" content=\"0; url=../faq/\">"))
        #expect(page.contains("<meta name=\"robots\" content=\"noindex\">"))
        #expect(page.contains("<link rel=\"canonical\" href=\"https://example.org/site/faq/\">"))
        #expect(site.text("archive/questions.html").contains("url=../faq/"))
        #expect(site.text("_redirects") == "/old%20name/ /faq/ 301\n/archive/questions.html /faq/ 301\n")
        #expect(!site.text("sitemap.xml").contains("old"))
    }

    @Test("An alias that cannot be is reported", arguments: [
        ("../questions", "unusable-alias"), ("/questions", "unusable-alias"), ("", "unusable-alias"), ("a?b", "unusable-alias"),
        ("first", "alias-taken"), ("FIRST/", "alias-taken"), ("assets/x", "alias-taken"), ("print", "alias-taken"),
        ("404.html", "alias-taken"), ("a, a/", "alias-taken"), ("a.html, a.html/b", "alias-taken"), ("a/b.html/c, a/b.html", "alias-taken"),
        (String(repeating: "a/", count: 500), "unusable-alias"), ("feed.xml/old", "alias-taken"), ("sitemap-2.xml", "alias-taken"), ("Robots.txt", "alias-taken"),
    ])
    func badAliases(alias: String, code: String) async throws {
        let list = alias.contains(", ") ? alias : "\"\(alias)\""
        let site = try await BuiltSite(
            "-- content/faq.md --\n---\ntitle: Questions\naliases: [\(list)]\n---\n## What is it?\n\nA thing.\n")
        #expect(site.report.findings.map(\.rule.code) == [code])
    }

    @Test("A long alias is published as long as its path is one that every disk takes")
    func longAlias() async throws {
        let alias = String(repeating: "a/", count: 490)
        let site = try await BuiltSite(
            "-- content/faq.md --\n---\ntitle: Questions\naliases: [\(alias)]\n---\n## What is it?\n\nA thing.\n")
        #expect(site.report.findings.isEmpty)
        #expect(site.text(alias + "index.html").contains("faq/\">"))
    }

    @Test("Whatever file a site has, no alias can stand in its place", arguments: [false, true])
    func everyFileIsTaken(isLibrary: Bool) async throws {
        let topic = """
            -- content/overview.md --
            ---
            title: A topic
            summary: What it is.
            reviewed: 2026-03-31
            ---
            So it is [@doe2020]. ![a map](media/map.svg)
            -- content/media/map.svg --
            <svg xmlns='http://www.w3.org/2000/svg' width='4' height='3'/>
            -- content/sources.yaml --
            - id: doe2020
              type: book
              title: A book
            -- content/glossary.md --
            ---
            title: Terms
            ---
            ## Thing

            What it is.
            -- content/changes.md --
            ---
            title: Changes
            ---
            ## 2026-03-31: Correction

            We were wrong.
            """
        // In a library the topic stands in a directory, and the front page has the aliases at the root.
        let text = isLibrary
            ? (SiteDirectory.sound + "\n" + topic).replacing("-- content/", with: "-- content/moons/")
                .replacing("-- content/moons/site.yaml --", with: "-- content/site.yaml --")
                + "\n-- content/library.md --\n---\ntitle: All\n---\n"
            : SiteDirectory.sound + "\n" + topic
        let directory = try SiteDirectory(text, over: "")
        let built = try await BuiltSite(directory)
        #expect(built.report.findings.isEmpty, "\(built.report.findings)")
        let names = built.files.keys.filter { !$0.hasSuffix("index.html") }.sorted()
        #expect(names.count > 25)
        for (page, prefix) in isLibrary ? [("content/library.md", ""), ("content/moons/faq.md", "moons/")] : [("content/faq.md", "")] {
            let aliases = names.filter { $0.hasPrefix(prefix) }.map { "'\($0.dropFirst(prefix.count))'" }
            let written = try directory.read(page)
            try directory.write(written.replacing("title:", with: "aliases: [\(aliases.joined(separator: ", "))]\ntitle:", maxReplacements: 1), to: page)
            let found = try await BuiltSite(directory).report.findings
            #expect(found.map(\.rule.code) == Array(repeating: "alias-taken", count: aliases.count))
            try directory.write(written, to: page)
        }
    }

    @Test("Values of characteristics are typed where they can be nothing else")
    func typedRows() async throws {
        let site = try await BuiltSite("""
            -- content/characteristics.md --
            ---
            title: Characteristics
            ---
            | Characteristic | Value |
            | --- | --- |
            | Height | 1,234.5 m |
            | Began | 2020-03-26 |
            | Range | 3–5 weeks |
            | Formula | =1+1 |
            | Depth | -14.5 m |
            """)
        let rows = site.text("characteristics/characteristics.csv").split(separator: "\r\n")
        #expect(rows.dropFirst() == [
            "height,Height,\"1,234.5 m\",number,1234.5,m,,,,", "began,Began,2020-03-26,date,,,2020-03-26,,,",
            "range,Range,3–5 weeks,text,,,,,,", "formula,Formula,'=1+1,text,,,,,,",
            "depth,Depth,'-14.5 m,number,-14.5,m,,,,",
        ])
        let json = site.text("characteristics/characteristics.json")
        #expect(site.files["characteristics/characteristics.csv"]?.starts(with: [0xEF, 0xBB, 0xBF]) == true)
        #expect(json.contains("\"number\": 1234.5") && json.contains("\"unit\": \"m\"") && json.contains("\"date\": \"2020-03-26\""))
    }

    @Test("A code before a name is no number with a unit, and an amount before one is", arguments: [
        ("en", "75001 Paris", "text,,"), ("en", "1600 Pennsylvania Avenue", "text,,"), ("fr", "1000 Bruxelles", "text,,"), ("de", "10115 Berlin", "text,,"),
        ("en", "00123", "text,,"), ("en", "01000", "text,,"),
        ("en", "75001 people", "number,75001,people"), ("en", "27 Members", "number,27,Members"), ("fr", "75 001 Parisiens", "number,75001,Parisiens"),
        ("de", "5000 Masken", "number,5000,Masken"), ("de", "10.115 Masken", "number,10115,Masken"), ("de", "12000 Tonnen", "number,12000,Tonnen"),
        ("en", "5000 Euro", "number,5000,Euro"), ("en", "1013 Pa", "number,1013,Pa"), ("en", "2000 MB", "number,2000,MB"),
    ])
    func codes(language: String, value: String, typed: String) async throws {
        let site = try await BuiltSite("""
            -- content/site.yaml --
            title: A site
            base-url: https://example.org/
            language: \(language)
            -- content/characteristics.md --
            ---
            title: Characteristics
            ---
            | Characteristic | Value |
            | --- | --- |
            | Place | \(value) |
            """)
        let row = site.text("characteristics/characteristics.csv").split(separator: "\r\n").last
        #expect(row == "place,Place,\(value),\(typed),,,,")
    }

    @Test("Feeds tell of reviews and changes, by days that authors wrote, newest first")
    func feeds() async throws {
        let site = try await BuiltSite("""
            -- content/changes.md --
            ---
            title: Changes
            reviewed: 2026-01-01
            ---
            ## 2026-02-03: Correction

            We were wrong.

            ## 2026-02-04: Update

            More.
            """)
        let feed = site.text("feed.xml")
        #expect(feed.contains("<updated>2026-02-04T00:00:00Z</updated>\n<author>\n<name>A site</name>"))
        let titles = feed.matches(of: /<entry>\n<title>(.*?)<\/title>/).map { String($0.output.1) }
        #expect(titles == ["Update", "Correction", "Changes"])
        #expect(site.text("changes/feed.xml").contains("<id>https://example.org/site/changes/#2026-02-03-correction</id>"))
        #expect(!site.text("changes/feed.xml").contains("<title>A topic</title>"))
        #expect(site.text("changes/feed.json").contains("\"date_modified\": \"2026-02-03T00:00:00Z\""))
    }

    @Test("A site without an address has no feed, sitemap or canonical link")
    func noBase() async throws {
        let site = try await BuiltSite("-- content/site.yaml --\ntitle: A site\n-- content/changes.md --\n---\ntitle: C\n---\n## 2026-02-03\n\nx\n")
        #expect(site.files["feed.xml"] == nil && site.files["sitemap.xml"] == nil)
        #expect(!site.text("index.html").contains("canonical"))
        #expect(site.text("llms.txt").contains("[First](first/index.md)"))
    }

    @Test("The whole topic is data, and names its schema")
    func data() async throws {
        struct Data: Decodable {
            struct Page: Decodable { let path: String, title: String, text: String? }
            let schema: String, generator: [String: String], language: String, overview: Page, sections: [Page]
            enum CodingKeys: String, CodingKey { case schema = "$schema", generator, language, overview, sections }
        }
        let site = try await BuiltSite()
        let data = try JSONDecoder().decode(Data.self, from: Foundation.Data(site.files["explainer.json"] ?? []))
        #expect(data.schema == "https://example.org/site/explainer.schema.json")
        #expect(data.generator["name"] == "explainer" && data.generator["version"]?.isEmpty == false)
        #expect(data.sections.map(\.path) == ["first/", "second/"])
        #expect(data.sections.first?.text == "## Start\n\nHow it started.\n")
        #expect(site.files["explainer.schema.json"] != nil)
    }

    @Test("A page without a summary is described by how it begins")
    func description() async throws {
        let site = try await BuiltSite("-- content/sections/1-first.md --\n---\ntitle: First\n---\nIt began \(String(repeating: "slowly ", count: 40)).\n")
        #expect(site.text("first/index.html").contains("<meta name=\"description\" content=\"It began slowly"))
        #expect(!site.text("first/index.html").contains("class=\"lead\""))
    }
}
