import Figures
import Localization
import Testing

@Suite("Numbers beside a figure")
struct StatedValueTests {
    /// What a text has otherwise than some values: `stated → value`.
    private func differences(_ text: String, unit: String, values: String, language: String = "en") throws -> [String] {
        let rows = values.split(separator: " ").enumerated().map { "{year: \"\(2001 + $0)\", share: \($1)}" }.joined(separator: ", ")
        let (figure, _) = readFigure(
            "title: What it shows in four words\nkind: bars\nsource: A count\nunit: \"\(unit)\"\nrows: [\(rows)]\n", language: language)
        return StatedValues(try #require(figure), words: .words(for: language)).differences(in: text).map { "\($0.stated) → \($0.value)" }
    }

    @Test("are told of where they miss a value by little", arguments: [
        ("In the end 83 % agreed.", "%", "40 82", "83 → 82%", "en"), ("In the end 83% agreed.", "share", "0.31 0.82", "83 → 0.82", "en"),
        ("Am Ende waren es 83 Prozent.", "%", "50 82", "83 → 82\u{A0}%", "de"), ("It was 10.4 billion.", "billion yuan", "1.2 10.2", "10.4 → 10.2", "en"),
        ("Ce fut 10,4 milliards.", "milliards", "\"1,2\" \"10,2\"", "10,4 → 10,2", "fr"), ("It was 1,250 tonnes.", "tonnes", "300 1235", "1,250 → 1,235", "en"),
        ("A tonne more, 6.1 tonnes, and 6.25 tonnes.", "tonnes", "3 6.25", "6.1 → 6.25", "en"),
    ])
    func otherwise(text: String, unit: String, values: String, found: String, language: String) throws {
        #expect(try differences(text, unit: unit, values: values, language: language) == [found])
    }

    @Test("are let be where they round to a value, are made of values, or are of something else", arguments: [
        ("Some 83 % agreed.", "%", "82.6 40"), ("Over 82 % agreed.", "%", "82.9 40"), ("More than 80 % agreed.", "%", "83 40"), ("It passed 10 billion.", "billion yuan", "1.2 10.2"),
        ("It rose by 9.0 billion.", "billion yuan", "1.2 10.2"), ("Together 11.4 billion.", "billion yuan", "1.2 10.2"), ("In 2010 it was so.", "billion yuan", "2000 2015"),
        ("It took 10.4 hours.", "billion yuan", "1.2 10.2"), ("Of 61 % nobody knows.", "%", "82 40"), ("By 5 %, or 6 %.", "%", "5.2 40"), ("The KN95 % of B-83 %", "%", "82 96"),
        ("It was 1,200 tonnes.", "tonnes", "300 1235"), ("It was 10.4 more.", "", "1.2 10.2"),
    ])
    func sound(text: String, unit: String, values: String) throws {
        #expect(try differences(text, unit: unit, values: values) == [])
    }
}
