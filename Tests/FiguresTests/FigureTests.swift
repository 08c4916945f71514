import Diagnostics
import Figures
import Localization
import Testing

@Suite("A figure")
struct FigureTests {
    private static let chart = head + "kind: columns\nrows: [{week: 2020-03-01, value: 1.2}, {week: 2020-03-08, value: 10.2}]\n"

    @Test("tells those who cannot see it what it is, how much it shows, the range and the change", arguments: [
        ("en", "Column chart. 2 values, from 1 March 2020 to 8 March 2020. Highest: 10.2 (8 March 2020). Lowest: 1.2 (1 March 2020). Change: from 1.2 to 10.2. Unit: tonnes."),
        ("de", "Säulendiagramm. 2 Werte, von 1. März 2020 bis 8. März 2020. Höchster Wert: 10,2 (8. März 2020). Niedrigster Wert: 1,2 (1. März 2020). Veränderung: von 1,2 bis 10,2. Einheit: tonnes."),
    ])
    func sentence(language: String, expected: String) throws {
        let figure = try #require(readFigure(Self.chart, language: language).figure)
        #expect(FigureMarkup(figure, words: .words(for: language)).sentence == expected)
    }

    @Test("has its sentence and its tools in every language of the interface", arguments: InterfaceWords.all.map(\.language))
    func languages(language: String) throws {
        #expect(FigureWords.translation(for: language) != nil)
        let words = InterfaceWords.words(for: language).figures
        #expect(FigureWords.Kind.allCases.allSatisfy { words.kinds[$0]?.isEmpty == false })
        #expect(words.shortMonths.count == 12)
        let figure = try #require(readFigure(Self.chart, language: language).figure)
        let markup = markup(figure, language: language)
        #expect(markup.contains(words.csv) && markup.contains(words.link))
        #expect(FigureMarkup(figure, words: .words(for: language)).dataLabel == words.data && !words.data.isEmpty)
    }

    @Test("has its data in a table, with numbers as the language writes them")
    func table() throws {
        let figure = try #require(readFigure(Self.chart, language: "fr").figure)
        #expect(markup(figure, language: "fr").contains("<tr>\n<th scope=\"row\">8 mars 2020</th>\n<td class=\"align-right\">10,2</td></tr>"))
    }

