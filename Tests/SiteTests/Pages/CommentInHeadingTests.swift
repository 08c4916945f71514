import Content
import SiteFixtures
import Testing

@Suite("Comments to this program in headings")
struct CommentInHeadingTests {
    private static let content = """
        -- content/overview.md --
        ---
        title: Topic
        summary: "What <!-- explainer: no-source --> it is."
        ---
        One <!-- explainer: no-source --> two.

        ## Start <!-- explainer: keywords launch -->

        Text.

        ## <!-- explainer: keywords finish --> The *end*<!-- explainer: keywords last -->, and more

        Text.
        -- content/faq.md --
        ---
        title: Questions
        ---
        ## Why? <!-- explainer: keywords motive -->

        So <!-- explainer: no-source --> it is.
        -- content/glossary.md --
        ---
        title: Glossary
        ---
        ## Term <!-- explainer: keywords charm -->

        Meaning.
        -- content/characteristics.md --
        ---
        title: Table
        ---
        | Name | Value |
        | --- | --- |
        | When <!-- explainer: no-source --> | Now <!-- explainer: no-source --> |
        -- content/changes.md --
        ---
        title: Changes
        ---
        ## 2026-01-01: First <!-- explainer: no-source -->

        See [this](overview.md).
        """

    @Test("No page, twin, feed or file of data shows them, and anchors are made of what readers see")
    func hidden() async throws {
        let site = try await BuiltSite(Self.content)
        #expect(!site.report.hasErrors, "\(site.report.sorted)")
        let files = [
            "index.html", "index.md", "faq/index.html", "faq/index.md", "glossary/index.html", "characteristics/index.html", "changes/index.html",
            "print/index.html", "explainer.json", "search/index.json", "llms-full.txt", "characteristics/characteristics.json", "characteristics/characteristics.csv",
        ]
        for file in files { #expect(!site.text(file).contains("explainer:"), "\(file)") }
        for (page, anchors) in [
            ("index.html", ["start", "the-end-and-more"]), ("faq/index.html", ["why"]), ("glossary/index.html", ["term"]),
            ("characteristics/index.html", ["when"]), ("changes/index.html", ["2026-01-01-first"]),
        ] {
            let ids = HTMLTokens(site.text(page)).tags.compactMap { $0["id"] }
            for anchor in anchors { #expect(ids.contains(anchor), "\(page): \(ids)") }
        }
    }

    @Test("They leave one blank where they stood between two")
    func gaps() async throws {
        let site = try await BuiltSite(Self.content)
        #expect(site.text("index.html").contains("content=\"What it is.\""))
        #expect(site.text("faq/index.html").contains("data-answer=\"So it is.\""))
        #expect(site.text("explainer.json").contains("\"Why?\""))
    }

    @Test("What they name leads to the heading, the question and the term")
    func found() async throws {
        let index = try SearchIndexTests.Index(try await BuiltSite(Self.content))
        for (word, place) in [
            ("launch", "#start"), ("finish", "#the-end-and-more"), ("last", "#the-end-and-more"), ("motive", "faq/#why"), ("charm", "glossary/#term"),
        ] {
            #expect(try index.places(of: word) == [place], "\(word)")
        }
    }
}
