import Bibliography
import Diagnostics
import Localization
import Testing

@Suite("A reference")
struct ReferenceTests {
    @Test("Each kind of work is shown in one style", arguments: [
        ("type: article-journal\nauthor: [{family: Kobierecka, given: Anna}, {family: Kobierecki, given: Michał Marcin}]\ntitle: Coronavirus diplomacy\ncontainer-title: International Politics\nvolume: 58\nissue: 6\npage: 937-954\nissued: 2021\nDOI: 10.1057/s41311-020-00273-1",
         "Kobierecka, Anna and Kobierecki, Michał Marcin (2021). “Coronavirus diplomacy”. International Politics, 58(6), 937–954. https://doi.org/10.1057/s41311-020-00273-1",
         "Kobierecka and Kobierecki 2021"),
        ("type: article-newspaper\ntitle: Who pays?\ncontainer-title: The Paper\nissued: 2020-03-26\nURL: https://example.org/a",
         "“Who pays?” (26 March 2020). The Paper. https://example.org/a", "The Paper 2020"),
        ("type: report\nauthor: [{literal: State Council Information Office}]\ntitle: Fighting COVID-19\npublisher: Foreign Languages Press\npublisher-place: Beijing\nissued: 2020-06",
         "State Council Information Office (June 2020). Fighting COVID-19. Beijing: Foreign Languages Press.", "State Council Information Office 2020"),
        ("type: chapter\nauthor: [{family: A}, {family: B}, {family: C}]\ntitle: Part\ncontainer-title: Whole\npublisher: P",
         "A; B and C (n.d.). “Part”. In: Whole. P.", "A et al. n.d."),
        ("type: book\neditor: [{family: Gogh, non-dropping-particle: van, given: V.}]\ntitle: Letters!\nissued: 1888\narchive: https://archive.example/x",
         "van Gogh, V. (ed.) (1888). Letters! archived copy: https://archive.example/x", "van Gogh 1888"),
    ])
    func styles(fields: String, text: String, short: String) throws {
        let reference = try makeReference(fields)
        #expect(reference.text == text)
        #expect(reference.short == short)
    }

    @Test("What is empty says nothing")
    func emptyFields() throws {
        let source = try makeSource("type: book\ntitle: T\npublisher: ''\nvolume: ''\nnote: ''\nlanguage: ''\nissued: 2020")
        #expect(FormattedReference(source, words: .english).text == "T (2020).")
        #expect(BibTeX.entry(source) == "@book{x,\n  title = {{T}},\n  year = {2020}\n}\n")
    }

    @Test("Dates and joining words follow the language")
    func language() throws {
        let reference = try makeReference("type: book\nauthor: [{family: A}, {family: B}]\ntitle: T\nissued: 2020-03-01", words: .french)
        #expect(reference.text == "A et B (1er mars 2020). T.")
    }

    @Test("Quotation marks are those of the site's language, also where it has no words yet", arguments: [
        ("en-GB", "“T”"), ("fr", "«\u{202F}T\u{202F}»"), ("fr-CH", "«T»"), ("de", "„T“"), ("pl", "„T”"), ("ja", "「T」"), ("zh-Hant-TW", "「T」"),
        ("zh", "“T”"), ("sv", "”T”"), ("x", "“T”"),
    ])
    func quotationMarks(language: String, title: String) throws {
        let reference = try makeReference("type: chapter\ntitle: T", words: .words(for: language))
        #expect(reference.text.hasPrefix(title + " ("))
    }

    @Test("A title's own mark ends its sentence, inside whichever quotation marks", arguments: ["en", "fr", "de"])
    func fullStops(language: String) throws {
        let words = InterfaceWords.words(for: language)
        let reference = try makeReference("type: chapter\ntitle: T?\nauthor: [{family: A}]\nissued: 2020", words: words)
        #expect(reference.text == "A (2020). \(words.quotationMarks.opening)T?\(words.quotationMarks.closing)")
    }

