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
            #expect(finding.rule.code == "costly-markdown" && finding.message.hasPrefix("parsing this would take too long: "))
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
            (error as? ParsingRefusal)?.diagnostic(in: source).location.line == 40_001
        }
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
