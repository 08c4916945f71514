import SiteFixtures
import Templates
import Testing

private let sources = """
    -- content/sources.yaml --
    - {id: doe2020, type: book, title: A book, author: [{family: Doe, given: Jane}], issued: 2020}
    - {id: roe2021, type: article-journal, title: An article, author: [{family: Roe}, {family: Poe}], issued: 2021}
    - {id: zoe2022, type: webpage, title: A page, URL: "https://example.org/zoe"}

    """

/// The first section's page with a text, cited works and all.
private func section(_ text: String) async throws -> String {
    try await BuiltSite(sources + """
        -- content/sections/1-first.md --
        ---
        title: First
        summary: The first part.
        ---
        \(text)
        """).text("first/index.html")
}

/// A mark as it stands in a text.
private func mark(_ number: Int, _ place: Int = 1) -> String {
    "<a id=\"cite-\(number)-\(place)\" href=\"#source-\(number)\" aria-label=\"Source \(number)\"><span>[</span>\(number)<span>]</span></a>"
}

/// Marks as one superscript.
private func cite(_ marks: String) -> String { "<sup class=\"cite\"><span>\u{A0}</span>\(marks)</sup>" }

/// Marks with words as one superscript.
private func long(_ marks: String) -> String { "<sup class=\"cite long\"><span>\u{A0}</span><span>(</span>\(marks)<span>)</span></sup>" }

@Suite("Citations on a page")
struct CitationTests {
    @Test("Each form of pandoc's syntax becomes a superscript that leads to the list", arguments: [
        ("So [@doe2020] it is.", "So\(cite(mark(1))) it is."),
        ("So [@doe2020; @roe2021] it is.", "So\(cite(mark(1) + mark(2))) it is."),
        ("So [see @doe2020, pp. 3-5; @roe2021] is.", "So \(long("see \(mark(1)), pp. 3-5; \(mark(2))")) is."),
        ("So [-@doe2020] it is.", "So\(cite(mark(1))) it is."),
        ("@doe2020 says.", "<p>Doe\(cite(mark(1))) says.</p>"),
        ("@roe2021 [p. 33] say.", "<p>Roe and Poe\(long("\(mark(1)), p. 33")) say.</p>"),
        ("@doe2020 [p. 3; see also @roe2021, p. 4] says.", "Doe\(long("\(mark(1)), p. 3; see also \(mark(2)), p. 4")) says."),
        ("So [see\n@doe2020, p. 3;\n@roe2021] it is.", "So \(long("see \(mark(1)), p. 3; \(mark(2))")) it is."),
        ("~~So [@doe2020]~~", "<del>So\(cite(mark(1)))</del>"),
        ("| a | b |\n|---|---|\n| x | y [@doe2020] |", "<td>y\(cite(mark(1)))</td>"),
        ("- item [@doe2020]", "<li>item\(cite(mark(1)))</li>"),
    ])
    func forms(text: String, html: String) async throws {
        #expect(try await section(text).contains(html))
    }

    @Test("In English a mark stands after the punctuation that follows it", arguments: [
        ("So [@doe2020].", "So.\(cite(mark(1)))</p>"),
        ("So [@doe2020], then.", "So,\(cite(mark(1))) then."),
        ("Doe et al. [@doe2020]. Then.", "Doe et al.\(cite(mark(1))). Then."),
        ("So, [@doe2020], then etc. [@roe2021], so.", "So,\(cite(mark(1))), then etc.,\(cite(mark(2))) so."),
        ("“So [@doe2020].” Then.", "“So.”\(cite(mark(1))) Then."),
        ("So [@doe2020]—then [@roe2021]: so.", "So\(cite(mark(1)))—then:\(cite(mark(2))) so."),
        ("(So [@doe2020]).", "(So\(cite(mark(1)))).</p>"),
        ("*So [@doe2020]*. Then.", "<em>So</em>.\(cite(mark(1))) Then."),
        ("So [@doe2020][@roe2021]. So", "So.\(cite(mark(1)))\(cite(mark(2))) So"),
        ("So [@doe2020] [@roe2021], so", "So,\(cite(mark(1)))\(cite(mark(2))) so"),
        ("Doe [@doe2020]'s and 4 [@roe2021].5", "Doe\(cite(mark(1)))&#39;s and 4\(cite(mark(2))).5"),
        ("So [@doe2020]\n. So", "So\(cite(mark(1)))\n. So"),
        ("So[^1], so [@doe2020][^1].\n\n[^1]: Note [@roe2021]!", "so.\(cite(mark(1)))<sup class=\"note\">"),
        ("So[^1], so [@doe2020][^1].\n\n[^1]: Note [@roe2021]!", "<p>Note!\(cite(mark(2)))</p>"),
        ("So [@doe2020]**, so**", "So\(cite(mark(1)))<strong>, so</strong>"),
        ("So [@doe2020]; `code`. So [@roe2021]`.`", "So;\(cite(mark(1))) <code>code</code>. So\(cite(mark(2)))<code>.</code>"),
    ])
    func afterPunctuation(text: String, html: String) async throws {
        let page = try await section(text)
        #expect(page.contains(html), "\(page)")
    }

    @Test("Other languages keep the mark where their custom or the author has it", arguments: ["fr", "es", "ar", "ja"])
    func beforePunctuation(language: String) async throws {
        let site = try await BuiltSite(sources + """
            -- content/site.yaml --
            title: Site
            language: \(language)
            -- content/sections/1-first.md --
            ---
            title: First
            ---
            So [@zoe2022].
            """)
        #expect(try site.text("first/index.html").contains(Regex("<p>So<sup class=\"cite\">.*</sup>\\.</p>")))
    }