    @Test("has none of the elements of figures in it: programs that take the text out of pages throw them away")
    func role() throws {
        let markup = markup(try #require(readFigure("subtitle: What is counted\n" + Self.chart).figure))
        #expect(markup.hasPrefix("<p class=\"figure-title\" id=\"figure.title\">What it shows in four words</p>\n<p class=\"figure-measure\">What is counted, tonnes</p>\n"))
        #expect(!markup.contains("<figure") && !markup.contains("<figcaption"))
    }

    @Test("reads in the same order on its page and in Markdown")
    func order() throws {
        let figure = try #require(readFigure("note: Not all weeks.\n" + Self.chart).figure)
        let markdown = FigureMarkup(figure, words: .words(for: "en")).markdown(escape: { $0 }, cited: \.value)
        let parts = ["What it shows in four words", "Not all weeks.", "Source: ", "8 March 2020"]
        for text in [markdown, markup(figure).replacing(/aria-label="[^"]*"|<svg.*?<\/svg>/, with: "").replacing("<span>", with: "")] {
            let places = parts.compactMap { text.firstRange(of: $0)?.lowerBound }
            #expect(places.count == parts.count && places == places.sorted())
        }
    }

    @Test("has no script, no style of its own and no size of type")
    func plain() throws {
        let markup = markup(try #require(readFigure(Self.chart).figure))
        for word in ["<script", "style=", "font-size", "onclick", "<style"] { #expect(!markup.contains(word)) }
    }

    @Test("escapes whatever its author writes")
    func escaping() throws {
        let yaml = "title: A <b>\"bold\" & 'brave'</b> title of words\nunit: <i>\nsource: \"<script>\"\nkind: bars\nrows: [{of: \"<img onerror=x>\", value: 3}]\n"
        let markup = markup(try #require(readFigure(yaml).figure)).replacing("<script>", with: "")
        #expect(!markup.contains("<b>") && !markup.contains("<i>") && !markup.contains("<img"))
    }

    @Test("is at most six kilobytes even with two hundred values")
    func weight() throws {
        let rows = (0..<200).map { "\(1800 + $0),\(($0 * 7919) % 1000)\n" }.joined()
        let figure = try #require(readFigure(head + "kind: lines\ndata: a.csv\n", files: ["a.csv": "year,value\n" + rows]).figure)
        // Rows of a table compress to a fifth or less.
        #expect(markup(figure).utf8.count < 30_000)
    }

    /// What is wrong, and the rule that tells of it.
    @Test("that is wrong gives its diagnostic", arguments: [
        ("kind: pie\nrows: [{a: x, b: 1}]", "figure-kind"), ("kind: barz\nrows: [{a: x, b: 1}]", "figure-kind"),
        ("kind: area\nrows: [{a: 2020, b: 1}]", "area-chart"), ("kind: bars\nrows: [{a: x, b: 1}]\ny2: b", "two-axes"),
        ("kind: bars\nrows: [{a: x, b: 1}]\nmin: 10", "bars-from-zero"), ("kind: lines\nrows: [{a: 2020, b: 1}]\nmin: 10", "unknown-key"),
        ("kind: bars", "figure-data"), ("kind: bars\nrows: []", "figure-data"), ("kind: bars\nrows: 3", "figure-data"),
        ("kind: bars\ndata: data/gone.csv\nrows: [{a: x, b: 1}]", "figure-data"), ("kind: bars\nrows: [{a: x, b: 1}]\nx: c", "figure-data"),
        ("kind: bars\nrows: [{a: x, b: 1}, {a: x, b: 2}]", "figure-data"), ("kind: bars\nrows: [{a: x, b: many}]", "figure-number"),
        ("kind: columns\nrows: [{a: x, b: 1}]", "figure-data"), ("kind: columns\nrows: [{a: 2020-13, b: 1}]", "figure-data"),
        ("kind: columns\nrows: [{a: 2021, b: 1}, {a: 2020, b: 1}]", "figure-date-order"), ("kind: bars\nrows: [{a: x}]", "figure-data"),
        ("kind: slope\nrows: [{a: x, b: 1}]", "figure-data"), ("kind: stacked\nrows: [{a: x, b: -1, c: 2}]", "figure-shares"),
        ("kind: bars\nrows: [{a: x, b: 1}]\nsubtitel: y", "unknown-key"), ("rows: [{a: x, b: 1}]", "missing-key"),
        ("kind: bars\nrows: [{a: x, b: }]", "figure-data"), ("kind: columns\nrows: [{a: 2020, b: 1, c: 2}]", "figure-data"),
        ("kind: lines\nrows: [{a: 2001, b: 1}, {a: 2002, b: 1}, {a: 2003, b: 1}, {a: 2020, b: 1}]", "figure-gap"),
    ])
    func mistakes(yaml: String, code: String) {
        let (_, report) = readFigure(head + yaml + "\n")
        #expect(report.findings.map(\.rule.code) == [code])
    }

    @Test("of no title, unit or source is told of", arguments: [
        ("unit: t\nsource: us", "missing-key"), ("title: Exports\nunit: t\nsource: us", "figure-title"), ("title: It grew by a lot\nsource: us", "figure-unit"),
        ("title: It grew by a lot\nunit: t", "figure-source"),
    ])
    func heads(head: String, code: String) {
        let (_, report) = readFigure(head + "\nkind: bars\nrows: [{a: x, b: 1}]\n")
        #expect(report.findings.map(\.rule.code) == [code])
    }

    @Test("suggests what was meant")
    func suggestions() {
        let help = { (yaml: String) in readFigure(head + yaml).report.findings.compactMap(\.help) }
        #expect(help("kind: colums\nrows: [{a: 2020, b: 1}]") == ["did you mean 'columns'?"])
        #expect(help("kind: bars\nrows: [{year: x, value: 1}]\ny: vaule") == ["did you mean 'value'?"])
        #expect(help("kind: bars\nrows: [{a: x, b: 1}]\nsubtitel: y") == ["did you mean 'subtitle'?"])
    }

    @Test("takes the series from a column that names them")
    func long() throws {
        let yaml = head + "kind: lines\nseries: who\nrows: [{year: 2020, who: a, v: 1}, {year: 2021, who: a, v: 2}, {year: 2020, who: b, v: 3}]\n"
        let figure = try #require(readFigure(yaml).figure)
        #expect(figure.table.columns == ["year", "a", "b"])
        #expect(figure.table.rows.last?.last == .missing)
    }
}
