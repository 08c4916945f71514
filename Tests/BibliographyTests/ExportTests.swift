import Bibliography
import Diagnostics
import Localization
import Testing

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
        #expect(again["doe2020"]?.url == "https://example.org/?a=1&b=50%25")
    }
}
