import SiteFixtures
import Templates
import Testing

@Suite("A work in a page")
struct WorkTextTests {
    @Test("Tags of CSL are markup in references and are nowhere else seen; all else is text")
    func tags() async throws {
        let site = try await BuiltSite("""
            -- content/sources.yaml --
            - {id: h, type: article-journal, title: 'H<sub>2</sub>O <script>', container-title: <i>J</i> of <i>K</i>, issued: 2020}
            -- content/sections/1-first.md --
            ---
            title: First
            ---
            So it is [@h]. As @h says.
            """)
        let page = site.text("first/index.html")
        #expect(page.contains("“H<sub>2</sub>O &lt;script&gt;” (2020). <cite><i>J</i> of <i>K</i></cite>."))
        #expect(page.contains("As J of K"))
        #expect(page.contains("\"name\":\"H2O \\u003Cscript\\u003E\""))
        #expect(site.text("sources/index.md").contains("“H2O \\<script>” (2020). *J of K*."))
    }

    @Test("In an Arabic site a Latin work has its own language and direction, an Arabic one has none")
    func directions() async throws {
        let site = try await BuiltSite("""
            -- content/site.yaml --
            title: موقع
            language: ar
            -- content/sources.yaml --
            - {id: a, type: book, title: Heizung, language: de, author: [{family: Miara}, {family: Kohl}], issued: 2020-03}
            - {id: b, type: book, title: عنوان, issued: 2020}
            -- content/sections/1-first.md --
            ---
            title: أول
            ---
            هكذا [@a; @b].
            """)
        let list = site.text("sources/index.html")
        #expect(list.contains("<p><bdi lang=\"de\" dir=\"ltr\">Miara und Kohl (März 2020). <cite>Heizung</cite>.</bdi></p>"))
        #expect(list.contains("<p><cite>عنوان</cite> (2020).</p>"))
    }

    @Test("In an English site a foreign title is marked with its language")
    func languages() async throws {
        let site = try await BuiltSite("""
            -- content/sources.yaml --
            - {id: a, type: book, title: Heizung, language: de, issued: 2020}
            - {id: b, type: chapter, title: عنوان, language: ar, issued: 2020}
            -- content/sections/1-first.md --
            ---
            title: First
            ---
            So it is [@a; @b].
            """)
        let list = site.text("sources/index.html")
        #expect(list.contains("<p><cite lang=\"de\">Heizung</cite> (2020).</p>"))
        #expect(list.contains("<p>“<span lang=\"ar\" dir=\"rtl\">عنوان</span>” (2020).</p>"))
    }
}
