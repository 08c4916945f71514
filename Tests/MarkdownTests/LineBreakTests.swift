@testable import Markdown
import Testing

@Suite("Line breaks and captions")
struct LineBreakTests {
    private static var options: RenderingOptions {
        var options = RenderingOptions.page
        options.wordsAfterNumbers = ["million", "March", "Mai", "%", "km"]
        return options
    }

    @Test("A number stays with its unit, a day with its month, also over the end of a line of the file", arguments: [
        ("about 12 million masks", "about 12\u{A0}million masks"), ("on 31\nMarch 2020", "on 31\u{A0}March 2020"), ("am 31. Mai", "am 31.\u{A0}Mai"),
        ("2.02 million, 5 km/h and 83 %", "2.02\u{A0}million, 5\u{A0}km/h and 83\u{A0}%"), ("12 millions of 3 things", "12 millions of 3 things"),
        ("a March of 2 km", "a March of 2\u{A0}km"), ("`12 million`", "<code>12 million</code>"), ("12 million", "12\u{A0}million"), ("12\nthings", "12\nthings"),
        ("12 *million*", "12 <em>million</em>"), ("12 & 13 million", "12 &amp; 13\u{A0}million"),
    ])
    func joined(text: String, html: String) throws {
        #expect(try render(text, options: Self.options).html == "<p>\(html)</p>\n")
    }

    @Test("A date that is all of a cell does not break, as a column takes the width that it needs", arguments: [
        ("12 March 2020", "12\u{A0}March\u{A0}2020"), ("on 12 March 2020", "on 12\u{A0}March 2020"), ("12 March 2020, say", "12\u{A0}March 2020, say"),
        ("**12 March 2020**", "<strong>12\u{A0}March 2020</strong>"), ("March 2020", "March 2020"),
    ])
    func dates(text: String, html: String) throws {
        #expect(try render("| A |\n|---|\n| \(text) |", options: Self.options).html.contains("<td>\(html)</td>"))
        #expect(try !render(text, options: Self.options).html.contains("\u{A0}2020"))
    }

    @Test("A name with a number behind a hyphen is kept whole", arguments: [
        ("in COVID-19, or SARS-2", "in <span class=\"keep\">COVID-19</span>, or <span class=\"keep\">SARS-2</span>"), ("10-year, mid-2020s, é-5, 3-4", "10-year, mid-2020s, é-5, 3-4"),
        ("[COVID-19](a)", "<a href=\"a\">COVID-19</a>"),
    ])
    func kept(text: String, html: String) throws {
        #expect(try render(text).html == "<p>\(html)</p>\n")
    }

    @Test("What cmark-gfm writes is left as it is")
    func plain() throws {
        #expect(try render("12 million of COVID-19", options: .plain(linksURLs: false)).html == "<p>12 million of COVID-19</p>\n")
    }

    @Test("A line 'Table: …' above a table is its caption and its name")
    func caption() throws {
        let html = try render("Table: Masks, *by month*\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n| C |\n|---|\n| 3 |").html
        #expect(html.hasPrefix("<section class=\"table\" tabindex=\"0\" aria-label=\"Table 1: Masks, by month\">\n<table>\n<caption>Masks, <em>by month</em></caption>\n<thead>"))
        #expect(html.contains("aria-label=\"Table 2: C\">\n<table>\n<thead>"))
    }

    @Test("A line 'Table: …' with no table below it is text", arguments: ["Table: Masks", "Table: Masks\n\nText.", "Table:\n\n| A |\n|---|\n| 1 |"])
    func noCaption(text: String) throws {
        let html = try render(text).html
        #expect(html.contains("<p>Table:") && !html.contains("<caption>"))
    }
}
