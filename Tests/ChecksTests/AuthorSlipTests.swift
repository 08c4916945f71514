import CalendarDates
import Checks
import Content
import Diagnostics
import SiteFixtures
import Testing

@Suite("Slips of the pen")
struct AuthorSlipTests {
    @Test("Quotation marks that YAML takes for a part of a title are told of", arguments: [
        ("title: “Seven”", "curly-quotes 2:8"), ("title: „Sieben“", "curly-quotes 2:8"), ("title: «Sept»", "curly-quotes 2:8"),
        ("title: T\nsummary: “It is so.”", "curly-quotes 3:10"),
    ])
    func quoted(head: String, place: String) throws {
        let found = check(try SiteDirectory("-- content/sections/1-first.md --\n---\n\(head)\n---\nText.\n")).sorted
        #expect(found.map(\.brief) == [place])
    }

    @Test("Quotation marks that are meant are let be", arguments: [
        "title: '“Seven”'", "title: “Seven” and “eight”", "title: The “seven”", "title: \"Seven\"", "title: “Seven", "title: '“Seven”, “eight”'",
    ])
    func meant(head: String) throws {
        let found = check(try SiteDirectory("-- content/sections/1-first.md --\n---\n\(head)\n---\nText.\n")).sorted
        #expect(found.map(\.brief) == [])
    }

    @Test("A characteristic that is given twice is told of at its second row")
    func rows() throws {
        let found = check(try SiteDirectory("""
            -- content/characteristics.md --
            ---
            title: Characteristics
            ---
            | Characteristic | Value |
            | --- | --- |
            | Method | Gifts |
            | Period | 2020 |
            | *method* | Loans |
            """)).sorted
        #expect(found.map { "\($0.rule.code) \($0.location.line ?? 0) \($0.message)" } == ["duplicate-characteristic 8 'method' is also on line 6"])
    }

    @Test("Days that have not come are told of, where they are written")
    func future() throws {
        let directory = try SiteDirectory("""
            -- content/changes.md --
            ---
            title: Changes
            ---
            ## 2062-03-31: Correction

            We were wrong.

            ## 2026-03-31: Correction

            We were wrong then.
            -- content/sections/1-first.md --
            ---
            title: First
            published: 2026-03-31
            reviewed: 2026-04-01
            ---
            Text [@doe2020].
            -- content/sources.yaml --
            - id: doe2020
              type: book
              title: A book
              reviewed: 2206-01-01
            """)
        let day = try #require(CalendarDate(iso8601: "2026-03-31"))
        let found = check(directory, also: [FutureDates(after: day)]).sorted.filter { $0.rule.code == "future-date" }
        #expect(found.map { "\($0.location.file.split(separator: "/").last ?? ""):\($0.location.line ?? 0)" } == ["changes.md:4", "1-first.md:4", "sources.yaml:1"])
        #expect(found.first?.message == "this change is 2062-03-31, a day in the future")
    }

    @Test("Without a day that was named, a year that is far from all others is told of", arguments: [
        ("reviewed: 2062-04-01", "", ["1-first.md:4"]), ("reviewed: 2035-04-01", "", []), ("reviewed: 2062-04-01", "accessed: 2060-01-01", []),
        ("reviewed: 2026-04-01", "issued: 1859", []),
    ])
    func farAway(head: String, source: String, places: [String]) throws {
        let directory = try SiteDirectory("""
            -- content/sections/1-first.md --
            ---
            title: First
            published: 2026-03-31
            \(head)
            ---
            Text [@doe2020].
            -- content/sources.yaml --
            - id: doe2020
              type: book
              title: A book
              \(source)
            """)
        let found = check(directory, also: [FutureDates()]).sorted.filter { $0.rule.code == "future-date" }
        #expect(found.map { "\($0.location.file.split(separator: "/").last ?? ""):\($0.location.line ?? 0)" } == places)
    }

    @Test("A reference to a figure or table is told apart from a citation", arguments: [
        ("As @fig-map shows.", "link to it: '[the figure](#the-heading-above-it)'"), ("As [@tbl:costs] shows.", "link to it: '[the table](#the-heading-above-it)'"),
        ("See @sec-costs for more.", "link to it: '[the section](#costs)'"),
    ])
    func crossReferences(text: String, help: String) throws {
        for sources in ["", "-- content/sources.yaml --\n- id: doe2020\n  type: book\n  title: A book\n"] {
            let found = check(try SiteDirectory(sources + "-- content/sections/1-first.md --\n---\ntitle: First\n---\n\(sources.isEmpty ? "" : "So it is [@doe2020].\n\n")\(text)\n")).sorted
            #expect(found.map(\.rule.code) == ["unknown-source"])
            #expect(found.map(\.help) == [help])
        }
    }

    @Test("A key that a source has is a citation, whatever it starts with")
    func figureKey() throws {
        let found = check(try SiteDirectory(
            "-- content/sources.yaml --\n- id: fig-2020\n  type: book\n  title: A book\n-- content/sections/1-first.md --\n---\ntitle: First\n---\nAs @fig-2020 says.\n")).sorted
        #expect(found.map(\.brief) == [])
    }

    @Test("The name of an account is led to what no formatter undoes, a key in brackets is not")
    func handles() throws {
        let site = "-- content/sources.yaml --\n- id: doe2020\n  type: book\n  title: A book\n-- content/sections/1-first.md --\n---\ntitle: First\n---\nSo it is [@doe2020].\n\n"
        #expect(check(try SiteDirectory(site + "Ask @harbourmaster.\n")).sorted.map(\.help)
            == ["add it to sources.yaml; the name of an account is written `@harbourmaster`, between backticks, or is the text of a link"])
        #expect(check(try SiteDirectory(site + "So it was [@harbourmaster].\n")).sorted.map(\.help) == ["add it to sources.yaml"])
        #expect(check(try SiteDirectory(site + "Ask `@harbourmaster` or [@harbourmaster](https://example.org/).\n")).sorted.map(\.brief) == [])
    }
}
