import Foundation
import SiteFixtures
import Testing

@Suite("Figures on pages")
struct FigurePageTests {
    private static let page = """
        -- content/sources.yaml --
        - id: count
          type: report
          title: The count
        -- content/data/exports.csv --
        week,value
        2020-03-01,1.2
        2020-03-08,10.2
        -- content/sections/1-first.md --
        ---
        title: First
        summary: The first part.
        ---
        ## Exports

        ```chart
        title: Exports passed ten billion yuan
        subtitle: Exports a week
        kind: columns
        data: data/exports.csv
        unit: billion yuan
        note: Not all weeks are counted.
        source: "[@count, p. 3]"
        ```
        """
    private static let id = "exports-passed-ten-billion-yuan"

    @Test("stand in the place of their blocks, with data and picture beside the page")
    func page() async throws {
        let site = try await BuiltSite(Self.page)
        #expect(site.report.findings.map(\.message) == [])
        let html = site.text("first/index.html")
        #expect(html.contains("<div class=\"figure\" role=\"figure\" aria-labelledby=\"\(Self.id).title\" id=\"\(Self.id)\">"))
        #expect(html.contains("aria-label=\"Column chart. 2 values, from 1 March 2020 to 8 March 2020."))
        #expect(html.contains("href=\"figures/\(Self.id).csv\"") && html.contains("href=\"figures/\(Self.id).svg\""))
        #expect(!html.contains("language-chart"))
        #expect(site.text("first/figures/\(Self.id).csv") == "\u{FEFF}week,value\r\n2020-03-01,1.2\r\n2020-03-08,10.2\r\n")
        #expect(site.text("first/figures/\(Self.id).svg").hasPrefix("<svg xmlns"))
        #expect(site.text("data/exports.csv").hasPrefix("week,value\n"))
    }

    @Test("cite works as the text does")
    func citations() async throws {
        let html = try await BuiltSite(Self.page).text("first/index.html")
        #expect(html.contains("Source: </span>") && html.contains("#source-1"))
    }

    @Test("are known to the Markdown twin, the whole on one page, the data, the structured data and the search")
    func elsewhere() async throws {
        let site = try await BuiltSite(Self.page)
        let twin = site.text("first/index.md")
        #expect(twin.contains("**Exports passed ten billion yuan**"))
        #expect(twin.contains("| week | value |\n| --- | --: |\n| 1 March 2020 | 1.2 |\n"))
        #expect(twin.contains("Source: ([^1], p. 3)"))
        let print = site.text("print/index.html")
        #expect(print.contains("id=\"first.\(Self.id)\"") && print.contains("href=\"../first/figures/\(Self.id).csv\""))
        let data = site.text("explainer.json")
        #expect(data.contains("\"figures\"") && data.contains("\"kind\": \"columns\"") && data.contains("\"2020-03-08\""))
        #expect(site.text("first/index.html").contains("\"@type\":\"Dataset\",\"name\":\"Exports passed ten billion yuan\""))
        let index = site.files.filter { $0.key.hasPrefix("search/") }.map { String(decoding: $0.value, as: UTF8.self) }.joined()
        #expect(index.contains("billion"))
    }

    @Test("are shown by programs that follow feeds, with their sentence for those who do not see them")
    func feeds() async throws {
        let site = try await BuiltSite(Self.page.replacing("summary: The first part.", with: "summary: The first part.\npublished: 2026-03-31"))
        let url = "https://example.org/site/first/figures/\(Self.id).svg"
        let atom = site.text("feed.xml")
        #expect(atom.contains("<summary>The first part.</summary>"))
        #expect(atom.contains("<content type=\"html\">&lt;p&gt;The first part.&lt;/p&gt;&lt;figure&gt;&lt;img src="))
        #expect(atom.contains(url) && atom.contains("Column chart. 2 values, from 1 March 2020 to 8 March 2020."))
        let json = try JSONSerialization.jsonObject(with: Data(site.text("feed.json").utf8)) as? [String: Any]
        let item = try #require((json?["items"] as? [[String: Any]])?.first)
        #expect(item["content_text"] as? String == "The first part.")
        #expect(item["image"] as? String == url)
        #expect((item["content_html"] as? String)?.hasSuffix("<figcaption>Exports passed ten billion yuan</figcaption></figure>") == true)
    }

