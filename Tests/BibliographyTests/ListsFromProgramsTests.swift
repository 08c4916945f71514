import Bibliography
import Diagnostics
import Foundation
import Localization
import Testing

/// Lists shaped as programs export them, with works that there are not.
private let directory = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Lists")

@Suite("Lists as programs write them")
struct ListsFromProgramsTests {
    @Test("Each is read as it comes, with notes for keys of programs alone", arguments: [
        ("better-bibtex.yaml", 3), ("pandoc.yaml", 4), ("jabref.yaml", 3), ("zotero-hand.yaml", 3), ("manubot.yaml", 2), ("mendeley.yaml", 2),
        ("east-asia.yaml", 3), ("antiquity.yaml", 8), ("quarto-front-matter.yaml", 3), ("older-names.yaml", 4), ("zotero.json", 4), ("zotero-api.json", 2),
        ("better-bibtex.json", 2), ("pandoc.json", 5), ("jabref.json", 2), ("manubot.json", 2), ("mendeley.json", 2), ("crossref.json", 1),
        ("juris.json", 4), ("surrogates.json", 2),
    ])
    func lists(name: String, count: Int) throws {
        let (list, report) = try read(name)
        #expect(report.findings.filter { $0.severity > .note }.map { "\($0.location.line ?? 0): \($0.message)" } == [])
        #expect(list.sources.count == count)
        let messages = report.findings.map(\.message)
        #expect(Set(messages).count == messages.count)
        // What is written of them is read as the same works.
        let again = load(String(decoding: CSLJSON.bytes(list.sources), as: UTF8.self))
        #expect(CSLJSON.bytes(again.list.sources) == CSLJSON.bytes(list.sources))
        let yaml = load(try CSLYAML.text(list.sources))
        #expect(yaml.report.findings.map(\.message) == [])
        #expect(CSLJSON.bytes(yaml.list.sources) == CSLJSON.bytes(list.sources))
    }

    @Test("References say what the lists say", arguments: [
        ("better-bibtex.yaml", "ostrander2019harbour", "Ostrander, Mika Tove and Ruiz-Calleja, Inés (May 2019). “The Nordlys ledgers: CO2 and HMS records, 1890–1910”. Journal of Small Harbours, 12(2), 117–140. https://doi.org/10.5555/jsh.2019.0417"),
        ("better-bibtex.yaml", "lindqvist1985tide", "Lindqvist, Astrid, Jr. (1911/Summer 1985). Tide tables for the patient. 2nd ed. Tromsø: Fjordpress."),
        ("better-bibtex.yaml", "vanderberg2020survey", "Berg, Jonas van der et al. (2018–2020). A survey of quays. Survey."),
        ("pandoc.yaml", "okonjo2021", "Okonjo, Adaeze and D'Arcy, Fionn (14 July 2021). “On the \"long queue\" and its H2O supply”. Quarterly of Applied Patience, 7(3), 9–31. https://doi.org/10.5555/qap.7"),
        ("pandoc.yaml", "bsa1999", "Bureau of Slow Affairs (c. 1999). Waiting rooms, an inventory. Occasional papers 14, OP-14. Geneva: Bureau of Slow Affairs."),
        ("pandoc.yaml", "theophania", "Theophania (335 BCE). Letters to a gatekeeper."),
        ("pandoc.yaml", "sorli2016", "Sørli, Bjarte (Autumn 2016). “Gates that close by themselves”. Third Meeting on Gates, in press."),
        ("zotero-hand.yaml", "ship-v-quay", "Ship v Quay (3 February 1931). Court of Harbours, Harbour Reports, 12, 44."),
        ("manubot.yaml", "AbC9xYz1", "Eze, Ngozi and Kertész, Pál (9 April 2018). “A census of village clocks”. Clocks and Commons, 8(1), e1001. https://doi.org/10/gc5555"),
        ("east-asia.yaml", "王2018", "王小舟、李岸 (September 2018). “渡口的账本”. 港口研究, 3, 5–19."),
        ("antiquity.yaml", "archon2", "Archon (335 BCE). On measures."),
        ("antiquity.yaml", "reprint", "Ashworth, C. (1859/2003). A short walk."),
        ("antiquity.yaml", "decade", "Roads (1890–1899)."),
        ("quarto-front-matter.yaml", "quaylib", "Rask, Ida (2 March 2024). quaylib: moorings in C. version 2.1.0. https://doi.org/10.5555/zenodo.1"),
        ("older-names.yaml", "conf-1", "“Knots” (summer 2010). Ropes 2010, Bergen."),
        ("zotero.json", "http://zotero.org/users/1000001/items/ABCD1234", "Ferreira, Ana Lúcia and McKay, Rory (15 January 2020). “Whose rope? Mutual aid on quays”. Journal of Small Harbours, 13(1), 1–20. https://doi.org/10.5555/jsh.2020.1"),
        ("crossref.json", "10.5555/xr.1", "Tautahi, Mere and Isles Survey (1 March 2021). “Islands that moved”. Island Studies, 44(2), 100–120. Isles Academic. https://doi.org/10.5555/xr.1"),
        ("juris.json", "j2", "On ropes (2 May 1981)."),
    ])
    func references(name: String, key: String, text: String) throws {
        let source = try #require(try read(name).list[key])
        #expect(FormattedReference(source, words: .english).text == text)
    }

