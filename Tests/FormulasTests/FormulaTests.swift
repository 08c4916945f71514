@testable import Formulas
import Markdown
import Testing

@Suite("Formulas as pandoc sets them")
struct FormulaTests {
    private static func set(_ tex: String, _ inside: String, decimalComma: Bool = false) throws -> (html: String, words: String) {
        let paragraphs = try #require(MathReader.paragraphs(in: Array("<p><math display=\"inline\" xmlns=\"http://www.w3.org/1998/Math/MathML\"><semantics>\(inside)<annotation encoding=\"application/x-tex\">x</annotation></semantics></math></p>\n".utf8)))
        let element = try #require(paragraphs.first ?? nil)
        let formula = Formula(tex.utf8, isDisplayed: false)
        guard case .set(let html, let words) = SetFormula(element, of: formula, commas: DecimalCommas(tex, isBare: decimalComma)).result else {
            throw FormulaFault("it is not set", help: "")
        }
        return (String(decoding: html, as: UTF8.self), words)
    }

    @Test("A formula has its TeX within and its words beside it")
    func whole() throws {
        let set = try Self.set("a < b^2", "<mrow><mi>a</mi><mo>&lt;</mo><msup><mi>b</mi><mn>2</mn></msup></mrow>")
        #expect(set.html == "<math alttext=\"a &lt; b²\"><semantics><mrow><mi>a</mi><mo>&lt;</mo><msup><mi>b</mi><mn>2</mn></msup></mrow>"
            + "<annotation encoding=\"application/x-tex\">a &lt; b^2</annotation></semantics></math>")
    }

    @Test("What pandoc writes for browsers alone stays out of the page")
    func styles() throws {
        let set = try Self.set("x", "<mtable><mtr><mtd columnalign=\"right\" style=\"text-align: right\"><mi>x</mi></mtd></mtr></mtable>")
        #expect(set.html.contains("<mtd columnalign=\"right\"><mi>x</mi>"))
    }

    @Test("Upright letters and names of functions are so in browsers, too")
    func upright() throws {
        let set = try Self.set("x", "<mrow><mstyle mathvariant=\"normal\"><mi>d</mi></mstyle><mo>Var</mo></mrow>")
        #expect(set.html.contains("<mi mathvariant=\"normal\">d</mi></mstyle><mi>Var</mi>"))
    }

    @Test("What is no MathML is refused", arguments: [
        "<p><math><script>x</script></math></p>", "<p><math><mi>x</mi></p>", "<p><a href=\"x\">x</a></p>", "text", "<p><math><mi>&nbsp;</mi></math></p>",
        "<p><math><semantics><math><mi>x</mi></math></semantics></math></p>", "<p>", "<p><math><mi x></mi></math></p>",
        "<p>" + String(repeating: "<mrow>", count: 300),
    ])
    func refused(text: String) {
        #expect(MathReader.paragraphs(in: Array(text.utf8)) == nil)
    }

    @Test("A formula that could not be set is told from one that was")
    func unset() {
        #expect(MathReader.paragraphs(in: Array("<p><span\nclass=\"math inline\">$\\ce{H}$</span></p>\n<p><math><mi>x</mi></math></p>".utf8))?.map { $0 == nil } == [true, false])
    }

    @Test("A decimal comma is part of its number, and one of a list is not", arguments: [
        ("1{,}5 + x", false, "1#5 + x"), ("1{,}234{,}567", false, "1#234#567"), ("1,5", false, "1,5"), ("1,5 + 2,25", true, "1#5 + 2#25"), ("1, 5", true, "1, 5"),
        ("\\{1,2,3\\}", true, "\\{1,2,3\\}"), ("x_{1,2}", true, "x_{1,2}"), ("x_1{,}5", false, "x_1{,}5"), ("x^2,5", true, "x^2,5"), ("a,5", true, "a,5"),
    ])
    func commas(tex: String, isBare: Bool, sent: String) {
        let commas = DecimalCommas(tex, isBare: isBare)
        #expect(commas.tex.replacing("90817263544536271809", with: "#") == sent)
    }

    @Test("A number comes back with its comma, and the TeX as it was written")
    func restored() throws {
        let set = try Self.set("1,5", "<mn>1908172635445362718095</mn>", decimalComma: true)
        #expect(set.html.contains("<mn>1,5</mn><annotation encoding=\"application/x-tex\">1,5</annotation>"))
        #expect(set.words == "1,5")
    }

    @Test("A formula reads as a line of words", arguments: [
        ("<mi>E</mi><mo>=</mo><mi>m</mi><msup><mi>c</mi><mn>2</mn></msup>", "E = mc²"),
        ("<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac>", "(a + b)/2"),
        ("<msqrt><mi>x</mi><mo>−</mo><mn>1</mn></msqrt>", "√(x − 1)"), ("<mroot><mi>x</mi><mn>3</mn></mroot>", "³√x"),
        ("<msub><mi>R</mi><mn>0</mn></msub><mo>&gt;</mo><mn>1.5</mn>", "R₀ > 1.5"), ("<msub><mi>x</mi><mi>k</mi></msub>", "x_k"),
        ("<msup><mi>e</mi><mrow><mo>−</mo><mi>λ</mi><mi>t</mi></mrow></msup>", "e^(−λt)"), ("<mover><mi>x</mi><mo>¯</mo></mover>", "x\u{304}"), ("<mover><mi>p</mi><mo accent=\"true\">\u{302}</mo></mover>", "p\u{302}"),
        ("<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><mi>i</mi>", "∑_(i = 1)ⁿ i"),
        ("<mi mathvariant=\"normal\">sin</mi><mo>&#8289;</mo><mi>x</mi>", "sin x"),
        ("<mtable><mtr><mtd><mi>a</mi></mtd><mtd><mo>=</mo><mi>b</mi></mtd></mtr><mtr><mtd><mi>c</mi></mtd><mtd><mo>=</mo><mi>d</mi></mtd></mtr></mtable>", "a = b; c = d"),
    ])
    func words(inside: String, words: String) throws {
        #expect(try Self.set("x", "<mrow>\(inside)</mrow>").words == words)
    }

    @Test("What pandoc says of a formula becomes what its author is told", arguments: [
        ("  \\ce{H2O}\n     ^\n  unexpected control sequence \\ce\n  expecting \"%\"", "the command '\\ce' is unknown in formulas, or not allowed here"),
        ("  \\frac{a\n         ^\n  unexpected eof\n  expecting letter", "this formula ends too early"),
        ("  a & b\n    ^\n  unexpected '&'\n  expecting letter", "this formula cannot be read: there is an unexpected '&'"),
    ])
    func warnings(said: String, message: String) {
        let text = "[WARNING] Could not convert TeX math x, rendering as TeX:\n\(said)\n"
        #expect(PandocWarnings(Array((text + text).utf8)).faults.map(\.message) == [message, message])
    }
}
