import Diagnostics
import Foundation
import Markdown
import Testing

/// A text, and what there is to say of it.
struct MarkdownExample: Sendable, CustomTestStringConvertible {
    let example: Int
    let markdown: String

    var testDescription: String { "example \(example): \(markdown.debugDescription)" }

    /// The examples of the specifications, as far as this machine has them, and some of our own.
    static func all() throws -> [MarkdownExample] {
        let specified = try SpecificationExample.files.filter { $0.lastPathComponent != "gfm-regression.json" }
            .flatMap(SpecificationExample.examples(in:))
        // HTML is shown as text on a page, and as code in its Markdown.
        return specified.filter { !$0.markdown.contains("<") }.map { MarkdownExample(example: $0.example ?? 0, markdown: $0.markdown) } + own
    }

    private static let own = [
        "a *b* **c** ~~d~~ `e` [f](g.md \"h\") ![i](j.png)",
        "- a\n- b\n\n  c\n- [x] d\n\n1. e\n2. f",
        "> a\n> > b\n>\n> c",
        "| a | b |\n| :-- | --: |\n| c \\| d | `e \\| f` |",
        "a[^1] and b[^2], a again[^1]\n\n[^1]: note\n\n    second paragraph\n[^2]: other",
        "1\\. no list\n\\# no heading\n\\- no item\n\\> no quote\n\\+ none",
        "a_b_c \\*d\\* \\_e\\_ \\[f\\] &amp;copy; \\&copy; \\~g\\~ h\\|i",
        "```swift\nlet a = \"```\"\n```\n\n~~~ a`b\nc\n~~~",
        "- a\n\n<!-- explainer: no-source -->\n\n- b",
        "see https://example.org/a_b and me@example.org",
        "`` a`b `` ` `` ` `  c  `",
        "a\\\nb  \nc",
        "> [!NOTE]\n> Text.\n\n## Heading {#an-id}\n\n- > [!tip]\n  >\n  > Text.\n\n## Words \\{#x}",
    ].enumerated().map { MarkdownExample(example: -1 - $0, markdown: $1) }
}

/// Follows every link, knows no work.
private struct OpenResolver: MarkdownResolver, MarkdownWritingResolver {
    func link(to destination: String, at place: ReferencePlace) -> LinkTarget { .external(destination) }
    func image(at destination: String, at place: ReferencePlace, alt: String) -> ImageTarget {
        .file(url: destination, width: nil, height: nil, isLazy: false)
    }
    func citation(_ citation: Citation, at place: ReferencePlace) -> RenderedCitation? { nil }
    func writtenDestination(_ destination: String) -> String? { destination }
    func writtenCitation(_ citation: Citation) -> String? { nil }
}

@Suite("Markdown written from a parsed text")
struct MarkdownWriterTests {
    @Test("means what the text meant", arguments: try MarkdownExample.all())
    func roundTrip(_ example: MarkdownExample) throws {
        let written = try Self.written(example.markdown)
        #expect(try Self.html(written) == Self.html(example.markdown), "written as \(written.debugDescription)")
    }

    @Test("leaves out comments to the program")
    func directives() throws {
        #expect(try Self.written("a <!-- explainer: x -->b\n\n<!-- explainer: y -->\n\nc") == "a b\n\nc\n")
    }

    @Test("shows HTML as text and code")
    func html() throws {
        #expect(try Self.written("a <b>c</b>\n\n<div>\nd\n</div>") == "a \\<b>c\\</b>\n\n```html\n<div>\nd\n</div>\n```\n")
    }

    @Test("takes no part of a title or key for markup", arguments: ["*a*", "1. b", "# c", "[d](e)", "<f>", "g & h", "a_b", "`i`"])
    func escaping(_ text: String) throws {
        let document = try MarkdownDocument(SourceText(path: "a.md", bytes: Array(MarkdownText.escaped(text).utf8)))
        #expect(document.text(ofBlock: 0) == text)
    }

    private static func written(_ text: String) throws -> String {
        try MarkdownDocument(SourceText(path: "a.md", bytes: Array(text.utf8))).markdown(resolver: OpenResolver())
    }

    private static func html(_ text: String) throws -> String {
        let source = SourceText(path: "a.md", bytes: Array(text.utf8))
        let document = try MarkdownDocument(source)
        var renderer = MarkdownRenderer(source: source, resolver: OpenResolver())
        let html = renderer.render(document, blocks: 0..<document.blocks.count) + renderer.notes(of: document)
        // A line break within a heading or title is a blank.
        return String(decoding: html, as: UTF8.self).replacing("\n", with: " ")
    }
}
