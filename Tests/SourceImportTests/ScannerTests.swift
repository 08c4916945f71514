import Bibliography
import Diagnostics
import SourceImport
import Testing

@Suite("Entries of a bibliography")
struct ScannerTests {
    private func records(_ text: String, as format: ImportFormat = .bibtex) -> [ImportRecord] { ImportRecord.records(of: Array(text.utf8), as: format) }

    @Test("BibTeX's entries are found, whatever encloses their values")
    func bibTeX() {
        let found = records(#"""
            A comment outside. @comment{x, a = {b}}
            @string{jan2 = "January"}
            @preamble{"\newcommand{\x}{y}"}
            @Article{doe2020,
              Title = {A {Nested} title with \} and "quotes"},
              author = "Doe, Jane and {R. {"}Roe{"}}",
              year = 2020, month = jan # "~1",
            }
            @book(roe, title = {B})
            """#)
        #expect(found.map(\.key) == ["doe2020", "roe"])
        #expect(found.map(\.line) == [4, 9])
        #expect(found[0].fields.map(\.name) == ["title", "author", "year", "month"])
        #expect(found[0].fields.map(\.value) == [#"A {Nested} title with \} and "quotes""#, #"Doe, Jane and {R. {"}Roe{"}}"#, "2020", "jan~1"])
        #expect(found[1].fields.map(\.value) == ["B"])
    }

    @Test("What is broken ends with its text", arguments: ["@", "@article", "@article{", "@article{a", "@article{a, x = {", "@article{a, x = \"", "@article{a,,}", "@article{a, x"])
    func broken(text: String) {
        #expect(records(text).count <= 1)
    }

    @Test("RIS's records are found by their tags")
    func ris() {
        let found = records("\u{FEFF}TY  - JOUR\r\nTI  - A: b\r\nID  - k\r\nER  - \r\n\r\nTY  - BOOK\nAU  - Doe\nER  -\n", as: .ris)
        #expect(found.map(\.key) == ["k", nil])
        #expect(found.map(\.line) == [1, 6])
        #expect(found[0].fields.map { "\($0.name)=\($0.value)" } == ["TI=A: b", "ID=k"])
    }

    @Test("A format is known by the file's name, and BibLaTeX by what only it has", arguments: [
        ("a.bib", "@article{a, journal = {J}, year = 2020}", "bibtex"), ("a.bib", "@article{a, date = {2020}}", "biblatex"), ("a.BIB", "@online{a, title = {T}}", "biblatex"),
        ("a.ris", "", "ris"), ("a.xml", "", "endnotexml"), ("a.yaml", "", "csl"), ("a.json", "", "csl"), ("a.txt", "", nil), ("bib", "", "bibtex"),
    ] as [(String, String, String?)])
    func formats(name: String, text: String, format: String?) {
        #expect(ImportFormat(name: name, Array(text.utf8))?.rawValue == format)
    }

    @Test("What did not arrive is told: entries, and fields by their words")
    func losses() {
        var report = DiagnosticReport()
        let text = "- id: a\n  type: article-journal\n  title: A Müller title\n  author: [{family: Doe}]\n  issued: 2020\n- id: b\n  type: book\n  title: B\n"
        let works = ReferenceList.load(SourceText(path: "a", bytes: Array(text.utf8)), into: &report).sources
        let losses = ImportLosses(of: records(#"""
            @article{a, title = {A M{\"u}ller title}, author = {Doe}, year = 2020, file = {:files/paper.pdf:PDF}, owner = {somebody}}
            @book{b, title = {B}, file = {other.pdf}}
            @book{c, title = {C}}
            """#), in: works)
        #expect(losses.entries.map(\.key) == ["c"])
        #expect(losses.fields.map(\.name) == ["file", "owner"])
        #expect(losses.fields.map(\.count) == [2, 1])
        let days = ImportLosses(of: records("TY  - JOUR\nTI  - A Müller title\nDA  - 2020/03/26/\nID  - a\nER  - \nTY  - BOOK\nTI  - B\nID  - b\nER  - \n", as: .ris), in: works)
        #expect(days.fields.map(\.name) == ["DA"])
    }
}
