import Bibliography
import Diagnostics
import Localization
import Testing

@Suite("A date as programs write it")
struct DateFormTests {
    @Test("Parts, mappings, lists, texts and English words are one date", arguments: [
        ("[{year: 2013, month: 5}]", "2013-05"), ("[{year: '2013', month: '05', day: '01'}]", "2013-05-01"), ("{year: 2013, month: May}", "2013-05"),
        ("[{year: 2013, month: 5}, {year: 2014}]", "2013-05/2014"), ("[{year: 2013}, {}]", "2013/.."), ("[{year: 2013}, {year: 0}]", "2013/.."),
        ("[{year: 2013, season: 2, circa: true}]", "2013-22~"), ("{year: 2013, season: Fall}", "2013-23"), ("[2019, 2021]", "2019/2021"),
        ("{date-parts: [2020, 3]}", "2020-03"), ("{date-parts: [[2020, null]]}", "2020"), ("{date-parts: [['2020', '', '']]}", "2020"),
        ("{date-parts: [['2020-03-26']]}", "2020-03-26"), ("{date-parts: [[2020, 3]], date-time: '2020-03-01T00:00:00Z', timestamp: 1583020800000}", "2020-03"),
        ("2020-03-26T10:00:00Z", "2020-03-26"), ("{raw: '2020-03-26T10:00:00+01:00'}", "2020-03-26"), ("26 March 2020", "2020-03-26"),
        ("March 26, 2020", "2020-03-26"), ("{raw: Mar 2020}", "2020-03"), ("{raw: 2020 Sept. 5}", "2020-09-05"), ("'201X'", "2010/2019"),
        ("19XX?", "1900~/1999~"), ("2004-06-XX", "2004-06"), ("2019/open", "2019/.."), ("{raw: ca. 1890}", "1890~"),
    ])
    func forms(written: String, edtf: String) throws {
        #expect(try makeSource("type: book\ntitle: T\nissued: \(written)").issued?.span?.edtf() == edtf)
    }

    @Test("A year before our era counts as CSL counts it, in quotes as EDTF does", arguments: [
        ("{date-parts: [[-335]]}", "-0334", "335 BCE"), ("-0335", "-0334", "335 BCE"), ("'-0334'", "-0334", "335 BCE"), ("'0000'", "0000", "1 BCE"),
        ("{date-parts: [[-44, 3, 15]]}", "-0043-03-15", "15 March 44 BCE"), ("'-0334/-0322'", "-0334/-0322", "335 BCE – 323 BCE"),
        ("[{year: -50}, {year: 14}]", "-0049/0014", "50 BCE – 14"), ("{year: -4, month: 2, day: 29}", nil, nil), ("{year: -5, month: 2, day: 29}", "-0004-02-29", "29 February 5 BCE"),
    ] as [(String, String?, String?)])
    func beforeOurEra(written: String, edtf: String?, shown: String?) throws {
        let list = load("- {id: x, type: book, title: T, issued: \(written)}").list
        let source = try #require(list["x"])
        #expect(source.issued?.span?.edtf() == edtf)
        if let shown { #expect(FormattedReference(source, words: .english).text == "T (\(shown)).") }
        #expect(load("[\(CSLJSON.text(source))]").list["x"]?.issued == source.issued)
    }

    @Test("Each language has words for it", arguments: [
        ("en", "335 BCE"), ("fr", "335 av. J.-C."), ("de", "335 v. Chr."), ("es", "335 a. C."), ("ar", "335 ق.م"),
    ])
    func languages(language: String, shown: String) {
        #expect(InterfaceWords.words(for: language).date(year: -335, month: nil, day: nil) == shown)
    }

    @Test("What cannot be a date is an error", arguments: [
        "[{year: 2013}, {year: 2012}]", "{year: 2013, month: 13a}", "{year: 2013, month: 17}", "2020-02-30", "[1, 2, 3]", "'-335'",
    ])
    func mistakes(written: String) {
        #expect(load("- {id: x, type: book, title: T, issued: \(written)}").report.findings.map(\.rule.code) == ["impossible-date"])
    }

    @Test("What says nothing is no date", arguments: ["{}", "[]", "''", "{date-parts: [[null]]}", "{date-parts: [[]]}", "null"])
    func empty(written: String) throws {
        #expect(try makeSource("type: book\ntitle: T\nissued: \(written)").issued == nil)
    }
}
