import Bibliography
import Diagnostics
import Localization
import Testing

@Suite("A list of sources")
struct SourceListTests {
    @Test("YAML, JSON and a list under 'references' are read alike", arguments: [
        "- id: a\n  type: book\n  title: T\n  issued: 2020-03\n", "references:\n- id: a\n  type: book\n  title: T\n  issued: {date-parts: [[2020, 3]]}\n",
        #"[{"id": "a", "type": "book", "title": "T", "issued": {"date-parts": [["2020", "3"]]}}]"#,
        "[\n\t{\n\t\t\"id\":\"a\",\"type\":\"book\",\"title\":\"T \\u00e9 \\ud83d\\ude37 \\/\",\n\t\t\"issued\":{\"date-parts\":[[2020,3]]}\n\t}\n]",
        "- {id: a, type: book, title: T, issued: {raw: 2020-03}}", "\u{FEFF}- {id: a, type: book, title: T, issued: 2020-03}\n",
    ])
    func formats(text: String) {
        let (list, report) = load(text)
        #expect(report.findings.isEmpty)
        #expect(list["a"]?.issued?.span?.start.parts == [2020, 3])
    }

    @Test("A mistake is reported at its line and column, with a way out", arguments: [
        ("- type: book\n  title: T\n", "missing-key", 1, "give the key that citations name it by, such as 'id: doe2020'"),
        ("- id: a\n  title: T\n", "missing-key", 1, "add a line 'type: webpage', say"),
        ("- id: a\n  type: book\n", "missing-key", 1, "add a line 'title: …'"),
        ("- id: a\n  type: artcle-journal\n  title: T\n", "invalid-source", 2, "did you mean 'article-journal'?"),
        ("- id: a\n  type: book\n  title: T\n  publsher: P\n", "misspelt-variable", 4, "did you mean 'publisher'?"),
        ("- id: a\n  type: book\n  title: T\n  issued: 26 Mai 2020\n", "impossible-date", 4, "write 2026, 2026-03 or 2026-03-31, a span as 2019/2021, words as {literal: Spring term}"),
        ("- id: a\n  type: book\n  title: T\n  issued: {date-parts: [[2020, 17]]}\n", "impossible-date", 4, "write year, month and day as [[2026, 3, 31]], a span as [[2019], [2021]]"),
        ("- id: a\n  type: book\n  title: T\n  issued: 2021/2019\n", "impossible-date", 4, "write 2026, 2026-03 or 2026-03-31, a span as 2019/2021, words as {literal: Spring term}"),
        ("- id: a\n  type: book\n  title: T\n  issued: {date-parts: [[2021], [2019]]}\n", "impossible-date", 4, "write year, month and day as [[2026, 3, 31]], a span as [[2019], [2021]]"),
        ("- id: a\n  type: book\n  title: T\n  translator: [{suffix: Jr}]\n", "invalid-source", 4, "give a person 'family' and 'given', a body 'literal'"),
        ("- id: a\n  type: book\n  title: T\n  submitted: 2020-02-30\n", "impossible-date", 4, "write 2026, 2026-03 or 2026-03-31, a span as 2019/2021, words as {literal: Spring term}"),
        ("- id: a\n  type: book\n  title: T\n  custom: text\n", "wrong-type", 4, "write names and values below it"),
        ("- id: a\n  type: book\n  title: T\n  DOI: abc\n", "invalid-source", 4, "a DOI looks like 10.1234/abcd"),
        ("- id: a\n  type: book\n  title: T\n  URL: javascript:x\n", "invalid-source", 4, "write it whole, starting with https://"),
        ("- id: a\n  type: book\n  title: T\n  author:\n  - given: Jo\n  - suffix: Jr\n", "invalid-source", 6, "give a person 'family' and 'given', a body 'literal'"),
        ("- id: a b\n  type: book\n  title: T\n", "invalid-source", 1, "use letters, digits and - _ : . / in it"),
        ("- id: a\n  type: book\n  title: T\n- id: a\n  type: book\n  title: U\n", "duplicate-source", 4, "give one of the two another key"),
        ("- id: a\n  type: book\n  title: T\n  DOI: 10.1/X\n- id: b\n  type: book\n  title: U\n  DOI: https://doi.org/10.1/x\n", "same-work", 5, "keep one of the two and cite it by one key"),
        ("- id: a\n  type: webpage\n  title: T\n  URL: https://example.org/\n- id: b\n  type: webpage\n  title: U\n  URL: http://www.example.org\n", "same-work", 5, "keep one of the two and cite it by one key"),
        ("- id: a\n  type: webpage\n  title: T\n  URL: https://Example.org:443/x/?utm_source=y#z\n- id: b\n  type: webpage\n  title: U\n  URL: http://example.org/x\n", "same-work", 5, "keep one of the two and cite it by one key"),
        ("- id: a\n  type: book\n  title: T\n  DOI: 10.1/x\n- id: b\n  type: webpage\n  title: U\n  URL: https://doi.org/10.1/X\n", "same-work", 5, "keep one of the two and cite it by one key"),
        ("- id: a\n  type: book\n  title: T\n  issued: {edtf: last spring}\n", "impossible-date", 4, "write 2026, 2026-03 or 2026-03-31, a span as 2019/2021, words as {literal: Spring term}"),
        ("- id: a\n  type: book\n  title: T\n  issued: {season: 1}\n", "impossible-date", 4, "write 2026, 2026-03 or 2026-03-31, a span as 2019/2021, words as {literal: Spring term}"),
        ("- id: a\n  type: book\n  title: T\n  reviewed: 2026-02-30\n", "impossible-date", 4, "write the day as YYYY-MM-DD, such as 2026-03-31"),
        ("- id: a\n  type: book\n  title: T\n  review-every: often\n", "wrong-type", 4, "write words such as '6 months' or an ISO 8601 duration such as 'P6M'"),
        ("- id: a\n  type: book\n  title: T\n  archive: ftp://example.org/x\n", "invalid-source", 4, "write it whole, starting with https://"),
        ("- id: a\n  type: book\n  title: T\n  archive: JSTOR\n  gone: true\n", "gone-without-copy", 5, "write 'archive: ' with the address of a copy in a web archive"),
        ("- id: a\n  type: book\n  title: T\n  gone: true\n", "gone-without-copy", 4, "write 'archive: ' with the address of a copy in a web archive"),
        ("title: T\n", "wrong-type", 1, "start each source with '- id: …'"),
    ] as [(String, String, Int, String)])
    func mistakes(text: String, code: String, line: Int, help: String) throws {
        let report = load(text).report
        #expect(report.findings.map(\.rule.code) == [code])
        let found = try #require(report.findings.first)
        #expect(found.location.line == line)
        #expect(found.help == help)
    }

