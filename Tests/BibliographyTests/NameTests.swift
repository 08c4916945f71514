import Bibliography
import Testing

@Suite("A name")
struct NameTests {
    @Test("Every part has its place", arguments: [
        ("{family: Gogh, given: Vincent, dropping-particle: van}", "Gogh, Vincent van", "Gogh", "Vincent van Gogh", "Gogh, Vincent van"),
        ("{family: Casas, given: B., non-dropping-particle: de las}", "de las Casas, B.", "de las Casas", "B. de las Casas", "de las Casas, B."),
        ("{family: M, given: G, dropping-particle: van, non-dropping-particle: der}", "der M, G van", "der M", "G van der M", "der M, G van"),
        ("{family: King, given: M., suffix: Jr., comma-suffix: true}", "King, M., Jr.", "King", "M. King, Jr.", "King, Jr., M."),
        ("{family: King, given: M., suffix: III, comma-suffix: 0}", "King, M., III", "King", "M. King III", "King, III, M."),
        ("{family: Mao, given: Zedong, static-ordering: true}", "Mao Zedong", "Mao", "Mao Zedong", "Mao, Zedong"),
        ("{given: Plato}", "Plato", "Plato", "Plato", "{Plato}"), ("{literal: R & D}", "R & D", "R & D", "R & D", "{R \\& D}"),
        ("{family: Ng, parse-names: true}", "Ng", "Ng", "Ng", "Ng"),
    ])
    func parts(written: String, listed: String, short: String, spoken: String, bibTeX: String) throws {
        let source = try makeSource("type: book\ntitle: T\nauthor: [\(written)]")
        let name = try #require(source.authors.first)
        #expect(name.inverted() == listed)
        #expect(name.short == short)
        #expect(name.spoken == spoken)
        #expect(BibTeX.entry(source).contains("author = {\(bibTeX)}"))
        #expect(load("[\(CSLJSON.text(source))]").list["x"]?.authors == source.authors)
    }

    @Test("An apostrophe makes no difference to the order")
    func apostrophes() {
        let list = load("""
            - {id: b, type: book, title: B, author: [{family: "O'Brien"}], issued: 2021}
            - {id: a, type: book, title: A, author: [{family: O’Brien}], issued: 2020}
            - {id: c, type: book, title: C, author: [{family: Obrien}], issued: 2022}
            """).list
        #expect(list.sorted.map(\.id) == ["a", "b", "c"])
    }

    @Test("Those a work lives by are named with what they did", arguments: [
        ("type: motion_picture\ndirector: [{family: Lang, given: F.}]", "Lang, F. (dir.) (2020). T.", "Lang 2020"),
        ("type: broadcast\nhost: [{family: A}, {family: B}]", "A and B (hosts) (2020). “T”.", "A and B 2020"),
        ("type: interview\nauthor: [{family: A}]\ninterviewer: [{family: Q, given: R.}]", "A (2020). “T”. Q, R. (interviewer).", "A 2020"),
        ("type: personal_communication\nauthor: [{family: A}]\nrecipient: [{family: Q}]", "A (2020). “T”. Q (recipient).", "A 2020"),
        ("type: book\nauthor: [{family: A}]\ntranslator: [{family: Roe}]\neditor: [{family: E}, {family: F}]", "A (2020). T. E and F (eds.). Roe (trans.).", "A 2020"),
        ("type: chapter\nauthor: [{family: A}]\ncontainer-title: W\neditor: [{family: E, given: X}]\npage: 1-2", "A (2020). “T”. In: E, X (ed.), W, 1–2.", "A 2020"),
        ("type: entry-encyclopedia\ncontainer-title: W\neditor: [{family: E}]", "“T” (2020). In: E (ed.), W.", "W 2020"),
    ])
    func roles(fields: String, text: String, short: String) throws {
        let reference = try makeReference("title: T\nissued: 2020\n\(fields)")
        #expect(reference.text == text)
        #expect(reference.short == short)
    }

    @Test("biblatex has translators and directors where it has fields for them", arguments: [
        ("type: book\ntranslator: [{family: Roe, given: J.}]", "translator = {Roe, J.}"),
        ("type: report\ntranslator: [{family: Roe, given: J.}]", "note = {Translated by J. Roe}"),
        ("type: motion_picture\ndirector: [{family: Lang, given: F.}]", "editor = {Lang, F.},\n  editortype = {director}"),
    ])
    func bibTeX(fields: String, part: String) throws {
        #expect(BibTeX.entry(try makeSource("title: T\n\(fields)")).contains(part))
    }

    @Test("A number is called one unless it has letters", arguments: [
        ("number: 12", "T (2020). no. 12."), ("number: US 12 A1", "T (2020). US 12 A1."), ("number: 12\ngenre: Working paper", "T (2020). Working paper, no. 12."),
    ])
    func numbers(fields: String, text: String) throws {
        #expect(try makeReference("type: report\ntitle: T\nissued: 2020\n\(fields)").text == text)
    }

    @Test("An edition is named in the page's words, or as it stands", arguments: [
        ("2", "en", "2nd ed."), ("2.", "en", "2nd ed."), ("11th", "en", "11th ed."), ("Revised edition", "en", "Revised edition."), ("2.1", "en", "2.1."),
        ("2", "de", "2. Aufl."), ("1", "fr", "1re éd."), ("3", "fr", "3e éd."), ("2", "es", "2.ª ed."), ("zweite", "de", "zweite."),
    ])
    func editions(edition: String, language: String, shown: String) throws {
        let reference = try makeReference("type: book\ntitle: T\nissued: 2020\nedition: \"\(edition)\"", words: .words(for: language))
        #expect(reference.text == "T (2020). \(shown)")
    }
}
