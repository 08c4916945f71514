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
        ("- id: a\n  type: book\n  title: T\n  URL: javascript:x\n", "invalid-source", 4, "write the whole URL, starting with https://"),
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
        ("- id: a\n  type: book\n  title: T\n  archive: ftp://example.org/x\n", "invalid-source", 4, "write the whole URL, starting with https://"),
        ("- id: a\n  type: book\n  title: T\n  archive: JSTOR\n  gone: true\n", "gone-without-copy", 5, "write 'archive: ' with the URL of a copy in a web archive"),
        ("- id: a\n  type: book\n  title: T\n  gone: true\n", "gone-without-copy", 4, "write 'archive: ' with the URL of a copy in a web archive"),
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
        #expect(source.doi == "10.1/x" && source.isbn == "123" && source.url == "https://example.org/")
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