    @Test("YAML is read as pandoc writes it")
    func pandoc() throws {
        let source = try makeSource("""
            type: article-journal
            title: T
            doi: 10.1/x
            isbn: 123
            url: "https://example.org/"
            pmid: 7
            issued: 2019\\~
            accessed: n.d.
            """)
        #expect(source.doi == "10.1/x" && source.isbn == "123" && source.address == "https://example.org/")
        #expect(source.issued?.span?.isApproximate == true)
        #expect(source.accessed == .literal("n.d."))
        #expect(CSLJSON.text(source).contains("\"PMID\": \"7\""))
        #expect(load(#"[{"id": "a", "type": "", "title": "T"}]"#).list["a"]?.type == .document)
    }

    @Test("A work that is gone is marked so, the way its file is written", arguments: [
        ("- id: a\n  archive: https://x.example/\n  type: book\n", "- id: a\n  gone: true\n  archive: https://x.example/\n  type: book\n"),
        ("references:\n  - archive: https://x.example/\n    id: a", "references:\n  - gone: true\n    archive: https://x.example/\n    id: a"),
        ("- id: b\r\n- id: a\r\n  archive: https://x.example/\r\n", "- id: b\r\n- id: a\r\n  gone: true\r\n  archive: https://x.example/\r\n"),
        ("- id: a\n  gone: false\n  archive: https://x.example/\n", "- id: a\n  gone: true\n  archive: https://x.example/\n"),
        ("- {id: a, title: é漢, archive: https://x.example/}\n", "- {id: a, title: é漢, gone: true, archive: https://x.example/}\n"),
        ("[{\"id\": \"a\", \"archive\": \"https://x.example/\"}]", "[{\"id\": \"a\", \"gone\": true, \"archive\": \"https://x.example/\"}]"),
        ("[\n  {\n    \"id\": \"a\",\n    \"archive\": \"https://x.example/\"\n  }\n]\n", "[\n  {\n    \"id\": \"a\",\n    \"gone\": true,\n    \"archive\": \"https://x.example/\"\n  }\n]\n"),
        ("\u{FEFF}- {id: a, archive: https://x.example/}", "\u{FEFF}- {id: a, gone: true, archive: https://x.example/}"),
        // Without a copy, and where bytes are not where the parser saw them, nothing is changed.
        ("- id: a\n  type: book\n", nil), ("- id: b\n  archive: https://x.example/\n", nil),
        ("[{\"id\": \"a\", \"title\": \"\\ud83d\\ude37\", \"archive\": \"https://x.example/\"}]", nil),
    ] as [(String, String?)])
    func gone(before: String, after: String?) {
        var bytes = Array(before.utf8)
        for edit in ReferenceList.edits(markingGone: "a", in: SourceText(path: "sources.yaml", bytes: bytes)) {
            #expect(bytes[edit.range].elementsEqual(edit.original))
            bytes.replaceSubrange(edit.range, with: edit.replacement)
        }
        #expect(String(decoding: bytes, as: UTF8.self) == after ?? before)
    }

