import Diagnostics
import SiteFixtures
import Testing

@Suite("Citations that are none")
struct MissedCitationTests {
    private static func site(_ text: String) throws -> SiteDirectory {
        try SiteDirectory("""
            -- content/sources.yaml --
            - {id: doe2020, type: book, title: A book}
            - {id: roe2021, type: book, title: Another}
            - {id: who, type: book, title: A third}
            -- content/sections/1-first.md --
            ---
            title: First
            ---
            All of them [@doe2020; @roe2021; @who].

            \(text)
            """)
    }

    private static func findings(_ text: String) throws -> [Diagnostic] { check(try site(text)).sorted }

    @Test("A key in brackets without its sign is found where it stands", arguments: [
        ("So it is [doe2020].", "6:10", "[@doe2020]"),
        ("So it is [doe2020, p. 4; roe2021].", "6:10", "[@doe2020, p. 4; @roe2021]"),
        ("| A | B |\n| --- | --- |\n| *C* | D [doe2020] |", "8:11", "[@doe2020]"),
    ])
    func unmarked(text: String, place: String, meant: String) throws {
        let found = try Self.findings(text)
        #expect(found.map(\.brief) == ["unmarked-citation \(place)"])
        #expect(found.first?.help == "did you mean '\(meant)'?")
        let site = try Self.site(text)
        try site.apply(check(site))
        #expect(check(site).findings.map(\.brief) == [])
        #expect(try site.read("content/sections/1-first.md").contains(meant))
    }

    @Test("A key that may be a word is reported and left as it is")
    func word() throws {
        let found = try Self.findings("He [who] came.")
        #expect(found.map(\.brief) == ["unmarked-citation 6:4"])
        #expect(found.first?.fixes == [])
    }

    @Test("A second key after the first is found where it stands", arguments: [
        ("So it is [@doe2020, @roe2021].", ["6:21"], "[@doe2020; @roe2021]"),
        ("So it is [see @doe2020, p. 4, @roe2021, @who].", ["6:31", "6:41"], "[see @doe2020, p. 4; @roe2021; @who]"),
        ("So it is [@doe2020 @roe2021].", ["6:20"], "[@doe2020; @roe2021]"),
        ("So it is [@who; @doe2020, -@roe2021].", ["6:28"], "[@who; @doe2020; -@roe2021]"),
    ])
    func swallowed(text: String, places: [String], meant: String) throws {
        #expect(try Self.findings(text).map(\.brief) == places.map { "swallowed-citation \($0)" })
        let site = try Self.site(text)
        try site.apply(check(site))
        #expect(check(site).findings.map(\.brief) == [])
        #expect(try site.read("content/sections/1-first.md").contains(meant))
    }

    @Test("Between words, or where no work has the key, the second one is reported and left as it is", arguments: [
        "So it is [@doe2020 and @roe2021].", "So it is [@doe2020, @nobody2020].",
    ])
    func unclear(text: String) throws {
        let found = try Self.findings(text)
        #expect(found.map(\.rule.code) == ["swallowed-citation"])
        #expect(found.first?.fixes == [])
    }

    @Test("Nothing is said of links, notes, code, escaped brackets and words", arguments: [
        "See [doe2020](../faq.md) and [the book][doe2020].\n\n[doe2020]: https://example.org/",
        "`[doe2020]` and \\[doe2020] and [sic] and [doe2020 and more].",
        "So it is [@doe2020, p. 4, mail to jo@example.org].",
        "So it is [see @doe2020, pp. 3--4; also @roe2021, and more].",
    ])
    func sound(text: String) throws {
        #expect(try Self.findings(text).map(\.brief) == [])
    }

    @Test("A key met twice on a line is reported at both places")
    func repeated() throws {
        #expect(try Self.findings("Here (@foo) and some text [@foo], not \\@foo, and [@foo].").map(\.brief) == [
            "unknown-source 6:7", "unknown-source 6:28", "unknown-source 6:51",
        ])
    }
}
