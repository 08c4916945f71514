@testable import Ebook
import Hypertext
import Testing

@Suite("Chapters as XHTML")
struct ChapterWriterTests {
    /// A chapter rewritten, its links leading to a place `#x` of chapter 1 where they start with `../one/#`.
    private static func written(_ html: String, drawings: [String: String] = [:]) -> String {
        let html = HTML(trusting: html)
        let chapter = BookChapter(title: "T", html: html, drawings: drawings) { url in
            if url.hasPrefix("#") { return .chapter(0, id: String(url.dropFirst())) }
            if url.hasPrefix("../one/#") { return .chapter(1, id: String(url.dropFirst(8))) }
            return url.hasPrefix("https:") ? .outside(url) : .none
        } image: { $0 == "map.png" ? "1.png" : nil }
        let writer = ChapterWriter(chapter, ChapterOutline(html)) { number, id in
            (number == 0 ? "" : EPUB.name(of: number)) + (id.map { "#" + XHTML.id($0) } ?? "")
        }
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test("Elements that hold nothing are closed, and values that are not written are empty", arguments: [
        ("a<br>b", "a<br/>b"), ("<hr>", "<hr/>"), ("<details open><p>a</p></details>", "<details open=\"\"><p>a</p></details>"),
        ("<td colspan=2>a</td>", "<td colspan=\"2\">a</td>"), ("<P CLASS='a'>b</P>", "<p class=\"a\">b</p>"),
    ])
    func closed(html: String, xhtml: String) { #expect(Self.written(html) == xhtml) }

    @Test("What is left open is closed, and what was never open is left out", arguments: [
        ("<ul><li><b>a</ul>", "<ul><li><b>a</b></li></ul>"), ("a</p>b", "ab"), ("<p>a", "<p>a</p>"),
    ])
    func balanced(html: String, xhtml: String) { #expect(Self.written(html) == xhtml) }

    @Test("Text holds what XML allows, whatever it was made of", arguments: [
        ("a&nbsp;b &amp; c &lt;", "a\u{A0}b &amp; c &lt;"), ("AT&T; &unknown; &", "AT&amp;T; &amp;unknown; &amp;"),
        ("&#65;&#x42;", "AB"), ("a\u{1}b\u{FFFE}", "a\u{FFFD}b\u{FFFD}"), ("a<!-- -- -->b", "ab"),
    ])
    func text(html: String, xhtml: String) { #expect(Self.written(html) == xhtml) }

    @Test("Nothing runs and nothing is pressed", arguments: [
        "<script>a < b</script>", "<button type=\"button\"><b>a</b></button>", "<style>p { }</style>", "<iframe src=\"x\"></iframe>", "<input disabled>",
    ])
    func inert(html: String) { #expect(Self.written("a\(html)b") == "ab") }

    @Test("An attribute stands once, and none that XML or a book does not know", arguments: [
        ("<p id=\"a\" id=\"b\">c</p>", "<p id=\"a\">c</p>"), ("<p onclick=\"x\" @x=\"y\" x:y=\"z\" data-a=\"b\">c</p>", "<p>c</p>"),
        ("<details name=\"a\">b</details>", "<details>b</details>"), ("<i lang=\"fr\">a</i>", "<i xml:lang=\"fr\" lang=\"fr\">a</i>"),
    ])
    func attributes(html: String, xhtml: String) { #expect(Self.written(html) == xhtml) }

    @Test("Drawings and formulas say what language they are in", arguments: [
        ("<svg viewBox=\"0 0 1 1\"><linearGradient/><path d=\"M0\"/></svg>",
            "<svg viewBox=\"0 0 1 1\" xmlns=\"http://www.w3.org/2000/svg\"><linearGradient/><path d=\"M0\"/></svg>"),
        ("<math><mi>x</mi></math>", "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><mi>x</mi></math>"),
    ])
    func foreign(html: String, xhtml: String) { #expect(Self.written(html) == xhtml) }

    @Test("A mark and its note know of each other")
    func notes() {
        let html = "<p>A<sup><a id=\"m\" href=\"#n\">a</a></sup></p><ol type=\"a\"><li id=\"n\"><p>B</p><a href=\"#m\">↩</a></li></ol>"
        #expect(Self.written(html) == """
            <p>A<sup><a id="m" href="#n" epub:type="noteref" role="doc-noteref">a</a></sup></p>\
            <section><aside id="n" epub:type="footnote" role="doc-footnote"><b class="label">a</b> <p>B</p><a href="#m" role="doc-backlink">↩</a></aside></section>
            """)
    }

    @Test("A list that no mark leads to stays a list")
    func lists() { #expect(Self.written("<a href=\"#n\">a</a><ol><li id=\"n\">b</li></ol>") == "<a href=\"#n\">a</a><ol><li id=\"n\">b</li></ol>") }

    @Test("Notes after the twenty-sixth have two letters")
    func letters() {
        let numbers = 1...28
        let html = numbers.map { "<a id=\"m\($0)\" href=\"#n\($0)\">x</a>" }.joined() + "<ol type=\"a\">" + numbers.map { "<li id=\"n\($0)\">y</li>" }.joined() + "</ol>"
        let written = Self.written(html)
        for label in ["a", "z", "aa", "ab"] { #expect(written.contains("<b class=\"label\">\(label)</b>"), "\(label)") }
    }

    @Test("Links lead within the book, out of it, or are none", arguments: [
        ("../one/#a b", "<a href=\"002.xhtml#a_20b\">c</a>"), ("https://example.org/?a&amp;b", "<a href=\"https://example.org/?a&amp;b\">c</a>"),
        ("../data.csv", "<a>c</a>"),
    ])
    func links(url: String, xhtml: String) { #expect(Self.written("<a href=\"\(url)\" rel=\"x\" download>c</a>".replacing(" rel=\"x\"", with: "")) == xhtml) }

    @Test("A picture that the book has not is told of in words", arguments: [
        ("<img src=\"map.png\" alt=\"A map\" loading=\"lazy\">", "<img src=\"../images/1.png\" alt=\"A map\"/>"),
        ("<img src=\"map.avif\" alt=\"A map\">", "<span class=\"missing\">[A map]</span>"), ("<img src=\"map.avif\" alt=\"\">", ""),
    ])
    func images(html: String, xhtml: String) { #expect(Self.written(html) == xhtml) }

    @Test("A picture stands for the drawing of a figure and its key")
    func drawings() {
        let html = "<div id=\"f\"><ul class=\"key\"><li><svg><rect/></svg>a</li></ul><div role=\"img\" aria-label=\"It rises\"><svg><rect/></svg></div><p>b</p></div>"
        #expect(Self.written(html, drawings: ["f": "2.svg"]) == "<div id=\"f\"><img src=\"../images/2.svg\" alt=\"It rises\"/><p>b</p></div>")
    }

    @Test("An id becomes a name of XML, the same for a link to it", arguments: [("a", "a"), ("2020", "_2020"), ("ö-1.2", "ö-1.2"), ("a:b", "a_3ab"), ("أ", "أ")])
    func ids(id: String, name: String) {
        #expect(XHTML.id(id) == name)
    }
}