    @Test("are compared with the paragraphs beside them and with their own words", arguments: [
        ("before", "It was 10.4 billion yuan.", 7, 8), ("after", "It was 10.4 billion\nyuan [@count].", 17, 8), ("before", "It was 10.2 billion yuan, up from 1.2 billion.", 0, 0),
    ])
    func statements(place: String, text: String, line: Int, column: Int) async throws {
        let page = place == "before" ? Self.page.replacing("```chart", with: "\(text)\n\n```chart") : Self.page + "\n\n\(text)\n"
        let found = try await BuiltSite(page).report.findings
        #expect(found.map { "\($0.rule.code) \($0.location.line ?? 0):\($0.location.columns?.lowerBound ?? 0)" } == (line == 0 ? [] : ["figure-text \(line):\(column)"]))
    }

    @Test("can be linked to")
    func links() async throws {
        let site = try await BuiltSite(Self.page + "\nSee [the exports](#\(Self.id)) and [their data](../data/exports.csv).\n")
        #expect(site.report.findings.map(\.message) == [])
    }

    @Test("with a mistake are told of at the line of the mistake")
    func places() async throws {
        let site = try await BuiltSite(Self.page.replacing("kind: columns", with: "kind: colums"))
        #expect(site.report.findings.map { "\($0.rule.code) \($0.location.line ?? 0):\($0.location.columns?.lowerBound ?? 0)" } == ["figure-kind 10:7"])
        let listed = Self.page.replacing("week,value\n2020-03-01,1.2", with: "week,value\n2020-03-01,many")
        let report = try await BuiltSite(listed).report
        #expect(report.findings.map { "\($0.location.file.hasSuffix("data/exports.csv")) \($0.location.line ?? 0)" } == ["true 2"])
    }

    @Test("are drawn anew when their data has changed")
    func rebuilding() async throws {
        let library = """
            -- content/site.yaml --
            title: A library
            -- content/moons/overview.md --
            ---
            title: Moons
            summary: What goes around planets.
            ---
            ```chart
            title: Jupiter has the most moons
            kind: bars
            unit: moons
            source: A count of our own
            data: data/moons.csv
            ```
            -- content/moons/data/moons.csv --
            planet,moons
            Jupiter,95
            -- content/planets/overview.md --
            ---
            title: Planets
            summary: What goes around stars.
            ---
            They are large.
            """
        let rebuilding = try Rebuilding(library)
        try await rebuilding.build()
        #expect(try await rebuilding.build().read == [])
        try rebuilding.directory.write("planet,moons\nJupiter,97\n", to: "content/moons/data/moons.csv")
        #expect(try await rebuilding.build().read == ["moons/"])
        let page = try #require(try rebuilding.files()["moons/index.html"])
        #expect(String(decoding: page, as: UTF8.self).contains(">97<"))
    }

    @Test("are drawn from tables alone: other files in their directory are told of")
    func strays() async throws {
        let site = try await BuiltSite(Self.page + "\n-- content/data/readme.txt --\nWhat is in here.\n")
        #expect(site.report.findings.map(\.rule.code) == ["stray-file"])
    }

    @Test("in a list or quotation are drawn, too")
    func nested() async throws {
        let site = try await BuiltSite("""
            -- content/sections/1-first.md --
            ---
            title: First
            summary: The first part.
            ---
            - An item

              ```chart
              title: It grew by a lot
              kind: bars
              unit: tonnes
              source: A count of our own
              rows: [{of: a, value: 3}]
              ```
            """)
        #expect(site.report.findings.map(\.message) == [])
        #expect(site.text("first/index.html").contains("id=\"it-grew-by-a-lot\">"))
    }
}