    @Test("Numbers alone ascend within a mark; a mark alone in its cell has nothing to be raised beside")
    func order() async throws {
        let page = try await section("One [@doe2020] and [@roe2021; @doe2020].\n\n| a | b |\n|---|---|\n| x | [@doe2020] |")
        #expect(page.contains("and.\(cite(mark(1, 2) + mark(2)))"))
        #expect(page.contains("<td><sup class=\"cite alone\">\(mark(1, 3))</sup></td>"))
    }

    @Test("Code, escaped signs and mail addresses cite nothing", arguments: ["`[@doe2020]`", "    [@doe2020]", "\\@doe2020", "[\\@doe2020]", "me@doe2020.example"])
    func others(text: String) async throws {
        #expect(try await section(text).contains("class=\"cite\"") == false)
    }

    @Test("A work keeps its number; its reference leads back to every place, and a card shows it")
    func list() async throws {
        let page = try await section("One [@doe2020, p. 1]. Two [@roe2021]. Three [@doe2020, p. 9].")
        #expect(page.contains("Three.\(long("\(mark(1, 2)), p. 9"))"))
        #expect(page.contains("<li id=\"source-1\">Doe, Jane (2020). <cite>A book</cite>."))
        #expect(page.contains("<a href=\"#cite-1-1\" aria-label=\"Back to citation 1.1\">↑1</a>"))
        #expect(page.contains("<a href=\"#cite-1-2\" aria-label=\"Back to citation 1.2\">↑2</a>"))
        #expect(page.contains("<li id=\"card-1\"><b>1</b> Doe, Jane (2020). <cite>A book</cite>.</li>"))
        #expect(page.components(separatedBy: "id=\"card-").count == 3)
    }

    @Test("The style sheet shows a card with its mark and while it is pointed at")
    func cards() throws {
        let asset = try #require(StandardTheme().assets.first { $0.role == .styleSheet })
        let styles = String(decoding: asset.bytes, as: UTF8.self)
        #expect(styles.contains(":root:has([href=\"#source-1\"]:is(:hover,:focus-visible)) #card-1,"))
        #expect(styles.contains("[href=\"#source-60\"]:is(:hover,:focus-visible)) #card-60,:root .page-cards li:hover{display:block"))
    }

    @Test("A summary has its markup and citations on its page, and previews leave them out")
    func summary() async throws {
        let site = try await BuiltSite(sources + """
            -- content/overview.md --
            ---
            title: A topic
            summary: A & *so* on [@doe2020, p. 2].
            takeaways: ["One [@roe2021]", "Two [@doe2020]", Three]
            ---
            Text [@doe2020].
            """)
        let page = site.text("index.html")
        #expect(page.contains("<p class=\"lead\">A &amp; <em>so</em> on.\(long("\(mark(1)), p. 2"))</p>"))
        #expect(page.contains("<meta name=\"description\" content=\"A &amp; so on.\">"))
        #expect(page.contains("<li>One\(cite(mark(2)))</li>"))
        #expect(page.contains("Text.\(cite(mark(1, 3)))"))
    }

    @Test("Headings and questions may cite, and their names leave it out")
    func headings() async throws {
        let site = try await BuiltSite(sources + """
            -- content/faq.md --
            ---
            title: Questions
            ---
            ## What is it [@doe2020]?

            That.
            """)
        let page = site.text("faq/index.html")
        #expect(page.contains("<span class=\"target\" id=\"what-is-it\"></span>"))
        #expect(page.contains("<h2>What is it?\(cite(mark(1)))</h2>"))
    }

    @Test("The author named in the sentence is among its words")
    func words() async throws {
        let site = try await BuiltSite(sources + """
            -- content/faq.md --
            ---
            title: Questions
            ---
            ## What is it?

            What @doe2020 says [@roe2021].
            """)
        #expect(site.text("faq/index.html").contains("\"text\":\"What Doe says"))
    }

    @Test("Footnotes, definitions, changes and characteristics cite as well")
    func places() async throws {
        let site = try await BuiltSite(sources + """
            -- content/sections/1-first.md --
            ---
            title: First
            ---
            Text.[^1]

            [^1]: Note [@doe2020].
            -- content/glossary.md --
            ---
            title: Glossary
            ---
            ## Term

            Meaning [@doe2020].
            -- content/changes.md --
            ---
            title: Changes
            ---
            ## 2026-01-02: Update

            Changed [@doe2020].
            -- content/characteristics.md --
            ---
            title: Characteristics
            ---
            | Characteristic | Value |
            | --- | --- |
            | Countries | Two [@roe2021] and three [@doe2020] |
            | Methods | Many [@doe2020] |
            """)
        for page in ["first", "glossary", "changes", "characteristics"] {
            #expect(site.text("\(page)/index.html").contains("class=\"cite\""), "\(page)")
        }
        #expect(site.text("characteristics/characteristics.csv").contains("Countries,Two and three,text,,,,roe2021; doe2020,"))
        let list = site.text("sources/index.html")
        #expect(list.contains("cited 5 times: <a href=\"../first/#cite-1-1\">First</a>"))
        #expect(list.contains("<a href=\"../characteristics/#cite-2-1\">Characteristics</a> (Countries, Methods)"))
    }
}
