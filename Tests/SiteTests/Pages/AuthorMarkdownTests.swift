import Diagnostics
import SiteFixtures
import Testing

@Suite("Markdown where authors expect it")
struct AuthorMarkdownTests {
    private static let sources = "-- content/sources.yaml --\n- id: doe2020\n  type: book\n  title: A book\n  author: [{family: Doe}]\n"

    private static func site(_ keys: String, _ text: String) async throws -> BuiltSite {
        try await BuiltSite(
            sources + "-- content/media/map.svg --\n<svg xmlns='http://www.w3.org/2000/svg' width='4' height='3'/>\n"
                + "-- content/sections/1-first.md --\n---\n\(keys)\n---\n\(text)\n")
    }

    @Test("A title has its markup on its page and is words elsewhere")
    func title() async throws {
        let site = try await Self.site("title: The *Titanic* and `code`", "So it is [@doe2020].")
        let page = site.text("first/index.html")
        #expect(page.contains("<h1>The <em>Titanic</em> and <code>code</code></h1>"))
        #expect(page.contains("<title>The Titanic and code – "))
        #expect(!site.text("index.html").contains("*Titanic*"))
        #expect(site.report.findings.map(\.rule.code) == [])
    }

    @Test("A summary has emphasis, code, links and citations; its links are checked")
    func summary() async throws {
        let site = try await Self.site("title: First\nsummary: A *strong* claim, see [the questions](../faq.md) [@doe2020].", "Text.")
        let page = site.text("first/index.html")
        #expect(page.contains("<p class=\"lead\">A <em>strong</em> claim, see <a href=\"../faq/\">the questions</a>.<sup"))
        #expect(page.contains("<meta name=\"description\" content=\"A strong claim, see the questions.\">"))
        let broken = try await Self.site("title: First\nsummary: See [this](no-such.md).", "Text [@doe2020].")
        #expect(broken.report.findings.map(\.rule.code) == ["broken-link"])
    }

    @Test("A title or summary that is no paragraph is shown to the letter", arguments: ["1. January", "- dashes", "# Sign", "a_b_c and 2 * 3", "Q&A: what <is> it?"])
    func letters(title: String) async throws {
        let site = try await Self.site("title: '\(title)'", "So it is [@doe2020].")
        #expect(site.text("first/index.html").contains("<title>\(title.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")) – "))
    }

    @Test("A caption has emphasis, code, links and citations")
    func caption() async throws {
        let site = try await Self.site("title: First", "![A map](../media/map.svg \"Map of *doses*, [data](../faq.md) [@doe2020] and `x`\")")
        #expect(site.text("first/index.html").contains("<figcaption>Map of <em>doses</em>, <a href=\"../faq/\">data</a><sup"))
        #expect(site.text("first/index.html").contains("and <code>x</code></figcaption>"))
        #expect(site.report.findings.map(\.rule.code) == [])
        let broken = try await Self.site("title: First", "Text [@doe2020].\n\n![A map](../media/map.svg \"[data](no.md)\")")
        #expect(broken.report.findings.map { $0.location.line } == [6])
    }

    @Test("The title of a picture within a line is words alone")
    func imageTitle() async throws {
        let site = try await Self.site("title: First", "So [@doe2020] ![A map](../media/map.svg \"Map of *doses*\") it is.")
        #expect(site.text("first/index.html").contains("title=\"Map of doses\""))
    }

    @Test("A line break in a cell is one; elsewhere it is told of with its cure")
    func lineBreak() async throws {
        let site = try await Self.site("title: First", "| A<br/>b | C |\n| --- | --- |\n| *d<br>e* | f |\n\nSo [@doe2020].")
        #expect(site.text("first/index.html").contains("<th scope=\"col\">A<br>b</th>"))
        #expect(site.text("first/index.html").contains("<em>d<br>e</em>"))
        #expect(site.text("first/index.md").contains("| *d<br>e* | f |"))
        #expect(site.report.findings.map(\.rule.code) == [])
        let other = try await Self.site("title: First", "A<br>b [@doe2020].")
        #expect(other.report.findings.map(\.rule.code) == ["raw-html"])
        #expect(other.report.findings.first?.help?.hasPrefix("end the line with a backslash") == true)
    }

    @Test("A link to a heading by its words works where the page itself has that id", arguments: [
        ("See also", "see-also", "section-see-also"), ("Contents", "contents", "section-contents"), ("Term 1", "term-1", "term-1"),
    ])
    func reserved(heading: String, written: String, id: String) async throws {
        let site = try await Self.site("title: First", "See [below](#\(written)) [@doe2020].\n\n## \(heading)\n\nText.")
        #expect(site.report.findings.map(\.rule.code) == [])
        #expect(site.text("first/index.html").contains("<a href=\"#\(id)\">below</a>"))
        #expect(site.text("first/index.html").contains("id=\"\(id)\""))
    }

    @Test("A second heading of such words has the id that GitHub gives it")
    func numbered() async throws {
        let site = try await Self.site("title: First", "See [below](#contents-1) [@doe2020].\n\n## Contents\n\nText.\n\n## Contents\n\nText.")
        #expect(site.report.findings.map(\.rule.code) == [])
    }

    @Test("A link to a heading with the name of a work in the page's list is told which it is")
    func source() async throws {
        let site = try await Self.site("title: First", "See [below](#source-4) [@doe2020].\n\n## Source 4\n\nText.")
        #expect(site.report.findings.map(\.help) == ["did you mean '#section-source-4'?"])
    }

    @Test("A quote or item that held a note alone is gone")
    func emptied() async throws {
        let site = try await Self.site("title: First", "So[^1] it[^2] is [@doe2020].\n\n> [^1]: One.\n\n- [^2]: Two.\n\nEnd.")
        let page = site.text("first/index.html")
        #expect(!page.contains("<blockquote>") && !page.contains("<li></li>") && page.contains("One."))
        #expect(try await Self.site("title: First", "-\n- b [@doe2020]").text("first/index.html").contains("<li></li>"))
    }

    @Test("Alerts and ids of headings stand in the Markdown of a page, and alerts are no quotations")
    func twin() async throws {
        let site = try await Self.site("title: First", "> [!WARNING]\n> It is hot.\n\n## What it costs {#costs}\n\nMuch [@doe2020].")
        #expect(site.text("first/index.md").contains("> [!WARNING]\n> It is hot.\n\n## What it costs {#costs}\n"))
        #expect(site.text("first/index.html").contains("<h2 id=\"costs\">"))
    }

    @Test("Alerts are named in the language of the site", arguments: [("de", "Warnung"), ("fr", "Avertissement"), ("es", "Advertencia"), ("ar", "تحذير")])
    func languages(tag: String, word: String) async throws {
        let site = try await BuiltSite(
            "-- content/site.yaml --\ntitle: A site\nbase-url: https://example.org/\nlanguage: \(tag)\n-- content/sections/1-first.md --\n---\ntitle: First\n---\n> [!WARNING]\n> A.\n")
        #expect(site.text("first/index.html").contains("<p class=\"label\">\(word)</p>"))
    }
}
