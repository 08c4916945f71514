import Diagnostics
@testable import Markdown
import SiteFixtures
import Testing

@Suite("Texts that may be costly")
struct CostlyTextTests {
    /// A bound lowered to what a harmless text just keeps, and one that goes over it by a little.
    struct Bound: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let limits: ParsingLimits
        let admitted: String
        let refused: String
        let line: Int

        init(_ what: String, _ bound: WritableKeyPath<ParsingLimits, Int>, _ value: Int, admits admitted: String, refuses refused: String, at line: Int = 1) {
            testDescription = what
            var limits = ParsingLimits()
            limits[keyPath: bound] = value
            (self.limits, self.admitted, self.refused, self.line) = (limits, admitted, refused, line)
        }

        static var all: [Bound] {
            [
                Bound("more than 11 bytes", \.bytes, 11, admits: "Some words.", refuses: "Some words.\n"),
                Bound("more than 12 bytes without a blank line", \.blockBytes, 12, admits: "Some words.\n\nMore.", refuses: "Some words.\nMore.", at: 2),
                Bound("more than 2 quotes or lists within each other", \.depth, 2, admits: "> - a", refuses: "a\n\n> - > a", at: 3),
                Bound("more than 3 columns", \.pipesOnLine, 3, admits: "|a|b|", refuses: "|a|b|c|"),
                Bound("more than 1 rules of tables in one block", \.delimiterRows, 1, admits: "|a|\n|-|\n|b|", refuses: "|a|\n|-|\n|-|", at: 3),
                Bound("more than 1 '<!' or '<?' in one block", \.htmlOpenings, 1, admits: "a <!-- b -->", refuses: "a <!-- b --> <!-- c -->"),
                Bound("more than 2 '[' in one block", \.brackets, 2, admits: "[a] [b]\n\n[c]", refuses: "[a] [b]\n[c]", at: 2),
                Bound("more than 4 '*', '_' or '~' in one block", \.emphasisDelimiters, 4, admits: "*a* _b_", refuses: "*a* _b_ ~c~"),
                Bound("more than 1 ')' on one line", \.closingParentheses, 1, admits: "(a)\n(b)", refuses: "(a) (b)"),
                Bound("tables of more than 4 cells", \.tableCells, 4, admits: "|a|\n|-|\n|b|", refuses: "|a|\n|-|\n|b|\n|c|", at: 4),
                Bound("references that expand too far", \.referenceBytes, 16, admits: "[a]: /b\n\n[a]", refuses: "[a]: /b\n\n[a] [a]"),
            ]
        }
    }

    @Test("A text over a bound is refused at its line, with what there is too much of", arguments: Bound.all)
    func bounds(bound: Bound) throws {
        let limits = bound.limits
        let sound = SourceText(path: "a.md", bytes: Array(bound.admitted.utf8))
        #expect(throws: Never.self) { _ = try MarkdownDocument(sound, limits: limits) }
        let source = SourceText(path: "a.md", bytes: Array(bound.refused.utf8))
        let error = #expect(throws: ParsingRefusal.self) { _ = try MarkdownDocument(source, limits: limits) }
        let finding = try #require(error?.diagnostic(in: source))
        #expect(finding.rule.code == "costly-markdown" && finding.location.line == bound.line)
        #expect(finding.message == "parsing this would take too long: \(bound.testDescription)")
    }

    @Test("A text that is only long waits for a trial, and is refused where there is none")
    func long() {
        let source = SourceText(path: "a.md", bytes: Array(String(repeating: "Some words.\n\n", count: 30_000).utf8))
        #expect(throws: ParsingRefusal.self) { _ = try MarkdownDocument(source) }
    }

    @Test("A page of more headings than anybody can use is refused at the first that is too many")
    func headings() throws {
        let many = String(repeating: "# a\n\n", count: 20_000)
        #expect(try MarkdownDocument(SourceText(path: "a.md", bytes: Array(many.utf8))).blocks.count == 20_000)
        let source = SourceText(path: "a.md", bytes: Array((many + "# b").utf8))
        #expect { _ = try MarkdownDocument(source) } throws: { error in
            let finding = (error as? ParsingRefusal)?.diagnostic(in: source)
            return finding?.rule.code == "crowded-page" && finding?.location.line == 40_001
        }
    }

    @Test("A page of more references than anybody can use is refused at the first that is too many")
    func references() throws {
        let many = "[a]: b\n\n" + String(repeating: "[a]\n\n", count: 50_000)
        #expect(try MarkdownDocument(SourceText(path: "a.md", bytes: Array(many.utf8))).blocks.count == 50_000)
        let source = SourceText(path: "a.md", bytes: Array((many + "and [a]").utf8))
        let error = #expect(throws: ParsingRefusal.self) { _ = try MarkdownDocument(source) }
        let finding = try #require(error?.diagnostic(in: source))
        #expect(finding.message == "the page has more than 50000 links, images, citations, notes and formulas")
        #expect(finding.location.line == 100_003 && finding.location.columns == 5..<6)
        #expect(finding.help == "split it into several pages")
    }

    @Test("Links, pictures, citations and notes all count, wherever they stand", arguments: [
        ("[a](b) [a](b)\n[a](b) and [a](b)", 2, 12), ("![a](b)![a](b)![a](b) ![a](b)", 1, 23),
        ("- [@a; @b]\n- He whom @c calls @d", 2, 20), ("a[^n] b[^n] c[^n] d[^n]\n\n[^n]: x", 1, 20),
        ("[a]: b\n[a] [a]\n[a]  [a]", 3, 6), ("| a |\n| - |\n| [a](b) <cd:e> <cd:e> |\n| [a](b) |", 4, 3),
        ("> [![a](b)](c) [d](e)\n> [f](g)", 2, 3),
    ])
    func kindsOfReference(text: String, line: Int, column: Int) throws {
        let source = SourceText(path: "a.md", bytes: Array(text.utf8))
        var limits = ParsingLimits.standard
        limits.references = 4
        #expect(try !MarkdownDocument(source, limits: limits).blocks.isEmpty)
        limits.references = 3
        let refusing = limits
        let error = #expect(throws: ParsingRefusal.self) { _ = try MarkdownDocument(source, limits: refusing) }
        let place = error?.diagnostic(in: source).location
        #expect(place?.line == line && place?.columns == column..<column + 1)
    }

    @Test("Definitions count whether anything uses them or not, and those in code do not", arguments: [
        ("[a]: b\n[c]: d\n", 2, 1), ("[a]: b\n\n    [c]: d\n\n[^a]: b", 5, 1), ("> [a]: b\n> [c]: d", 2, 3), ("[a]: b\n[a]: b", 2, 1),
    ])
    func definitions(text: String, line: Int, column: Int) throws {
        let source = SourceText(path: "a.md", bytes: Array(text.utf8))
        var limits = ParsingLimits.standard
        limits.definitions = 2
        let admitting = limits
        #expect(throws: Never.self) { _ = try MarkdownDocument(source, limits: admitting) }
        limits.definitions = 1
        let refusing = limits
        let error = #expect(throws: ParsingRefusal.self) { _ = try MarkdownDocument(source, limits: refusing) }
        let finding = error?.diagnostic(in: source)
        #expect(finding?.rule.code == "crowded-page" && finding?.message == "the page has more than 1 definitions of links and notes")
        #expect(finding?.location.line == line && finding?.location.columns == column..<column + 1)
    }

    @Test("What is no reference does not count")
    func noReferences() throws {
        let source = SourceText(path: "a.md", bytes: Array("`[a](b)` [a] \\[a](b) \\@a <b>\n\n    [a](b)\n".utf8))
        var limits = ParsingLimits.standard
        limits.references = 0
        #expect(try MarkdownDocument(source, limits: limits).blocks.count == 2)
    }

    @Test("Many citations and addresses in one block are nothing costly")
    func citations() throws {
        #expect(throws: Never.self) { _ = try render(String(repeating: "www.a.b [@c]\n", count: 1_000)) }
    }
}
