import Content
import Hypertext
import SiteFixtures
import Testing

@Suite("The whole explainer on one page, and corrections")
struct PrintEditionTests {
    private static let content = """
        -- content/sections/1-first.md --
        ---
        title: First
        summary: The first part.
        ---
        Before [@a], with a note[^1].

        ## Start

        See [the end](2-second.md#end), [the start](#start), [a question](../faq.md#what-is-it), [the works](https://example.org/x),
        and [itself](1-first.md).

        [^1]: The note.
        -- content/sections/2-second.md --
        ---
        title: Second
        summary: The second part.
        ---
        ## Start

        The same heading [@a].

        ## End

        How it ended.
        -- content/sources.yaml --
        - id: a
          type: report
          title: A report
          issued: 2020
        -- content/changes.md --
        ---
        title: Changes
        summary: What changed.
        ---
        ## 2026-03-31: Correction

        A date in [the first part](sections/1-first.md#start) was wrong, [as asked](faq.md).
        """

    @Test("Every id is there once, and every link within the page leads to one")
    func ids() async throws {
        let site = try await BuiltSite(Self.content)
        #expect(!site.report.hasErrors)
        let tags = HTMLTokens(site.text("print/index.html")).tags
        let ids = tags.compactMap { $0["id"] }
        #expect(Set(ids).count == ids.count)
        #expect(Set(ids).isSuperset(of: ["overview", "first", "first.start", "second.start", "second.end", "faq.what-is-it", "sources.ref-a"]))
        let links = tags.compactMap { $0["href"] }
        #expect(Set(links).isSuperset(of: ["#second.end", "#first.start", "#faq.what-is-it", "#first", "#sources.ref-a", "https://example.org/x"]))
        for link in links where link.hasPrefix("#") { #expect(ids.contains(String(link.dropFirst())), "\(link)") }
    }

    @Test("Works are numbered through all parts, in the order in which they are first cited, and the one list has these numbers")
    func oneNumbering() async throws {
        let site = try await BuiltSite("""
            -- content/sections/1-first.md --
            ---
            title: First
            ---
            One [@d]. Two [@c].
            -- content/sections/2-second.md --
            ---
            title: Second
            ---
            Three [@b]. Four [@b; @c; @a]. Five [see @a, p. 1; @d, p. 1]. The year 1 [@b].
            -- content/sources.yaml --
            - {id: a, type: report, title: Apples}
            - {id: b, type: report, title: Bees}
            - {id: c, type: report, title: Cats}
            - {id: d, type: report, title: Dogs}
            """)
        let print = site.text("print/index.html")
        let marks = print.matches(of: /<a href="#sources\.ref-([a-d])" aria-label="Source ([0-9])"><span>\[<\/span>([0-9])</)
        #expect(marks.map { String($0.1 + $0.2 + $0.3) } == ["d11", "c22", "b33", "c22", "b33", "a44", "a44", "d11", "b33"])
        #expect(print.contains("The year 1.<sup"))
        let works = print.matches(of: /<li id="sources\.ref-([a-d])">/).map { String($0.1) }
        #expect(works == ["d", "c", "b", "a"])
        #expect(!print.contains("source-1"))
        // The pages themselves keep numbers of their own, and the list of sources its order.
        #expect(site.text("second/index.html").contains("href=\"#source-1\""))
        #expect(site.text("sources/index.html").matches(of: /<li id="ref-([a-d])">/).map { String($0.1) } == ["a", "b", "c", "d"])
    }

    @Test("Marks have other numbers, words and other links keep theirs", arguments: [
        ("<sup class=\"cite\"><a href=\"#source-1\" aria-label=\"Source 1\"><span>[</span>1<span>]</span></a></sup> 1", "<sup class=\"cite\"><a href=\"to-11\" aria-label=\"Source 11\"><span>[</span>11<span>]</span></a></sup> 1"),
        ("<sup class='long cite'>see <a href=#source-2>12 2</a>, p. 2; <a href=#source-1>1</a></sup>", "<sup class='long cite'>see <a href=\"to-8\">12 8</a>, p. 2; <a href=\"to-11\">11</a></sup>"),
        ("<sup class=\"cite\"><a href=\"#source-1\">1</a><a href=\"#source-2\">2</a></sup>", "<sup class=\"cite\"><a href=\"to-8\">8</a><a href=\"to-11\">11</a></sup>"),
        ("<sup class=\"cite\"><a href=\"#source-9\">9</a>", "<sup class=\"cite\"><a href=\"#source-9\">9</a>"),
        ("<p class=\"cited\"><a href=\"#source-1\">1</a></p>", "<p class=\"cited\"><a href=\"#source-1\">1</a></p>"),
        ("<sup class=\"cite\"><a class=\"n1\" href=\"#source-1\"><b class=\"1\">no</b> 1</a></sup>", "<sup class=\"cite\"><a class=\"n1\" href=\"to-11\"><b class=\"1\">no</b> 11</a></sup>"),
        ("<sup class=\"cite\"><a href=\"#source-1\">", "<sup class=\"cite\"><a href=\"#source-1\">"), ("", ""),
    ])
    func renumbered(html: String, expected: String) {
        let works = ["#source-1": (1, 11, "to-11"), "#source-2": (2, 8, "to-8")]
        let renumbered = HTML(verbatim: Array(html.utf8)).renumbered { works[$0].map { (former: $0.0, number: $0.1, url: $0.2) } }
        #expect(renumbered.text == expected)
    }

    @Test("Landmarks of the same kind differ by name")
    func landmarks() async throws {
        let notes = "Text[^1].\n\n| a | b |\n| --- | --- |\n| c | d |\n\n[^1]: A note.\n"
        let site = try await BuiltSite("""
            -- content/sections/1-first.md --
            ---
            title: First
            ---
            \(notes)
            -- content/sections/2-second.md --
            ---
            title: Second
            ---
            \(notes)
            """)
        let landmarks = HTMLTokens(site.text("print/index.html")).tags.filter { $0.name == "section" || $0.name == "ol" }
        let labels = landmarks.compactMap { $0["aria-label"] }
        #expect(labels == ["First: Table 1: a b", "First: Notes", "Second: Table 1: a b", "Second: Notes"])
    }

    @Test("Search engines and search are led to the pages, not to the edition")
    func unlisted() async throws {
        let site = try await BuiltSite(Self.content)
        #expect(HTMLTokens(site.text("print/index.html")).tags.contains { $0["name"] == "robots" && $0["content"] == "noindex" })
        #expect(!site.text("sitemap.xml").contains("print/"))
        #expect(!site.text("search/index.json").contains("print/"))
    }

    @Test("A page that was changed says when, and leads to what was changed")
    func changes() async throws {
        let site = try await BuiltSite(Self.content)
        let first = site.text("first/index.html")
        #expect(first.contains("<a href=\"../changes/#2026-03-31-correction\"><time datetime=\"2026-03-31\">31 March 2026</time>: Correction</a>"))
        #expect(!first.contains("A date in"))
        #expect(site.text("faq/index.html").contains("page-changes") && !site.text("print/index.html").contains("page-changes"))
        #expect(!site.text("second/index.html").contains("page-changes"))
    }

    @Test("HTML is moved by its attributes, never by its text", arguments: [
        ("<h2 id=\"a\">A id=&quot;b&quot;</h2>", "<h3 id=\"p.a\">A id=&quot;b&quot;</h3>"),
        ("<a href=\"x/\" data-id=\"a\">href</a>", "<a href=\"to:x/\" data-id=\"a\">href</a>"),
        ("<p id=\"a\" aria-labelledby=\"a b\">&lt;h2&gt;</p>", "<p id=\"p.a\" aria-labelledby=\"p.a p.b\">&lt;h2&gt;</p>"),
        ("<a href=\"?a=1&amp;b=it&#39;s\">x</a>", "<a href=\"to:?a=1&amp;b=it&#39;s\">x</a>"),
        ("<a id='a' href = 'x/'>it's</a>", "<a id='p.a' href = 'to:x/'>it's</a>"), ("<A HREF=x/ id=a>y</A>", "<A HREF=\"to:x/\" id=\"p.a\">y</A>"),
        ("<H2>A</H2><!-- <h2 id=\"a\"> --><script>'<h2 id=\"a\">'</script>", "<H3>A</H3><!-- <h2 id=\"a\"> --><script>'<h2 id=\"a\">'</script>"),
        ("<img srcset=\"a.webp 1x, b.webp 2x\" src=\"a.png\">", "<img srcset=\"to:a.webp 1x, to:b.webp 2x\" src=\"to:a.png\">"),
        ("<p title=\"a > b\" id=\"c\">1 < 2 id=\"a\"</p>", "<p title=\"a > b\" id=\"p.c\">1 < 2 id=\"a\"</p>"),
        ("<h6>six</h6><hr><header>", "<h6>six</h6><hr><header>"), ("", ""), ("<p id=\"\">", "<p id=\"\">"),
        ("<a class=\"x\" id=\"gone\" href=\"y\">z</a>", "<a class=\"x\" href=\"to:y\">z</a>"), ("<i id=\"gone\">", "<i>"),
    ])
    func rebased(html: String, expected: String) {
        let rebased = HTML(verbatim: Array(html.utf8)).rebased(id: { $0 == "gone" ? nil : "p.\($0)" }, url: { "to:\($0)" }, headingsBy: 1)
        #expect(rebased.text == expected)
    }

    @Test("A link leads from a page to what it was written for", arguments: [
        ("", "faq/", nil as String?), ("a/first/", "a/faq/", "why"), ("a/first/", "", nil), ("a/first/", "b/second/", "x"), ("a/first/", "a/first/", "y"),
        ("faq/", "media/a b.png", nil), ("404.html", "faq/", nil),
    ])
    func target(page: String, path: String, fragment: String?) {
        let (page, path) = (PagePath(page), PagePath(path))
        let target = page.target(of: path.reference(from: page, fragment: fragment))
        #expect(target?.path == path)
        #expect(target?.fragment == fragment)
    }

    @Test("A link out of the site has no target within", arguments: ["https://example.org/", "mailto:a@example.org", "/x", "//x", "../../x"])
    func outside(reference: String) {
        #expect(PagePath("faq/").target(of: reference) == nil)
    }
}
