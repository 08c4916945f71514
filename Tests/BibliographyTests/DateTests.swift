import Bibliography
import Diagnostics
import Testing

@Suite("A date in words")
struct DateTests {
    @Test("What no calendar knows is shown as it was written and kept in every export", arguments: [
        ("{literal: n.d.}", "n.d.", "///n.d."), ("{literal: circa 2019}", "circa 2019", "2019///circa 2019"),
        ("{literal: Spring 2024}", "Spring 2024", "2024///Spring 2024"),
        ("{raw: in press}", "in press", "///in press"), ("{raw: Spring 2019/2020}", "Spring 2019/2020", "2019///Spring 2019/2020"),
        ("forthcoming", "forthcoming", "///forthcoming"), ("{date-parts: [[1890]], season: Michaelmas}", "Michaelmas 1890", "1890///Michaelmas 1890"),
        ("{date-parts: [], literal: n.d.}", "n.d.", "///n.d."),
    ])
    func literals(written: String, shown: String, ris: String) throws {
        let source = try makeSource("type: book\nauthor: [{family: A}]\ntitle: T\nissued: \(written)")
        let reference = FormattedReference(source, words: .english)
        #expect(reference.text == "A (\(shown)). T.")
        #expect(reference.short == "A \(shown)")
        #expect(CSLJSON.text(source).contains("\"literal\": \"\(shown)\""))
        #expect(BibTeX.entry(source).contains("year = {\(shown)}"))
        #expect(String(decoding: RIS.bytes([source]), as: UTF8.self).contains("DA  - \(ris)\r\n"))
    }

    @Test("No parts at all are no date, as pandoc writes them for words", arguments: ["[]", "[[]]", "[['']]"])
    func noParts(parts: String) throws {
        #expect(try makeSource("type: book\ntitle: T\nissued: {date-parts: \(parts)}").issued == nil)
    }

    @Test("Words are sorted by the year in them, and last where there is none")
    func sorting() {
        let list = load("""
            - {id: none, type: book, title: A, author: [{family: A}], issued: {literal: n.d.}}
            - {id: late, type: book, title: A, author: [{family: A}], issued: 2021}
            - {id: words, type: book, title: A, author: [{family: A}], issued: {literal: circa 2020}}
            - {id: early, type: book, title: A, author: [{family: A}], issued: 2019}
            """).list
        #expect(list.sorted.map(\.id) == ["early", "words", "late", "none"])
    }

    @Test("Seasons have names in every language", arguments: [("de", "Frühjahr 2024"), ("fr", "printemps 2024"), ("es", "primavera de 2024")])
    func seasons(language: String, shown: String) throws {
        let reference = try makeReference("type: book\ntitle: T\nissued: 2024-21", words: .words(for: language))
        #expect(reference.text == "T (\(shown)).")
    }

    @Test("The day when somebody saw a work is told where the work bears no date", arguments: [
        ("", "T (n.d.). Accessed: 3 January 2024. https://example.org/"), ("issued: 2020", "T (2020). https://example.org/"),
    ])
    func accessed(issued: String, shown: String) throws {
        let fields = "type: webpage\ntitle: T\nURL: https://example.org/\naccessed: {date-parts: [[2024, 1, 3]]}\n\(issued)"
        #expect(try makeReference(fields).text == shown)
    }
}
