import Figures
import Foundation
import Testing

@Suite("A map of the world")
struct MapTests {
    /// From PROJ 9.1.1: `echo 90 45 | proj +proj=eqearth +R=1 -f %.10f`, and the same for the ends.
    @Test("is projected as PROJ does it", arguments: [
        (90.0, 45.0, 1.1598544991, 0.8602310855), (180, 0, 2.706629984, 0), (0, 90, 0, 1.317362759), (-90, -45, -1.1598544991, -0.8602310855),
        (180.00000000000014, 0, 2.706629984, 0), (0, 0, 0, 0),
    ])
    func projection(longitude: Double, latitude: Double, x: Double, y: Double) {
        let place = EqualEarth.project(longitude: longitude, latitude: latitude)
        #expect(abs(place.x - x) < 1e-9 && abs(place.y - y) < 1e-9)
    }

    /// Countries whose codes the fields of the data set lose, and states that are too small for it.
    @Test("has outlines of countries by codes of its own", arguments: [
        ("FR", true), ("NO", true), ("NA", true), ("XK", true), ("SS", true), ("PS", true), ("EH", true), ("TW", true), ("SG", false), ("BH", false), ("MT", false),
    ])
    func outlines(code: String, isOnMap: Bool) throws {
        #expect(try #require(CountryNames(language: "en").country(code)).isOnMap == isOnMap)
    }

    /// United Nations members without an outline at this scale.
    @Test("lacks outlines of twenty-eight members of the United Nations")
    func missing() {
        let small = "AD AG BB BH CV DM FM GD KI KM KN LC LI MC MH MT MU MV NR PW SC SG SM ST TO TV VC WS".split(separator: " ")
        #expect(small.allSatisfy { CountryNames(language: "en").country(String($0))?.isOnMap == false })
        #expect(small.count == 28)
    }

    @Test("knows countries by codes and names, in English and in the site's language", arguments: [
        ("en", "RS", "RS"), ("en", "srb", "RS"), ("en", "Serbia", "RS"), ("de", "Serbien", "RS"), ("de", "Serbia", "RS"), ("fr", "États-Unis", "US"),
        ("ar", "إيطاليا", "IT"), ("en", "USA", "US"), ("en", "the Netherlands", "NL"), ("en", "Czech Republic", "CZ"), ("en", "NA", "NA"), ("en", "Kosovo", "XK"),
        ("en", "Bosnia and Herzegovina", "BA"),
    ])
    func countries(language: String, written: String, code: String) {
        #expect(CountryNames(language: language).country(written)?.code == code)
    }

    private static let head = "title: What it shows in four words\nsource: A count of our own\n"

