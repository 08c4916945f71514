import Bibliography
import Testing

@Suite("A text with tags")
struct RichTextTests {
    @Test("The tags of CSL are styles, and what is no such tag is text", arguments: [
        ("plain", "plain"), ("<i>a</i> b", "[i:a] b"), ("H<sub>2</sub>O x<sup>2</sup>", "H[_:2]O x[^:2]"), ("<b>a <i>b</i></b>", "[b:a ][ib:b]"),
        (#"<span style="font-variant:small-caps;">a</span> <span class="nocase">NATO</span>"#, "[c:a] NATO"),
        (#"<span style="font-variant: small-caps">a</span>"#, "[c:a]"), ("<sc>a</sc>", "[c:a]"),
        ("a < b > c", "a < b > c"), ("<i>open", "<i>open"), ("close</i>", "close</i>"), ("<i>a<b>b</i>c</b>", "[i:a<b>b]c</b>"),
        ("<I>a</I>", "<I>a</I>"), ("<script>x</script>", "<script>x</script>"), (#"<span class="x">a</span>"#, #"<span class="x">a</span>"#),
        ("<i><i>a</i></i>", "[i:a]"), ("<i></i>", ""), ("<", "<"), ("é<i>漢</i>", "é[i:漢]"),
    ])
    func styles(written: String, shown: String) {
        let names: [(RichText.Styles, String)] = [(.italic, "i"), (.bold, "b"), (.subscript, "_"), (.superscript, "^"), (.smallCaps, "c")]
        let runs = RichText(written).runs.map { run in
            run.styles.isEmpty ? run.text : "[\(names.filter { run.styles.contains($0.0) }.map(\.1).joined()):\(run.text)]"
        }
        #expect(runs.joined() == shown)
    }

    @Test("Many tags that nothing closes are text")
    func openTags() {
        let text = String(repeating: "<i><sub>", count: 50_000) + String(repeating: "</b>", count: 50_000)
        #expect(RichText(text).plain == text)
    }

    @Test("Deep nesting is no burden")
    func nesting() {
        let text = String(repeating: "<i>", count: 100_000) + "a" + String(repeating: "</i>", count: 100_000)
        #expect(RichText(text).plain == "a")
    }

    @Test("Exports have styles as their formats do")
    func exports() throws {
        let source = try makeSource(#"title: '<i>A</i> H<sub>2</sub>O & <span class="nocase">b</span>'"# + "\ntype: book\npublisher: <b>P</b>")
        #expect(BibTeX.entry(source).contains(#"title = {{\emph{A} H\textsubscript{2}O \& b}}"#))
        #expect(BibTeX.entry(source).contains(#"publisher = {\textbf{P}}"#))
        #expect(String(decoding: RIS.bytes([source]), as: UTF8.self).contains("TI  - A H2O & b\r\n"))
        #expect(CSLJSON.value(source) == CSLJSON.value(try makeSource("type: book\ntitle: '\(source.title.written)'\npublisher: <b>P</b>")))
        #expect(source.title.written.contains("<sub>2</sub>"))
        #expect(FormattedReference(source, words: .english).text == "A H2O & b (n.d.). P.")
    }
}