    private func read(_ name: String) throws -> (list: ReferenceList, report: DiagnosticReport) {
        load(try String(contentsOf: directory.appending(path: name), encoding: .utf8))
    }
}

@Suite("Adding to a list")
struct AddingTests {
    private func added(to text: String?) throws -> String {
        let works = load("- {id: new1, type: book, title: 'A *new* \\[one\\] x^2^ a_b', issued: 2020-03, author: [{family: O'Neil}], note: 'Two: parts'}\n- {id: new2, type: book, title: '1984', volume: 007, issued: 2019/2021}").list.sources
        let file = text.map { SourceText(path: "sources.yaml", bytes: Array($0.utf8)) }
        return String(decoding: try ReferenceList.adding(works, to: file), as: UTF8.self)
    }

    @Test("What stands there stays, and what is added is read as it was", arguments: [
        "- id: a # old\n  type: book\n  title: 'T'\n", "- id: a\n  type: book\n  title: T", "references:\n  - id: a\n    type: book\n    title: T\n",
        "---\nreferences:\n- id: a\n  type: book\n  title: T\n...\n", "# A comment.\n", "", "[{\"id\": \"a\", \"type\": \"book\", \"title\": \"T\"}]\n", "[]\n",
        "\u{FEFF}- {id: a, type: book, title: T}\n",
    ])
    func kept(text: String) throws {
        let result = try added(to: text)
        let (list, report) = load(result)
        #expect(report.findings.isEmpty)
        #expect(list.sources.map(\.id).suffix(2) == ["new1", "new2"])
        #expect(list["new1"]?.title.written == "A <i>new</i> [one] x<sup>2</sup> a_b" && list["new2"]?.volume == "007")
        for line in text.split(whereSeparator: \.isNewline) where line.contains(":") && !line.contains("{") { #expect(result.contains(line)) }
    }

    @Test("What could be read as a mark or a tag is escaped, and read back", arguments: ["<tags> *a* b_c _d_", "x -- y", "a]{.nocase}", "C:\\dir `x` ~1 2^3", "<i>a</i> <b", "<span class=\"nocase\">NATO</span> *"])
    func escapes(title: String) throws {
        let works = load("[{\"id\": \"a\", \"type\": \"book\", \"title\": \"\(title.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\"}]").list.sources
        #expect(works.first?.title.written == title)
        #expect(load(try CSLYAML.text(works)).list["a"]?.title == works.first?.title)
    }

    @Test("A name between angle brackets is no tag in any script", arguments: ["<tags>", "كتاب <عن> أشياء", "<é>", "2 <3"])
    func tags(title: String) throws {
        let work = try #require(load("[{\"id\": \"a\", \"type\": \"book\", \"title\": \"\(title)\"}]").list["a"])
        let escaped = title == "2 <3" ? title : title.replacing("<", with: "\\<")
        #expect(try CSLYAML.text([work]).contains("title: \(escaped)\n"))
    }

    @Test("A new file reads as an author would write it")
    func fresh() throws {
        #expect(try added(to: nil) == """
            - id: new1
              type: book
              author:
              - family: O'Neil
              title: A *new* [one] x^2^ a_b
              issued: 2020-03
              note: 'Two: parts'
            - id: new2
              type: book
              title: 1984
              volume: '007'
              issued: 2019/2021

            """)
    }

    @Test("A file that nothing fits into is left alone", arguments: [
        ("references:\n- {id: a, type: book, title: T}\nother: b\n", ReferenceList.AddingFailure.unusualForm), ("- id: a\n  type: buk\n  title: T\n", .unreadable),
        ("- [\n", .unreadable),
    ])
    func refused(text: String, failure: ReferenceList.AddingFailure) {
        #expect(throws: failure) { try added(to: text) }
    }

    @Test("Works that are there are told from new ones, by key, DOI or address")
    func known() {
        let list = load("- {id: a, type: book, title: T, DOI: 10.1/x}\n- {id: b, type: webpage, title: U, URL: 'https://example.org/'}").list
        let works = load("- {id: c, type: book, title: T, DOI: 10.1/X}\n- {id: b, type: book, title: V}\n- {id: d, type: webpage, title: U, URL: 'http://www.example.org'}\n- {id: e, type: book, title: W}").list
        let (new, known) = list.parting(works.sources)
        #expect(new.map(\.id) == ["e"])
        #expect(known.map { "\($0.work.id)=\($0.present.id)" } == ["c=a", "b=b", "d=b"])
    }
}
