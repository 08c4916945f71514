import Content
import SiteFixtures
import Testing

/// The smallest library with a free page.
private let library = """
    -- content/site.yaml --
    title: A library
    base-url: https://example.org/site/
    -- content/library.md --
    ---
    title: A library
    summary: Of topics.
    ---
    Read [about us](pages/about.md) or [the flyer](media/flyer.txt).
    -- content/pages/about.md --
    ---
    title: About us
    summary: Who we are.
    ---
    ## Makers

    We make [this](../ponts/overview.md).
    -- content/media/flyer.txt --
    A flyer.
    -- content/ponts/overview.md --
    ---
    title: Bridges
    summary: Over water.
    ---
    See [who wrote it](../pages/about.md#makers).

    """

@Suite("Free pages")
struct FreePageTests {
    @Test("A free page is a page like others: linked, searched, in the map, with a twin")
    func page() async throws {
        let site = try await BuiltSite("""
            -- content/pages/Imprint & contact.md --
            ---
            title: Imprint
            summary: Who answers.
            ---
            ## Address

            A street. See [the questions](../faq.md#what-is-it).
            """)
        #expect(site.report.findings.isEmpty)
        let page = site.text("imprint-contact/index.html")
        #expect(page.contains("<body class=\"page\">") && page.contains("<h1>Imprint</h1>"))
        #expect(page.contains("<a href=\"../faq/#what-is-it\">the questions</a>"))
        #expect(page.contains("id=\"cite\"") == page.contains("href=\"#cite\""))
        #expect(site.text("sitemap.xml").contains("https://example.org/site/imprint-contact/"))
        #expect(site.text("imprint-contact/index.md").contains("A street."))
        #expect(site.files.filter { $0.key.hasPrefix("search/") }.contains { String(decoding: $0.value, as: UTF8.self).contains("imprint-contact/") })
        // Every page leads to it, and the way through the topic does not.
        #expect(site.text("faq/index.html").contains("<li><a href=\"../imprint-contact/\">Imprint</a></li>"))
        #expect(site.text("faq/index.html").matches(of: /imprint-contact/).count == 1)
        #expect(!site.text("print/index.html").contains("A street."))
    }

    @Test("A free page is printed where it asks for that")
    func printed() async throws {
        let site = try await BuiltSite("-- content/pages/method.md --\n---\ntitle: Method\nprint: true\n---\nHow we worked.\n")
        #expect(site.report.findings.isEmpty)
        #expect(site.text("print/index.html").contains("How we worked."))
    }

    @Test("In a library free pages and media stand beside the topics")
    func inLibrary() async throws {
        let site = try await BuiltSite(library, over: "")
        #expect(site.report.findings.isEmpty, "\(site.report.sorted)")
        #expect(site.text("about/index.html").contains("<a href=\"../ponts/\">this</a>"))
        #expect(site.text("ponts/index.html").contains("<a href=\"../about/#makers\">who wrote it</a>"))
        #expect(site.text("ponts/index.html").contains("<li><a href=\"../about/\">About us</a></li>"))
        #expect(site.text("media/flyer.txt") == "A flyer.\n")
        #expect(site.text("sitemap.xml").contains("https://example.org/site/about/"))
        #expect(site.files["about/index.md"] != nil)
        #expect(site.files.filter { $0.key.hasPrefix("search/") }.contains { String(decoding: $0.value, as: UTF8.self).contains("about/") })
    }

    @Test("A free page with the name of a section, of a page of every topic or of a topic is an error", arguments: [
        ("-- content/pages/first.md --\n---\ntitle: First\n---\nText.\n", SiteDirectory.sound, "the path 'first/' belongs to '1-first.md' already"),
        ("-- content/pages/FAQ.md --\n---\ntitle: More\n---\nText.\n", SiteDirectory.sound, "the path 'faq/' belongs to a page of every topic already"),
        ("-- content/pages/ponts.md --\n---\ntitle: Bridges\n---\nText.\n", library, "'ponts/' and 'ponts.md' would both be published at 'ponts/'"),
    ])
    func taken(text: String, base: String, message: String) async throws {
        let site = try await BuiltSite(text, over: base)
        #expect(site.report.findings.map { "\($0.rule.code): \($0.message)" } == ["path-taken: \(message)"])
    }

