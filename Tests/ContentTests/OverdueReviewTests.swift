import CalendarDates
import Content
import Diagnostics
import SiteFixtures
import Testing

/// What is overdue on a day in a site whose overview, first section and one source have some lines more.
private func findings(on day: String, overview: String = "", section: String = "", source: String = "") throws -> [Diagnostic] {
    let directory = try SiteDirectory("""
        -- content/overview.md --
        ---
        title: A topic
        summary: What it is.
        \(overview)
        ---
        Text [@doe2020].
        -- content/sections/1-first.md --
        ---
        title: First
        \(section)
        ---
        Text.
        -- content/sources.yaml --
        - id: doe2020
          type: book
          title: A book
          \(source)
        """)
    let reader = ContentReader(root: directory.content, inspector: OverdueReviews(asOf: try #require(CalendarDate(iso8601: day))))
    return reader.catalog.topics.flatMap { reader.read($0).report.sorted }.filter { $0.rule.code == "overdue-review" }
}

@Suite("Reviews that are overdue")
struct OverdueReviewTests {
    @Test("A page or source is overdue the day after its review has run out, at its line", arguments: [
        ("overview.md", 4, "reviewed: 2026-01-15\nreview-every: 6 months", "", ""),
        ("overview.md", 4, "reviewed: 2026-01-15\nreview-every: P6M", "", ""),
        ("1-first.md", 3, "", "reviewed: 2026-01-15\nreview-every: 6 months", ""),
        ("1-first.md", 3, "review-every: 6 months\nreviewed: 2026-07-01", "reviewed: 2026-01-15", ""),
        ("sources.yaml", 1, "", "", "reviewed: 2026-01-15\n  review-every: 6 months"),
    ])
    func overdue(file: String, line: Int, overview: String, section: String, source: String) throws {
        #expect(try findings(on: "2026-07-15", overview: overview, section: section, source: source).isEmpty)
        let found = try findings(on: "2026-07-16", overview: overview, section: section, source: source)
        #expect(found.map(\.rule.code) == ["overdue-review"])
        #expect(found.first?.severity == .warning)
        #expect(found.first?.location.file.hasSuffix(file) == true)
        #expect(found.first?.location.line == line)
        #expect(found.first?.message.contains("due again on 2026-07-15") == true)
    }

    @Test("What is to be reviewed and never was is overdue on any day")
    func never() throws {
        #expect(try findings(on: "2000-01-01", section: "review-every: 1 year").map(\.rule.code) == ["overdue-review"])
    }

    @Test("Without a period, or without a word about reviews, nothing is overdue")
    func silent() throws {
        #expect(try findings(on: "2100-01-01", overview: "reviewed: 2020-01-01").isEmpty)
        #expect(try findings(on: "2100-01-01").isEmpty)
    }
}
