import Diagnostics
import Markdown
import Testing

/// Defines three terms; everything else is as in ``PlainResolver``.
private struct TermResolver: MarkdownResolver {
    var plain = PlainResolver()
    let terms: TermIndex

    mutating func link(to destination: String, at place: ReferencePlace) -> LinkTarget { plain.link(to: destination, at: place) }

    mutating func image(at destination: String, at place: ReferencePlace, alt: String) -> ImageTarget {
        plain.image(at: destination, at: place, alt: alt)
    }

    mutating func citation(_ citation: Citation, at place: ReferencePlace) -> RenderedCitation? { plain.citation(citation, at: place) }

    func destination(ofTerm term: Int) -> String { "g#\(term + 1)" }
}

@Suite("Terms of the glossary in a text")
struct TermTests {
    /// A text with its terms in braces.
    private func render(_ text: String, terms: [String] = ["Soft power", "Soft power index", "Personal protective equipment (PPE)"]) throws -> String {
        let source = SourceText(path: "a.md", bytes: Array(text.utf8))
        let document = try MarkdownDocument(source)
        var renderer = MarkdownRenderer(source: source, resolver: TermResolver(terms: TermIndex(terms)))
        renderer.linksTerms = true
        let html = renderer.render(document, blocks: 0..<document.blocks.count) + renderer.notes(of: document)
        return String(decoding: html, as: UTF8.self)
            .replacing(/<a class="term" href="g#(\d+)">/) { "{\($0.1) " }.replacing("</a>", with: "}")
    }

    @Test("The first use of each is a link, in whatever case its first letter is", arguments: [
        ("Soft power is soft power.", "<p>{1 Soft power} is soft power.</p>\n"),
        ("The soft power index and soft power", "<p>The {2 soft power index} and {1 soft power}</p>\n"),
        ("PPE, personal protective equipment", "<p>{3 PPE}, personal protective equipment</p>\n"),
        ("Soft POWER", "<p>Soft POWER</p>\n"),
    ])
    func firstUse(text: String, html: String) throws {
        #expect(try render(text) == html)
    }

    @Test("A term of several words may have capitals in each, and one in any plural that English forms", arguments: [
        ("The cells and Herd Immunity", "<p>The {1 cells} and {2 Herd Immunity}</p>\n"), ("In two countries", "<p>In two {3 countries}</p>\n"),
        ("Of a cellar", "<p>Of a cellar</p>\n"),
    ])
    func forms(text: String, html: String) throws {
        #expect(try render(text, terms: ["Cell", "Herd immunity", "Country"]) == html)
    }

    @Test("A term is a whole word", arguments: [
        ("PPEx xPPE PPE-like non-PPE 2PPE PPEé éPPE", "<p>PPEx xPPE PPE-like non-PPE 2PPE PPEé éPPE</p>\n"),
        ("PPEs", "<p>{3 PPEs}</p>\n"), ("(PPE's)", "<p>({3 PPE}&#39;s)</p>\n"), ("PPE—so", "<p>{3 PPE}—so</p>\n"), ("日本PPEの", "<p>日本{3 PPE}の</p>\n"),
        ("- PPE -", "<ul>\n<li>{3 PPE} -</li>\n</ul>\n"),
    ])
    func wholeWords(text: String, html: String) throws {
        #expect(try render(text) == html)
    }

    @Test("A term goes on over the end of a line")
    func lines() throws {
        #expect(try render("The soft\npower index\nand\nsoft") == "<p>The {2 soft\npower index}\nand\nsoft</p>\n")
        #expect(try render("A soft\n*power*, soft  \npower") == "<p>A soft\n<em>power</em>, soft<br>\npower</p>\n")
        #expect(try render("a b\nc\nd e", terms: ["b c d"]) == "<p>a {1 b\nc\nd} e</p>\n")
    }

    @Test("Headings, links, code, header cells and labels hold none", arguments: [
        "## PPE\n", "[PPE](a)", "`PPE`", "| PPE |\n| --- |\n| x |", "- [ ] PPE", "![PPE](a)",
    ])
    func barriers(text: String) throws {
        let html = try render(text + "\n\nAnd PPE.")
        #expect(html.ranges(of: "{3 PPE}").count == 1)
        #expect(html.hasSuffix("<p>And {3 PPE}.</p>\n"))
    }

    @Test("Emphasis, cells, notes, captions and text around citations hold them", arguments: [
        "**PPE**", "| a |\n| --- |\n| PPE |", "x[^1]\n\n[^1]: PPE", "![a](b \"PPE\")", "[@a] PPE [@b]", "> PPE", "So PPE [@a].",
    ])
    func places(text: String) throws {
        #expect(try render(text).ranges(of: "{3 PPE}").count == 1)
    }

    @Test("A thousand terms and a term that never ends take no more than the text")
    func costly() throws {
        let terms = (0..<1_000).map { "a\($0)" } + [String(repeating: "b ", count: 60) + "c"]
        let html = try render(String(repeating: "b ", count: 8_000) + "a999 a1", terms: terms)
        #expect(html.hasSuffix("{1000 a999} {2 a1}</p>\n"))
    }
}
