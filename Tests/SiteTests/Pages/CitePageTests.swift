import SiteFixtures
import Templates
import Testing

@Suite("Cite this page")
struct CitePageTests {
    @Test("Text, BibTeX and CSL-JSON come from the page's own author, title, date and address")
    func page() async throws {
        let site = try await BuiltSite("""
            -- content/site.yaml --
            title: A site
            base-url: https://example.org/site/
            authors: [{name: Jane Q. Doe}]
            publisher: {name: The Press}
            -- content/sections/1-first.md --
            ---
            title: First & best
            reviewed: 2026-03-31
            ---
            Text.
            """)
        let page = site.text("first/index.html")
        #expect(page.contains("Doe, Jane Q. (31 March 2026). First &amp; best. A site. The Press. https://example.org/site/first/"))
        #expect(page.contains("title = {{First \\&amp; best}}"))
        #expect(page.contains("year = {2026},\n  month = mar,\n  day = {31}"))
        #expect(page.contains("&quot;URL&quot;: &quot;https://example.org/site/first/&quot;"))
    }
}