    @Test("A date is as exact, as long and as certain as it was written", arguments: [
        ("2020-03", "March 2020", "2020", "  year = {2020},\n  month = mar\n", "[[2020,3]]", "2020/03//"),
        ("800", "800", "800", "year = {800}\n", "[[800]]", "0800///"),
        ("2019/2021", "2019–2021", "2019–2021", "year = {2019–2021},\n  date = {2019/2021}", "[[2019],[2021]]", "2019///2019/2021"),
        ("2020-03/2020-05-02", "March 2020 – 2 May 2020", "2020", "year = {2020},\n  date = {2020-03/2020-05-02}", "[[2020,3],[2020,5,2]]", "2020/03//2020-03/2020-05-02"),
        ("2019/..", "2019–", "2019–", "year = {2019–},\n  date = {2019/}", "[[2019],[0]]", "2019///2019/.."),
        ("1890~", "c. 1890", "c. 1890", "year = {c. 1890},\n  date = {1890~}", "[[1890]],\"circa\":true", "1890///1890~"),
        ("{date-parts: [[2019, 1, 2], [2019, 1, 5]]}", "2 January 2019 – 5 January 2019", "2019", "year = {2019},\n  date = {2019-01-02/2019-01-05}", "[[2019,1,2],[2019,1,5]]", "2019/01/02/2019-01-02/2019-01-05"),
        ("{date-parts: [[2019], [0]]}", "2019–", "2019–", "year = {2019–},\n  date = {2019/}", "[[2019],[0]]", "2019///2019/.."),
        ("{date-parts: [[1890]], circa: true, season: 2}", "c. Summer 1890", "c. 1890", "year = {c. Summer 1890},\n  date = {1890-22~}", "[[1890]],\"circa\":true,\"season\":2", "1890///1890-22~"),
        ("2024-21", "Spring 2024", "2024", "year = {Spring 2024},\n  date = {2024-21}", "[[2024]],\"season\":1", "2024///2024-21"),
        ("{raw: Fall 2024}", "Autumn 2024", "2024", "year = {Autumn 2024},\n  date = {2024-23}", "[[2024]],\"season\":3", "2024///2024-23"),
        ("{date-parts: [[2024, 16]]}", "Winter 2024", "2024", "year = {Winter 2024},\n  date = {2024-24}", "[[2024]],\"season\":4", "2024///2024-24"),
        ("{raw: circa 2019}", "c. 2019", "c. 2019", "year = {c. 2019},\n  date = {2019~}", "[[2019]],\"circa\":true", "2019///2019~"),
        ("{raw: 2019~}", "c. 2019", "c. 2019", "year = {c. 2019},\n  date = {2019~}", "[[2019]],\"circa\":true", "2019///2019~"),
        ("-335", "335 BCE", "335 BCE", "year = {335 BCE},\n  date = {-0334}", "[[-335]]", "///335 BCE"),
        ("{edtf: 2019/..}", "2019–", "2019–", "year = {2019–},\n  date = {2019/}", "[[2019],[0]]", "2019///2019/.."),
    ] as [(String, String, String, String, String, String)])
    func dates(written: String, shown: String, short: String, bibTeX: String, csl: String, ris: String) throws {
        let fields = "type: book\nauthor: [{family: A}]\ntitle: T\nissued: \(written)"
        let reference = try makeReference(fields)
        #expect(reference.text == "A (\(shown)). T.")
        #expect(reference.short == "A \(short)")
        let source = try makeSource(fields)
        #expect(BibTeX.entry(source).contains(bibTeX))
        #expect(CSLJSON.text(source).filter { !$0.isWhitespace }.contains("\"issued\":{\"date-parts\":\(csl)}"))
        #expect(String(decoding: RIS.bytes([source]), as: UTF8.self).contains("DA  - \(ris)\r\n"))
    }
}
