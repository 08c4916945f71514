import Foundation
import SiteFixtures
import Testing

/// What a page's head says of it to previews and search engines.
@Suite("What a page says of itself")
struct PageDescriptionTests {
    /// An image of 1200 by 630 dots as far as its head says.
    private static let image = Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0x04, 0xB0, 0, 0, 0x02, 0x76, 8, 2, 0, 0, 0])
    private static let overview = "---\ntitle: A topic\nsummary: What it is.\ntakeaways: [a, b, c]\n"

    @Test("A page's picture is its own, that of its topic or that of the site, at its absolute address")
    func images() async throws {
        let directory = try SiteDirectory("""
            -- content/site.yaml --
            title: A site
            base-url: https://example.org/site/
            image: media/site.png
            -- content/sections/1-first.md --
            ---
            title: First
            summary: The first part.
            image: {file: ../media/first.png, alt: "Masks & gowns"}
            ---
            Text.
            """)
        for name in ["site.png", "first.png"] { try directory.write(Self.image, to: "content/media/\(name)") }
        let site = try await BuiltSite(directory)
        #expect(site.report.findings.isEmpty)
        let own = try #require(site.text("first/index.html").firstMatch(of: /<meta property="og:image" content="https:\/\/example\.org\/site\/(media\/first\.\w{16}\.png)">\n<meta property="og:image:width" content="1200">\n<meta property="og:image:height" content="630">\n<meta property="og:image:alt" content="Masks &amp; gowns">\n<meta name="twitter:card" content="summary_large_image">/))
        let shared = try #require(site.text("second/index.html").firstMatch(of: /"og:image" content="https:\/\/example\.org\/site\/(assets\/site\.\w{16}\.png)">/))
        #expect(site.files[String(own.1)] == [UInt8](Self.image) && site.files[String(shared.1)] == [UInt8](Self.image))
        #expect(site.text("second/index.html").contains("\"image\":\"https://example.org/site/\(shared.1)\""))
        #expect(site.text("404.html").contains("assets/site."))
    }

    @Test("The picture of a topic's front page holds for its other pages")
    func topicImage() async throws {
        let directory = try SiteDirectory("-- content/overview.md --\n\(Self.overview)image: media/topic.png\n---\nText.\n")
        try directory.write(Self.image, to: "content/media/topic.png")
        let site = try await BuiltSite(directory)
        #expect(site.text("faq/index.html").contains(/og:image" content="https:\/\/example\.org\/site\/media\/topic\.\w+\.png"/))
        #expect(site.files["media/topic.png"] == nil)
    }

    @Test("Without an absolute URL there is no image for previews")
    func relative() async throws {
        let directory = try SiteDirectory("-- content/site.yaml --\ntitle: A site\nimage: media/site.png\n")
        try directory.write(Self.image, to: "content/media/site.png")
        let page = try await BuiltSite(directory).text("index.html")
        #expect(!page.contains("og:image") && page.contains("<meta name=\"twitter:card\" content=\"summary\">"))
    }

    @Test("A picture that is none is reported where it is named", arguments: [
        ("media/none.png", "broken-link"), ("../outside.png", "broken-link"), ("faq.md", "page-as-image"),
        ("https://example.org/a.png", "remote-image"), ("media/cut.png", "unknown-image"), ("[a]", "wrong-type"),
        ("{alt: What it shows}", "missing-key"),
    ])
    func mistakes(image: String, code: String) async throws {
        for file in ["site.yaml", "overview.md"] {
            let text = file == "site.yaml" ? "title: A site\nimage: \(image)\n" : "\(Self.overview)image: \(image)\n---\nText.\n"
            let directory = try SiteDirectory("-- content/\(file) --\n\(text)")
            try directory.write(Self.image.prefix(12), to: "content/media/cut.png")
            let findings = try await BuiltSite(directory).report.findings
            #expect(findings.map(\.rule.code) == [code], "\(file)")
            #expect(findings.first?.location.file.hasSuffix(file) == true && findings.first?.location.line == (file == "site.yaml" ? 2 : 5))
        }
    }

    @Test("The day a page appeared is on it, in its data and in the feeds; that of the overview holds for all")
    func published() async throws {
        let site = try await BuiltSite("""
            -- content/overview.md --
            \(Self.overview)published: 2025-01-02
            ---
            Text.
            -- content/sections/1-first.md --
            ---
            title: First
            summary: The first part.
            published: 2026-02-03
            reviewed: 2026-03-31
            ---
            Text.
            """)
        #expect(site.report.findings.isEmpty)
        let first = site.text("first/index.html")
        #expect(first.contains("Published on <time datetime=\"2026-02-03\">3 February 2026</time>"))
        #expect(first.contains("<meta property=\"article:published_time\" content=\"2026-02-03\">"))
        #expect(first.contains("\"datePublished\":\"2026-02-03\",\"dateModified\":\"2026-03-31\""))
        #expect(site.text("faq/index.html").contains("\"datePublished\":\"2025-01-02\""))
        #expect(!site.text("faq/index.html").contains("Published on"))
        #expect(site.text("feed.xml").contains("<published>2026-02-03T00:00:00Z</published>\n<updated>2026-03-31T00:00:00Z</updated>"))
        #expect(site.text("feed.json").contains("\"date_published\": \"2026-02-03T00:00:00Z\""))
        #expect(site.text("explainer.json").contains("\"published\": \"2026-02-03\""))
    }

    @Test("No page is said to be modified before it appeared, nor reviewed because another page was")
    func modified() async throws {
        let site = try await BuiltSite("""
            -- content/overview.md --
            \(Self.overview)reviewed: 2026-03-31
            ---
            Text.
            -- content/sections/1-first.md --
            ---
            title: First
            summary: The first part.
            published: 2026-04-01
            ---
            Text.
            -- content/sections/2-second.md --
            ---
            title: Second
            summary: The second part.
            published: 2026-04-02
            reviewed: 2026-03-30
            ---
            Text.
            """)
        #expect(site.report.findings.map(\.rule.code) == ["reviewed-too-early"])
        for (page, day) in [("", "2026-03-31"), ("first/", "2026-04-01"), ("second/", "2026-04-02")] {
            let html = site.text(page + "index.html")
            #expect(html.contains("\"dateModified\":\"\(day)\""))
            #expect(html.contains("<meta property=\"article:modified_time\" content=\"\(day)\">"))
            #expect(site.text("sitemap.xml").contains("<loc>https://example.org/site/\(page)</loc>\n<lastmod>\(day)</lastmod>"))
            #expect(site.text("feed.xml").contains("href=\"https://example.org/site/\(page)\"/>\n\(page.isEmpty ? "" : "<published>\(day)T00:00:00Z</published>\n")<updated>\(day)T00:00:00Z</updated>"))
        }
        for file in ["faq/index.html", "explainer.json"] { #expect(!site.text(file).contains("dateModified")) }
        #expect(!site.text("faq/index.html").contains("modified_time"))
    }

    @Test("Works that a page cites are told by their address, or where they have none by what is known of them")
    func citations() async throws {
        let site = try await BuiltSite("""
            -- content/sections/1-first.md --
            ---
            title: First
            summary: The first part.
            ---
            So [@a; @b; @c; @d].
            -- content/sources.yaml --
            - id: a
              type: article-journal
              title: On masks
              author: [{family: Berg, given: Jo, non-dropping-particle: van den}]
              container-title: A journal
              ISSN: 1234-5679
              issued: 2020-03
              DOI: 10.1000/1
            - id: d
              type: article-journal
              title: On gloves
              author: [{family: Berg, given: Jo, non-dropping-particle: van den}]
              container-title: A journal
              ISSN: 1234-5679
              issued: 2020-03
            - {id: b, type: report, title: A report, author: [{literal: World Body}], publisher: World Body Press, issued: 2021}
            - {id: c, type: book, title: A book, ISBN: 978-3-16-148410-0}
            """)
        #expect(!site.report.hasErrors)
        let page = site.text("first/index.html")
        #expect(page.contains(#"{"@type":"ScholarlyArticle","name":"On masks","url":"https://doi.org/10.1000/1"}"#))
        #expect(page.contains(#"{"@type":"ScholarlyArticle","name":"On gloves","author":{"@type":"Person","name":"Jo van den Berg"},"datePublished":"2020-03","isPartOf":{"@type":"Periodical","name":"A journal","issn":"1234-5679"}}"#))
        #expect(page.contains(#"{"@type":"Report","name":"A report","author":{"@type":"Organization","name":"World Body"},"datePublished":"2021","publisher":{"@type":"Organization","name":"World Body Press"}}"#))
        #expect(page.contains(#"{"@type":"Book","name":"A book","isbn":"978-3-16-148410-0"}"#))
    }

    @Test("Where the interface has no words in the site's language, it says so and its words say which they are in")
    func untranslated() async throws {
        let site = try await BuiltSite("-- content/site.yaml --\ntitle: Ein Ort\nlanguage: gsw\n")
        #expect(site.report.findings.map(\.rule.code) == ["untranslated-interface"])
        #expect(site.text("index.html").contains("<html lang=\"gsw\""))
        #expect(site.text("index.html").contains("<a class=\"skip\" href=\"#main\" lang=\"en\">Skip to content</a>"))
        let known = try await BuiltSite("-- content/site.yaml --\ntitle: Ein Ort\nlanguage: de-CH\n")
        #expect(known.report.findings.isEmpty)
        #expect(known.text("index.html").contains("<a class=\"skip\" href=\"#main\">Zum Inhalt springen</a>"))
    }

    @Test("A language of three letters, as catalogues of libraries have it, is the tag that browsers know", arguments: [("eng", "en"), ("ger", "de"), ("fre-CH", "fr-CH")])
    func catalogueLanguage(written: String, tag: String) async throws {
        let site = try await BuiltSite("-- content/site.yaml --\ntitle: A site\nlanguage: \(written)\n")
        #expect(site.report.findings.isEmpty)
        #expect(site.text("faq/index.html").contains("<html lang=\"\(tag)\""))
    }

    @Test("Browsers get the style sheet and the script without comments and indentation, and lose nothing else")
    func compact() async throws {
        let site = try await BuiltSite()
        let sheet = try #require(site.files.keys.first { $0.hasPrefix("assets/explainer.") && $0.hasSuffix(".css") }.map { site.text($0) })
        let script = try #require(site.files.keys.first { $0.hasSuffix(".js") }.map { site.text($0) })
        let hasComments = sheet.contains("/*") || sheet.contains("*/") || script.contains("\n//") || script.contains("\n/*")
        #expect(!hasComments && !sheet.contains("\n ") && !script.contains("\n "))
        let theme = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../templates/Assets")
        let written = try String(contentsOf: theme.appending(path: "explainer.css"), encoding: .utf8)
        func code(_ text: String) -> String {
            text.replacing(/(?s)\/\*.*?\*\//, with: "").filter { !$0.isWhitespace }.replacing(";}", with: "}")
        }
        let isWhole = code(sheet).contains(code(written))
        #expect(isWhole)
        #expect(sheet.contains("\"Segoe UI\"") && sheet.contains(".path > ol > li"))
    }
}
