import Diagnostics
import Markdown
import SiteFixtures
import Testing

@Suite("Texts made to be costly")
struct CostlyTextTests {
    @Test("They become a page or a refusal that names its line", arguments: CostlyText.all, [100, 5_000])
    func bounded(text: CostlyText, size: Int) {
        let source = SourceText(path: "a.md", bytes: Array(text.text(size).utf8))
        do throws(ParsingRefusal) {
            let document = try MarkdownDocument(source)
            var renderer = MarkdownRenderer(source: source, resolver: PlainResolver())
            let html = renderer.render(document, blocks: 0..<document.blocks.count) + renderer.notes(of: document)
            #expect(html.count < 64 << 20)
        } catch {
            let finding = error.diagnostic(in: source)
            let isCostly = finding.rule.code == "costly-markdown" && finding.message.hasPrefix("parsing this would take too long: more than ")
            #expect(isCostly || finding.rule.code == "crowded-page" && finding.message.hasPrefix("the page has more than "))
            #expect(finding.location.line.map { source.lineRange($0) != nil } ?? true)
        }
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
        #expect(finding.message == "the page has more than 50000 links, images, citations and notes")
        #expect(finding.location.line == 100_003 && finding.location.columns == 5..<6)
        #expect(finding.help == "make several pages of it")
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

    @Test("No example of the specifications is refused", .enabled(if: SpecificationExample.areHere))
    func noneRefused() throws {
        for file in SpecificationExample.files {
            for example in try SpecificationExample.examples(in: file) { _ = try render(example.markdown, options: .plain(linksAddresses: false)) }
        }
    }
}
