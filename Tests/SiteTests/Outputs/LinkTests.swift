import SiteFixtures
import Testing

@Suite("Links between pages")
struct LinkTests {
    private static let sources = "-- content/sources.yaml --\n- id: a1\n  type: webpage\n  title: A\n"

    @Test("A link may lead to every page and place", arguments: [
        "faq.md", "faq.md#what-is-it", "sections/1-first.md#start", "characteristics.md#methods", "sources.yaml", "sources.yaml#ref-a1", "overview.md",
        "/faq.md", "sections/../faq.md", "#here",
    ])
    func sound(target: String) async throws {
        let site = try await BuiltSite(Self.sources + """
            -- content/overview.md --
            ---
            title: A topic
            summary: What it is.
            takeaways: [a, b, c]
            ---
            ## Here

            [To](\(target)) [@a1].
            """)
        #expect(site.report.findings.isEmpty, "\(site.report.findings)")
    }

    @Test("Of a page that cannot be read there is one finding, not one for each link to it")
    func unreadable() async throws {
        let site = try await BuiltSite("""
            -- content/faq.md --
            Nothing but text.
            -- content/sections/1-first.md --
            ---
            title: First
            summary: The first part.
            ---
            [One](../faq.md), [two](../faq.md#two).
            """)
        #expect(site.report.findings.map(\.rule.code) == ["missing-front-matter"])
    }

    @Test("A page that says no such place is told of at the link, whatever the line", arguments: [1, 40])
    func brokenAnchor(lines: Int) async throws {
        let site = try await BuiltSite("""
            -- content/sections/1-first.md --
            ---
            title: First
            summary: The first part.
            ---
            \(String(repeating: "Text.\n\n", count: lines))[One](2-second.md#end), [two](2-second.md#edn).
            """)
        let finding = try #require(site.report.findings.first)
        #expect(site.report.findings.count == 1 && finding.rule.code == "broken-anchor")
        #expect(finding.location.line == 5 + 2 * lines && finding.location.columns == 31..<46)
        #expect(finding.help == "did you mean '#end'?")
    }
}