    @Test("Free pages belong beside the settings, not into a topic, and into no directory of their own")
    func stray() async throws {
        let site = try await BuiltSite("-- content/ponts/pages/about.md --\nText.\n-- content/pages/more/about.md --\nText.\n", over: library)
        #expect(site.report.findings.map(\.rule) == [.strayFile, .strayFile])
    }
}

@Suite("What a site says on every page")
struct SiteTextsTests {
    /// The head of a site's settings.
    private static let head = "-- content/site.yaml --\ntitle: A site\nbase-url: https://example.org/site/\n"

    @Test("Navigation, banner and footer lead from every page to the same places")
    func links() async throws {
        let site = try await BuiltSite(Self.head + """
            navigation: [{page: faq.md}, {page: pages/about.md, title: About us}, {title: Newsroom, url: https://example.org/}]
            banner: "See [what *it* is](faq.md#what-is-it)."
            footer: |
              By the desk. [Imprint](pages/imprint.md)
            -- content/pages/about.md --
            ---
            title: About
            ---
            Text.
            -- content/pages/imprint.md --
            ---
            title: Imprint
            ---
            Text.
            """)
        #expect(site.report.findings.isEmpty, "\(site.report.sorted)")
        for (path, up) in [("first/index.html", "../"), ("index.html", ""), ("404.html", "/site/")] {
            let page = site.text(path)
            #expect(page.contains("<aside class=\"banner\">See <a href=\"\(up)faq/#what-is-it\">what <em>it</em> is</a>.</aside>"), "\(path)")
            #expect(page.contains("<a href=\"\(up)imprint/\">Imprint</a></p>"), "\(path)")
            #expect(page.contains("<li><a href=\"\(up)faq/\">Questions</a></li>\n<li><a href=\"\(up)about/\">About us</a></li>\n<li><a href=\"https://example.org/\">Newsroom</a></li>"), "\(path)")
            // Both pages are led to by name, so nothing leads to them a second time.
            #expect(page.matches(of: /imprint\/"/).count == 1)
        }
        #expect(site.text("faq/index.html").contains("<li><a href=\"./\" aria-current=\"page\">Questions</a></li>"))
    }

    @Test("Mistakes are told at their lines", arguments: [
        ("navigation: [{page: none.md}]", "broken-link 3"), ("navigation: [{title: A}]", "missing-key 3"),
        ("navigation: [{page: faq.md, url: https://example.org/}]", "missing-key 3"), ("navigation: [{url: https://example.org/}]", "missing-key 3"),
        ("navigation: [{title: A, url: faq.md}]", "wrong-type 3"), ("navigation: [{page: faq.md#none}]", "broken-anchor 3"),
        ("banner: See [this](none.md)", "broken-link 3"), ("banner: See [this](faq.md#none)", "broken-anchor 3"),
        ("footer: See <b>this</b>", "raw-html 3"), ("footer: \"![a map](https://example.org/a.png)\"", "remote-image 3"),
    ])
    func mistakes(settings: String, finding: String) async throws {
        let site = try await BuiltSite(Self.head + settings + "\n")
        #expect(Set(site.report.sorted.map { "\($0.rule.code) \($0.location.line ?? 0)" }) == [finding])
        // An edit would be at another place of the file than the link.
        #expect(site.report.findings.allSatisfy { $0.fixes.isEmpty })
    }

    @Test("A banner with a link to a draft is an error")
    func draft() async throws {
        let site = try await BuiltSite(Self.head + "banner: See [this](pages/a.md)\n-- content/pages/a.md --\n---\ntitle: A\ndraft: true\n---\nText.\n")
        #expect(site.report.findings.map(\.rule) == [.draftLink])
        #expect(!site.text("index.html").contains(">A</a>"))
    }
}
