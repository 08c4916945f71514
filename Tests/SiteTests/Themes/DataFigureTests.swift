import Hypertext
import Markdown
import SiteFixtures
import Templates
import Testing

/// A theme that writes figures in its own way: nothing of what stands around a drawing is left.
private struct PlateTheme: PartedTheme {
    func dataFigure(_ figure: DataFigure) -> HTML {
        """
        <div class="plate \(figure.kind.rawValue)" id="\(figure.id)">
        \(figure.drawing)<p class="title">\(figure.title)\(figure.measure.map { ", \($0)" })</p>
        \(figure.notes)<p><a href="\(figure.csv)">\(figure.dataLabel)</a>\(figure.svg.map { " <a href=\"\($0)\">SVG</a>" })</p>
        </div>

        """
    }
}

@Suite("A theme that writes figures")
struct DataFigureTests {
    @Test("A figure is written as a theme likes: what it shows, its notes and its files are given, and works are cited in it")
    func figures() async throws {
        let directory = try SiteDirectory("""
            -- content/sources.yaml --
            - {id: a, type: report, title: A report, issued: 2020}
            -- content/sections/1-first.md --
            ---
            title: First
            ---
            See [the chart](#exports-rose-in-a-year) and [the years](#it-took-a-year).

            ```chart
            title: Exports rose in a year
            kind: columns
            unit: tonnes & more
            source: "[@a, p. 3]"
            rows: [{year: 2019, exports: 1}, {year: 2020, exports: 2}]
            ```

            ```timeline
            title: It took a year
            source: A count of our own
            events:
            - {date: 2019, title: Begun}
            - {date: 2020, title: Done}
            ```
            """)
        let site = try await BuiltSite(directory, theme: PlateTheme())
        #expect(site.report.findings.map(\.message) == [])
        let html = site.text("first/index.html")
        #expect(html.contains("<div class=\"plate chart\" id=\"exports-rose-in-a-year\">\n<div class=\"plot\" role=\"img\" aria-label=\"Column chart."))
        #expect(html.contains("<p class=\"title\">Exports rose in a year, tonnes &amp; more</p>\n<p class=\"figure-source\">"))
        #expect(html.contains("<p><a href=\"figures/exports-rose-in-a-year.csv\">Data and downloads</a> <a href=\"figures/exports-rose-in-a-year.svg\">SVG</a></p>"))
        #expect(html.contains("<div class=\"plate timeline\" id=\"it-took-a-year\">\n<ol class=\"timeline\">"))
        #expect(html.contains("<p><a href=\"figures/it-took-a-year.csv\">Data and downloads</a></p>"))
        #expect(!html.contains("<figure") && !html.contains("figure-data") && html.contains("<a id=\"cite-1-1\" href=\"#source-1\""))
        #expect(site.files["first/figures/exports-rose-in-a-year.csv"] != nil && site.files["first/figures/exports-rose-in-a-year.svg"] != nil)
        #expect(site.text("print/index.html").contains("<div class=\"plate chart\" id=\"first.exports-rose-in-a-year\">"))
        // What is no page is as it was: the twin, the data, the feeds know no theme.
        let standard = try await BuiltSite(directory)
        #expect(site.text("first/index.md") == standard.text("first/index.md"))
        #expect(site.files["explainer.json"] == standard.files["explainer.json"])
    }
}
