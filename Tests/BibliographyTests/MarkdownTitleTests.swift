import Bibliography
import Testing

@Suite("Markdown in CSL YAML")
struct MarkdownTitleTests {
    @Test("Marks are styles, and what is no mark is text", arguments: [
        ("The *Titanic*", "The <i>Titanic</i>"), ("_Titanic_", "<i>Titanic</i>"), ("**bold** x", "<b>bold</b> x"), ("***x***", "<b><i>x</i></b>"),
        ("CO~2~ and x^2^", "CO<sub>2</sub> and x<sup>2</sup>"), ("[NASA]{.nocase} files", #"<span class="nocase">NASA</span> files"#),
        ("[ad]{.smallcaps}", #"<span style="font-variant:small-caps;">ad</span>"#), ("[x]{.underline}", "x"), (#"\[b\] 2 \* 3 \_"#, "[b] 2 * 3 _"),
        ("pages 1--9---x", "pages 1–9—x"), ("`code`", "code"), ("*a [B]{.nocase} c*", #"<i>a <span class="nocase">B</span> c</i>"#),
        ("2 * 3 * 4", "2 * 3 * 4"), ("snake_case_name", "snake_case_name"), ("~100 to ~200 people", "~100 to ~200 people"), ("a^b c^d", "a^b c^d"),
        ("Book [review]", "Book [review]"), ("[a *b]{.nocase} c*", #"<span class="nocase">a *b</span> c*"#), ("*open", "*open"), ("a - b", "a - b"),
        ("****x****", "****x****"), ("x^a\\ b^", "x<sup>a\u{A0}b</sup>"), ("C:\\dir", "C:\\dir"), ("<i>tag</i>", "<i>tag</i>"), ("重*要*だ", "重<i>要</i>だ"), ("^*a*^", "<sup><i>a</i></sup>"),
    ])
    func marks(written: String, tagged: String) throws {
        let quoted = written.replacing("'", with: "''")
        #expect(load("- id: x\n  type: book\n  title: '\(quoted)'\n").list["x"]?.title.written == tagged)
    }

    @Test("JSON has tags, and its signs are text", arguments: ["The *Titanic*", "CO~2~", "[a]{.nocase}", "1--9"])
    func json(written: String) {
        #expect(load("[{\"id\": \"x\", \"type\": \"book\", \"title\": \"\(written)\"}]").list["x"]?.title.written == written)
    }

    @Test("Every text has them, and addresses only escapes")
    func fields() throws {
        let source = try makeSource(#"""
            type: article-journal
            title: T
            container-title: Journal of *E. coli*
            publisher-place: St\. Gallen
            note: See *all*.
            URL: 'https://example.org/a\_b_c_d'
            DOI: 10.1/a\_b_c_
            """#)
        #expect(source.containerTitle?.written == "Journal of <i>E. coli</i>" && source.publisherPlace == "St. Gallen")
        #expect(source.note?.written == "See <i>all</i>." && source.url == "https://example.org/a_b_c_d" && source.doi == "10.1/a_b_c_")
        #expect(BibTeX.entry(source).contains(#"journal = {Journal of \emph{E. coli}}"#))
    }

    @Test("Many marks that nothing closes cost what their length costs")
    func costly() {
        for mark in ["*a ", "^a", "~a^", "[a", "]{x", "_ ", "*a]"] {
            let text = String(repeating: mark, count: 100_000)
            #expect(load("- id: x\n  type: book\n  title: '\(text)'\n").list["x"] != nil)
        }
    }
}