    @Test("Works that only look alike are two", arguments: [
        ("URL: https://example.org/?p=1", "URL: https://example.org/?p=2"), ("URL: https://example.org/a", "URL: https://example.org/A"),
        ("DOI: 10.1/x", "DOI: 10.1/xy"), ("publisher: P", "publisher: P"),
    ])
    func different(first: String, second: String) {
        let text = "- id: a\n  type: webpage\n  title: T\n  \(first)\n- id: b\n  type: webpage\n  title: T\n  \(second)\n"
        #expect(load(text).report.findings.isEmpty)
    }

    @Test("Every type of CSL is read, has a kind with a name, and is written in all three formats", arguments: ReferenceType.allCases)
    func types(type: ReferenceType) {
        let (list, report) = load("- {id: a, type: \(type.rawValue), title: T}")
        #expect(report.findings.isEmpty)
        #expect(!InterfaceWords.english.name(of: type.kind).isEmpty)
        #expect(!InterfaceWords.french.name(of: type.kind).isEmpty)
        #expect(String(decoding: BibTeX.bytes(list.sources), as: UTF8.self).hasPrefix("@"))
        #expect(String(decoding: RIS.bytes(list.sources), as: UTF8.self).hasPrefix("TY  - "))
        #expect(String(decoding: CSLJSON.bytes(list.sources), as: UTF8.self).contains("\"type\": \"\(type.rawValue)\""))
    }

    @Test("A bibliography is sorted by name without accents, then year, then title without its article")
    func sorting() {
        let list = load("""
            - {id: z, type: book, title: Z, author: [{family: Zola}], issued: 2020}
            - {id: ab, type: book, title: B, author: [{family: Ábel}], issued: 2021}
            - {id: aa, type: book, title: A, author: [{family: Abel}], issued: 2020}
            - {id: t, type: book, title: The Middle}
            - {id: ms, type: book, title: "China’s turn"}
            - {id: mt, type: book, title: "China says: no"}
            - {id: w, type: book, title: A, author: [{literal: WHO}], issued: 2020}
            """).list
        #expect(list.sorted.map(\.id) == ["aa", "ab", "mt", "ms", "t", "w", "z"])
    }
}

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

@Suite("Exports")
struct ExportTests {
    private let source = """
        - id: doe2020
          type: article-journal
          author: [{family: Doe, given: Jane}, {literal: R&D Unit}]
          title: 50% of {all} masks_
          container-title: Journal
          volume: 3
          page: 1-9
          issued: 2020-03-26
          DOI: 10.1/a_b
          URL: https://example.org/?a=1&b=50%25
          archive: https://archive.example/
        """

