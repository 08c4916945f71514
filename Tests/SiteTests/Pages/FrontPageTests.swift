import SiteFixtures
import Testing

@Suite("What the front page and its like show")
struct FrontPageTests {
    @Test("A third column of the characteristics is what the front page shows of them; their page shows the value")
    func short() async throws {
        let site = try await BuiltSite("""
            -- content/characteristics.md --
            ---
            title: Characteristics
            summary: In a table.
            ---
            Table: What is known

            | Characteristic | Value | Short |
            | --- | --- | --- |
            | Countries | Two, of which one is large | Two |
            | Methods | Many | |
            """)
        #expect(site.report.findings.map(\.message) == [])
        let front = site.text("index.html"), table = site.text("characteristics/index.html")
        #expect(front.contains("<dd>Two</dd>") && front.contains("<dd>Many</dd>") && !front.contains("of which one"))
        #expect(table.contains("Two, of which one is large") && !table.contains("<td>Two</td>") && !table.contains("Short"))
        #expect(site.text("characteristics/index.md").contains("| Characteristic | Value |\n| --- | --- |\n| Countries | Two, of which one is large |\n"))
        #expect(table.contains("<caption>What is known</caption>") && !table.contains("Table: What"))
    }

    @Test("The first sentence of an answer stands in short where it has at most 180 characters", arguments: [179, 180, 181])
    func sentences(length: Int) async throws {
        let sentence = String(repeating: "a", count: length - 1) + "."
        let site = try await BuiltSite("-- content/faq.md --\n---\ntitle: Questions\n---\n## What is it?\n\n\(sentence) And more of it.\n")
        #expect(site.text("index.html").contains(sentence) == (length <= 180))
    }

    @Test("Where an address leads nowhere, a site that is one topic shows its sections")
    func notFound() async throws {
        let page = try await BuiltSite().text("404.html")
        #expect(page.contains("<nav class=\"stations\"") && page.contains("<li data-number=\"2\"><a href=\"/site/second/\">Second</a></li>"))
        let library = try await BuiltSite("-- content/one/overview.md --\n---\ntitle: One\n---\nText.\n", over: "-- content/site.yaml --\ntitle: Many\n")
        #expect(library.text("404.html").contains("<h1>Page not found</h1>") && !library.text("404.html").contains("class=\"stations\""))
    }

    @Test("A page says what it is part of, and the front page what its parts are")
    func parts() async throws {
        let site = try await BuiltSite()
        #expect(site.text("first/index.html").contains(#""isPartOf":"https://example.org/site/""#))
        #expect(site.text("index.html").contains(#""hasPart":[{"@type":"Article","headline":"First","url":"https://example.org/site/first/"}"#))
        #expect(!site.text("index.html").contains("isPartOf"))
    }

    @Test("Only pages with figures load the rules of figures, and only the front of a library its own")
    func sheets() async throws {
        let timeline = "```timeline\ntitle: It came and it went again\nevents:\n  - {date: 2020-01-02, title: It came}\n  - {date: 2020-01-03, title: It went}\n```\n"
        let chart = "```chart\ntitle: There were more in May\nkind: bars\nunit: masks\nrows: [{month: April, masks: 1}, {month: May, masks: 2}]\n```\n"
        let head = "---\ntitle: A part\nsummary: Of it.\n---\n## Start\n\n"
        let site = try await BuiltSite("-- content/sections/1-first.md --\n\(head)\(timeline)\n-- content/sections/2-second.md --\n\(head)\(chart)\n-- content/pages/about.md --\n\(head)Text.\n")
        func sheets(_ page: String) -> [String] { site.text(page).matches(of: /assets\/(\w+)\.[0-9a-f]+\.css/).map { String($0.1) } }
        #expect(sheets("index.html") == ["explainer"])
        #expect(sheets("first/index.html") == ["explainer", "timelines"])
        #expect(sheets("second/index.html") == ["explainer", "figures"])
        #expect(sheets("print/index.html") == ["explainer", "edition", "figures"])
        #expect(site.asset("figures.css").contains(".timeline") && site.asset("figures.css").contains(".plot") && !site.asset("explainer.css").contains(".plot"))
        let library = try await BuiltSite("-- content/one/overview.md --\n---\ntitle: One\n---\nText.\n", over: "-- content/site.yaml --\ntitle: Many\n")
        #expect(library.text("index.html").contains("assets/library.") && !library.text("one/index.html").contains("assets/library."))
    }
}
