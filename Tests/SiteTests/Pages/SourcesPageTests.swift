import SiteFixtures
import Templates
import Testing

@Suite("The page of sources")
struct SourcesPageTests {
    @Test("A name with a number stays on its line in titles, too")
    func names() async throws {
        let site = try await BuiltSite("""
            -- content/overview.md --
            ---
            title: Topic
            ---
            One [@a].
            -- content/sources.yaml --
            - {id: a, type: report, title: "After COVID-19, a well-known co-op"}
            """)
        #expect(site.text("index.html").contains("<cite>After <span class=\"keep\">COVID-19,</span> a well-known co-op</cite>"))
    }

    @Test("A title's quotation marks are within its link, so that an address printed behind the link does not stand between them", arguments: [
        ("en", "“", "”"), ("fr", "«\u{202F}", "\u{202F}»"), ("de", "„", "“"),
    ])
    func marks(language: String, opening: String, closing: String) async throws {
        let site = try await BuiltSite("""
            -- content/site.yaml --
            title: Site
            language: \(language)
            -- content/overview.md --
            ---
            title: Topic
            ---
            One [@a]. Two [@b].
            -- content/sources.yaml --
            - {id: a, type: article-newspaper, title: A title, container-title: Paper, URL: "https://a.example/x"}
            - {id: b, type: article-newspaper, title: B title, container-title: Paper}
            """)
        let page = site.text("index.html")
        #expect(page.contains("<a href=\"https://a.example/x\" rel=\"external noopener\">\(opening)A title\(closing)</a>"))
        #expect(page.contains("\(opening)B title\(closing)") && !page.contains("\(opening)\(opening)") && !page.contains("\(closing)\(closing)"))
    }

    @Test("Each work has its kind, its count and the headings it is cited under")
    func entries() async throws {
        let site = try await BuiltSite("""
            -- content/sources.yaml --
            - {id: doe2020, type: article-newspaper, title: News, issued: 2020, reviewed: 2026-01-02}
            - {id: gone2020, type: webpage, title: Gone, URL: "https://example.org/gone", archive: "https://archive.example/gone", gone: true}
            -- content/sections/1-first.md --
            ---
            title: First
            ---
            Before [@doe2020].

            ## Start

            After [@doe2020; @gone2020].
            """)
        let page = site.text("sources/index.html")
        #expect(page.contains("<li id=\"ref-doe2020\">"))
        #expect(page.contains("News report · Reviewed on <time datetime=\"2026-01-02\">2 January 2026</time> · cited 2 times: <a href=\"../first/#cite-1-1\">First</a> (Start)"))
        #expect(page.contains("example.org/gone (no longer there). <a href=\"https://archive.example/gone\" rel=\"external noopener\">archived copy</a>"))
        for file in ["sources.bib", "sources.ris", "sources.json"] {
            #expect(page.contains("<a href=\"\(file)\" download>"))
            #expect(site.files["sources/\(file)"]?.isEmpty == false)
        }
    }
}