    @Test("BibTeX names the fields of classic BibTeX and escapes what LaTeX would read as commands")
    func bibTeX() {
        #expect(String(decoding: BibTeX.bytes(load(source).list.sources), as: UTF8.self) == """
            @article{doe2020,
              author = {Doe, Jane and {R\\&D Unit}},
              title = {{50\\% of \\{all\\} masks\\_}},
              year = {2020},
              month = mar,
              day = {26},
              journal = {Journal},
              volume = {3},
              pages = {1--9},
              doi = {10.1/a_b},
              url = {https://example.org/?a=1&b=50%25}
            }


            """)
    }

    @Test("A report or thesis is one in BibTeX, whether or not it names an institution", arguments: [
        ("report", "publisher: P", "@techreport"), ("report", "author: [{literal: B}]", "@techreport"), ("report", "author: [{family: A}]", "@techreport"),
        ("thesis", "publisher: P", "@phdthesis"), ("thesis", "author: [{family: A}], genre: Master’s thesis", "@mastersthesis"),
    ])
    func institutions(type: String, field: String, entry: String) throws {
        let source = try #require(load("- {id: a, type: \(type), title: T, \(field)}").list["a"])
        #expect(BibTeX.entry(source).hasPrefix(entry))
    }

    @Test("Of a work that is gone programs get the copy, and where it was")
    func gone() throws {
        let source = try makeSource("type: webpage\ntitle: T\nURL: https://example.org/\narchive: https://archive.example/1\ngone: true")
        #expect(BibTeX.entry(source).contains("  url = {https://archive.example/1},\n  note = {Formerly at https://example.org/}\n"))
        #expect(String(decoding: RIS.bytes([source]), as: UTF8.self).contains("UR  - https://archive.example/1\r\nN1  - Formerly at https://example.org/\r\n"))
        #expect(CSLJSON.text(source).contains("\"URL\": \"https://example.org/\""))
    }

    @Test("RIS has a record of tagged lines")
    func ris() {
        #expect(String(decoding: RIS.bytes(load(source).list.sources), as: UTF8.self).replacing("\r\n", with: "\n") == """
            TY  - JOUR
            AU  - Doe, Jane
            AU  - R&D Unit,
            TI  - 50% of {all} masks_
            T2  - Journal
            PY  - 2020
            DA  - 2020/03/26/
            VL  - 3
            SP  - 1
            EP  - 9
            DO  - 10.1/a_b
            UR  - https://example.org/?a=1&b=50%25
            ID  - doe2020
            ER  - 


            """)
    }

    @Test("Fields that are not shown reach CSL-JSON as they were")
    func otherFields() {
        let list = load("""
            - {id: a, type: book, title: T, archive: The Archive, translator: [{family: Roe}], original-date: {date-parts: [[1999]]}, custom: {k: v, code: "007", plain: 007, count: 7, half: 0.5, done: true, text: "true"}, categories: [x], shortTitle: S, part-number: 2, event-date: 2019/2021}
            """).list
        let text = String(decoding: CSLJSON.bytes(list.sources), as: UTF8.self).filter { !$0.isWhitespace }
        for part in [#""archive":"TheArchive""#, #""translator":[{"family":"Roe"}]"#, #""original-date":{"date-parts":[[1999]]}"#, #""custom":{"k":"v","code":"007","plain":"007","count":7,"half":0.5,"done":true,"text":"true"}"#, #""categories":["x"]"#,
            #""shortTitle":"S""#, #""part":"2""#, #""event-date":{"date-parts":[[2019],[2021]]}"#] {
            #expect(text.contains(part))
        }
    }

    @Test("CSL-JSON is read back as what it was written from")
    func cslJSON() throws {
        let first = load(source).list.sources
        var report = DiagnosticReport()
        let again = ReferenceList.load(SourceText(path: "a.json", bytes: CSLJSON.bytes(first)), into: &report)
        #expect(report.findings.isEmpty)
        #expect(CSLJSON.bytes(again.sources) == CSLJSON.bytes(first))
        #expect(again["doe2020"]?.address == "https://example.org/?a=1&b=50%25")
    }
}
