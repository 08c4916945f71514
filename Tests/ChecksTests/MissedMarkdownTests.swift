import Diagnostics
import SiteFixtures
import Testing

@Suite("Addresses with blanks")
struct BlankAddressTests {
    private static func site(_ text: String) throws -> SiteDirectory {
        try SiteDirectory("""
            -- content/media/My Cycle.svg --
            <svg xmlns='http://www.w3.org/2000/svg' width='4' height='3'/>
            -- content/media/A map (2).svg --
            <svg xmlns='http://www.w3.org/2000/svg' width='4' height='3'/>
            -- content/sections/1-first.md --
            ---
            title: First
            ---
            \(text)
            """)
    }

    @Test("A link or picture to a file with blanks is found and mended", arguments: [
        ("![A](../media/My Cycle.svg \"t\")", "4:1", "![A](<../media/My Cycle.svg> \"t\")"),
        ("So ![A](../media/My Cycle.svg 't') is.", "4:4", "So ![A](<../media/My Cycle.svg> 't') is."),
        ("See [*the* map](../media/A map (2).svg).", "4:15", "See [*the* map](<../media/A map (2).svg>)."),
        ("See [y](../faq.md#Who did it).", "4:5", "See [y](../faq.md#who-did-it)."),
        ("## The end\n\nSee [y](#The end).", "6:5", "See [y](#the-end)."),
    ])
    func corrected(text: String, place: String, corrected: String) throws {
        let site = try Self.site(text)
        let report = check(site)
        #expect(report.sorted.map(\.brief) == ["space-in-destination \(place)"])
        try site.apply(report)
        #expect(check(site).findings.map(\.brief) == [])
        #expect(try site.read("content/sections/1-first.md").contains(corrected))
    }

    @Test("One to no file is found, and left to its author", arguments: [
        ("See [x](2 cost.md).", "write '<2 cost.md>', or rename the file"),
        ("See [x](https://example.org/a b).", "write 'https://example.org/a%20b'"),
        ("See ![x](My picture.png).", "write '<My picture.png>', or rename the file"),
        ("See [x](#The end).", "write '#the-end'"),
        ("See [x](../faq.md#Nobody asked it).", "write '../faq.md#nobody-asked-it'"),
    ])
    func unknown(text: String, help: String) throws {
        let found = check(try Self.site(text)).sorted
        #expect(found.map(\.brief) == ["space-in-destination 4:5"])
        #expect(found.first?.help == help)
        #expect(found.first?.fixes == [])
    }

    @Test("A definition that a blank breaks is found, and whatever refers to it")
    func definition() throws {
        let site = try Self.site("See [it][a] and [it][b].\n\n[a]: ../media/My Cycle.svg\n\n[b]: words and words")
        let report = check(site)
        #expect(report.sorted.map(\.brief) == ["undefined-reference 4:10", "undefined-reference 4:22", "space-in-destination 6:1"])
        try site.apply(report)
        #expect(try site.read("content/sections/1-first.md").contains("\n[a]: <../media/My Cycle.svg>\n"))
        #expect(check(site).findings.map(\.brief) == ["undefined-reference 4:22"])
    }

    @Test("Remarks in parentheses are none", arguments: [
        "He said [so](see page 4) and [that](in the U.S. and abroad).", "See `[x](2 cost.md)` and \\[x](2 cost.md).",
        "A list a[0](one, two) and [x](<../media/My Cycle.svg>) and [y](../media/My%20Cycle.svg).", "[Note]: see the file faq.md",
    ])
    func sound(text: String) throws {
        #expect(check(try Self.site(text)).findings.map(\.brief) == [])
    }
}

@Suite("Single tildes")
struct SingleTildeTests {
    @Test("Text between them is reported from one to the other", arguments: [
        ("It is 2~3 m or 4~5 m.", ["4:8"], "4:18"), ("CO~2~ and H~2~O", ["4:3", "4:12"], "4:6"),
        ("So ~~gone~~ and ~*not*~ so, `a~b~c`", ["4:17"], "4:24"),
    ])
    func single(text: String, places: [String], end: String) throws {
        let found = try check(section: text + "\n")
        #expect(found.map(\.brief) == places.map { "single-tilde \($0)" })
        #expect(found.first.map { "\($0.location.line ?? 0):\($0.location.columns?.upperBound ?? 0)" } == end)
    }

    @Test("Double ones, escaped ones and those that strike nothing out are none", arguments: [
        "It is ~~gone~~.", "About ~5 m, or 2\\~3 m and 4\\~5 m.", "A path ~/one and ~/two.",
    ])
    func sound(text: String) throws {
        #expect(try check(section: text + "\n").map(\.brief) == [])
    }
}
