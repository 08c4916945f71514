import Content
import SiteFixtures
import Testing

@Suite("The topic on two sheets of paper")
struct HandoutTests {
    private static let overview = "-- content/overview.md --\n---\ntitle: A topic\nsummary: What it is.\nhandout: true\ntakeaways:\n  - One [@a] is *many*.\n  - Two\n  - Three\n---\nThe whole of it.\n-- content/sources.yaml --\n- id: a\n  type: report\n  title: A report\n  issued: 2020\n"

    @Test("It has answer, takeaways, table, questions, and the way to the whole")
    func whole() async throws {
        let site = try await BuiltSite(Self.overview)
        #expect(site.report.findings.map(\.message) == [])
        let page = site.text("handout/index.html")
        for part in [
            "<p class=\"lead\">What it is.</p>", "<li>One is many.</li>", "<th scope=\"row\">Countries</th><td>Two</td>", "<dt>What is it?</dt><dd>A thing.</dd>",
            "https://example.org/site/</a>", "<svg viewBox=\"0 0 33 33\" role=\"img\" aria-label=\"QR code of this address\"",
        ] { #expect(page.contains(part), "\(part)") }
        #expect(page.contains("<meta name=\"robots\" content=\"noindex"))
        #expect(site.text("index.html").contains("href=\"handout/\""))
    }

    @Test("Nobody has one who does not ask for it")
    func unasked() async throws {
        let site = try await BuiltSite("")
        #expect(site.files["handout/index.html"] == nil)
        #expect(!site.text("index.html").contains("handout/"))
    }

    @Test("Without an address of the site there is none on paper")
    func addressless() async throws {
        let page = try await BuiltSite("-- content/site.yaml --\ntitle: A site\n" + Self.overview).text("handout/index.html")
        #expect(page.contains("<li>Two</li>"))
        #expect(!page.contains("<svg viewBox"))
    }

    @Test("A long table is cut, and five questions are enough")
    func long() async throws {
        let rows = (1...40).map { "| Row \($0) | one two three four five six seven eight nine ten |\n" }.joined()
        let questions = (1...9).map { "## Question \($0)?\n\nAnswer \($0).\n\n" }.joined()
        let page = try await BuiltSite(
            Self.overview + "-- content/characteristics.md --\n---\ntitle: C\nsummary: D.\n---\n| A | B |\n| --- | --- |\n\(rows)-- content/faq.md --\n---\ntitle: Q\nsummary: R.\n---\n\(questions)")
            .text("handout/index.html")
        #expect(page.contains("Row 14") && !page.contains("Row 15"))
        #expect(page.contains("Question 5?") && !page.contains("Question 6?"))
    }
}
