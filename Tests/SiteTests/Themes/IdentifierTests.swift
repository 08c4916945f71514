import SiteFixtures
import Testing

@Suite("The ids of a page")
struct IdentifierTests {
    /// A site with every part that a page can have.
    private static let whole = """
        -- content/sections/1-first.md --
        ---
        title: First
        summary: The first part.
        see-also: [2-second.md]
        ---
        Before [@a], with a note[^1] and a soft power. Once more[^1].

        ## Start

        [^1]: The note.
        -- content/glossary.md --
        ---
        title: Glossary
        ---
        ## Soft power

        Attraction.
        -- content/changes.md --
        ---
        title: Changes
        ---
        ## 2026-03-31: Correction

        A date in [the first part](sections/1-first.md#start) was wrong.
        -- content/sources.yaml --
        - {id: a, type: report, title: A report, issued: 2020}
        """

    @Test("Headings called as parts of a page are called take no part's id, on the page or in print")
    func headings() async throws {
        let plain = try await BuiltSite(Self.whole)
        let ids = Set(plain.files.keys.filter { $0.hasSuffix(".html") }.flatMap { Self.ids(in: plain.text($0)) })
        #expect(ids.isSuperset(of: ["search", "fn-1", "fnref-1-2", "card.soft-power", "card-1", "source-1", "takeaways", "page-changes"]))
        let names = ids.union(["fn", "card", "source", "found", "cite"]).sorted()
        let headings = (names + names).map { "## \($0)\n\nText.\n\n" }.joined()
        for file in ["sections/1-first.md", "sections/2-second.md", "overview.md"] {
            let directory = try SiteDirectory(Self.whole)
            try directory.write(directory.read("content/\(file)") + "\n\n" + headings, to: "content/\(file)")
            let site = try await BuiltSite(directory)
            for page in site.files.keys.sorted() where page.hasSuffix(".html") {
                let found = Self.ids(in: site.text(page)).sorted()
                #expect(zip(found, found.dropFirst()).filter(==).map(\.0) == [], "\(page) with the headings in \(file)")
            }
        }
    }

    @Test("Sections called as parts of the printed page are called have ids of their own there", arguments: ["overview", "contents", "main"])
    func printed(name: String) async throws {
        let directory = try SiteDirectory()
        try directory.move("content/sections/1-first.md", to: "content/sections/1-\(name).md")
        let site = try await BuiltSite(directory)
        let ids = Self.ids(in: site.text("print/index.html"))
        #expect(Set(ids).count == ids.count)
        #expect(ids.contains(name == "overview" ? "overview-1.start" : "section-\(name).start"))
    }

    private static func ids(in html: String) -> [String] { HTMLTokens(html).tags.compactMap { $0["id"] } }
}