    @Test("colours countries by their class, and names those that it cannot show")
    func map() throws {
        let (figure, report) = readFigure(Self.head + "unit: masks\nrows: [{country: FR, n: 1}, {country: NO, n: 9}, {country: Singapore, n: 5}]\n", block: .map)
        #expect(report.findings.map(\.rule.code) == ["unmapped-country"])
        let markup = markup(try #require(figure))
        #expect(markup.contains("Too small for this map: Singapore (5)"))
        #expect(markup.contains("aria-label=\"World map. 3 countries. Highest: 9 (Norway). Lowest: 1 (France). Unit: masks.\""))
        #expect(markup.contains("Natural Earth"))
        #expect(markup.matches(of: /<path class="m\d"/).count == 2)
    }

    @Test("shows words as classes")
    func classes() throws {
        let figure = try #require(readFigure(Self.head + "rows: [{country: FR, how: bought}, {country: IT, how: given}]\n", block: .map).figure)
        #expect(markup(figure).contains("class=\"c1\"") && markup(figure).contains(">bought</td>"))
    }

    @Test("has dots whose areas are their values")
    func dots() throws {
        let yaml = Self.head + "kind: dots\nunit: masks\nrows: [{country: FR, n: 100}, {country: NO, n: 25}]\n"
        let radii = markup(try #require(readFigure(yaml, block: .map).figure)).matches(of: /<circle [^>]*r="([0-9.]+)"/).compactMap { Double($0.1) }
        #expect(radii.count == 2 && abs(radii[0] / radii[1] - 2) < 0.01)
    }

    @Test("of wrong names gives a diagnostic and what was meant")
    func mistakes() {
        let (_, report) = readFigure(Self.head + "rows: [{country: Irak}]\n", block: .map)
        #expect(report.findings.map(\.rule.code) == ["unknown-country"])
        #expect(report.findings.first?.help?.hasPrefix("did you mean 'Ira") == true)
        #expect(readFigure(Self.head + "rows: [{country: FR}, {country: France}]\n", block: .map).report.findings.map(\.rule.code) == ["figure-data"])
        #expect(readFigure(Self.head + "rows: [{country: FR, n: 1}]\n", block: .map).report.findings.map(\.rule.code) == ["figure-unit"])
    }

    @Test("weighs at most fourteen kilobytes compressed")
    func weight() throws {
        let figure = try #require(readFigure(Self.head + "rows: [{country: FR}]\n", block: .map).figure)
        let file = FileManager.default.temporaryDirectory.appending(path: "map-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(markup(figure).utf8).write(to: file)
        let gzip = Process()
        gzip.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        gzip.arguments = ["gzip", "-9", "-c", file.path]
        let pipe = Pipe()
        gzip.standardOutput = pipe
        try gzip.run()
        let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
        gzip.waitUntilExit()
        #expect(data.count > 1_000 && data.count <= 14_336, "\(data.count) bytes")
    }
}

@Suite("A timeline")
struct TimelineTests {
    private static let head = "title: What happened in that year\n"

    @Test("lists events in their order, with their sources")
    func events() throws {
        let yaml = Self.head + """
            events:
              - {date: 2020-01-23, until: 2020-04-08, title: Wuhan is locked down, text: For 76 days., source: "[@a]"}
              - {date: 2020-03, title: The first planes leave, source: "[@b]"}
            """
        let (figure, report) = readFigure(yaml, block: .timeline)
        #expect(report.findings.map(\.message) == [])
        let markup = markup(try #require(figure))
        #expect(markup.contains("<p><span class=\"when\">23 January – 8 April 2020</span> <strong>Wuhan is locked down.</strong> For 76 days. [@a]</p>"))
        #expect(markup.contains("<span class=\"when\">March 2020</span>"))
        // Programs that take the text out of pages throw times away.
        #expect(!markup.contains("<time"))
    }

    @Test("says once what both ends of a span share, in the way of the language", arguments: [
        ("en", "2020-01-14", "2020-01-20", "14–20 January 2020"), ("en", "2020-01-23", "2020-04-08", "23 January – 8 April 2020"),
        ("en", "2019-12-28", "2020-01-03", "28 December 2019 – 3 January 2020"), ("en", "2020-01", "2020-04", "January–April 2020"),
        ("en", "2019-11", "2020-02", "November 2019 – February 2020"), ("en", "2019", "2021", "2019–2021"), ("en", "2020-01", "2020-02-03", "January 2020 – 3 February 2020"),
        ("en", "2020-01-14", "2020-01-14", "14 January 2020 – 14 January 2020"), ("de", "2020-01-14", "2020-01-20", "14.–20. Januar 2020"),
        ("de", "2020-01-23", "2020-04-08", "23. Januar – 8. April 2020"), ("fr", "2020-01-01", "2020-01-20", "1er–20 janvier 2020"),
        ("fr", "2020-01-01", "2020-02-20", "1er janvier – 20 février 2020"), ("es", "2020-01-14", "2020-01-20", "14–20 de enero de 2020"),
        ("es", "2020-01-23", "2020-04-08", "23 de enero – 8 de abril de 2020"), ("ar", "2020-01-14", "2020-01-20", "١٤–٢٠ يناير ٢٠٢٠"),
    ])
    func spans(language: String, start: String, end: String, written: String) throws {
        let (figure, _) = readFigure(Self.head + "events: [{date: \(start), until: \(end), title: It happened, source: b}]\n", block: .timeline, language: language)
        let markup = markup(try #require(figure), language: language)
        #expect(markup.contains("<span class=\"when\">\(written)</span>"))
    }

    @Test("may come from a file")
    func file() throws {
        let (figure, report) = readFigure(
            Self.head + "source: A count\ndata: a.csv\n", block: .timeline, files: ["a.csv": "date,title\n2020-02,Second\n2020-03,Third\n"])
        #expect(report.findings.map(\.message) == [])
        #expect(try #require(figure).table.rows.count == 2)
    }

    @Test("that is wrong gives its diagnostic", arguments: [
        ("events: [{date: 2020-02-30, title: A, source: b}]", "impossible-date"), ("events: [{date: 2020, source: b}]", "missing-key"),
        ("events: [{date: 2020, title: A}]", "figure-source"), ("events: []", "figure-data"), ("events: [{date: 2020, titel: A, title: B, source: b}]", "unknown-key"),
        ("source: b\nevents: [{date: 2021, title: A}, {date: 2020, title: B}]", "figure-date-order"),
        ("source: b\nevents: [{date: 2021, until: 2020, title: A}]", "figure-data"),
    ])
    func mistakes(yaml: String, code: String) {
        let (_, report) = readFigure(Self.head + yaml + "\n", block: .timeline)
        #expect(report.findings.map(\.rule.code) == [code])
    }
}
