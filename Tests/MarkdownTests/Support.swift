import CMarkGFM
import Diagnostics
import Foundation
@testable import Markdown

/// Resolves as little as can be: every link leads where it says, images have a size, citations become their keys.
struct PlainResolver: MarkdownResolver {
    mutating func link(to destination: String, at place: ReferencePlace) -> LinkTarget {
        destination.contains(":") ? .external(destination) : .site(destination)
    }

    mutating func image(at destination: String, at place: ReferencePlace, alt: String) -> ImageTarget {
        .file(url: destination, width: 2, height: 1, isLazy: false)
    }

    mutating func citation(_ citation: Citation, at place: ReferencePlace) -> RenderedCitation? {
        let items = citation.items.map { "\($0.suppressesAuthor ? "-" : "")\($0.prefix)|\($0.key)|\($0.locator)" }
        return RenderedCitation(words: Array("{\(citation.isNarrative ? "@" : "")\(items.joined(separator: ";"))}".utf8))
    }
}

/// A text as HTML with what was found in it.
func render(_ text: String, options: RenderingOptions = .page) throws -> (html: String, outline: [MarkdownHeading], report: DiagnosticReport) {
    let source = SourceText(path: "a.md", bytes: Array(text.utf8))
    let document = try MarkdownDocument(source, isPlain: options.isPlain)
    var renderer = MarkdownRenderer(source: source, resolver: PlainResolver(), options: options)
    let html = renderer.render(document, blocks: 0..<document.blocks.count) + renderer.notes(of: document)
    return (String(decoding: html, as: UTF8.self), renderer.outline, renderer.report)
}

/// What cmark-gfm's own renderer makes of a text, with the extensions this project reads.
func oracle(_ text: String) -> String {
    cmark_gfm_core_extensions_ensure_registered()
    let bytes = Array(text.utf8)
    return Parser.alone {
        guard let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8 | CMARK_OPT_UNSAFE) else { return "" }
        defer { cmark_parser_free(parser) }
        for name in ["table", "strikethrough", "tasklist"] { cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name)) }
        bytes.withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
        }
        guard let root = cmark_parser_finish(parser) else { return "" }
        defer { cmark_node_free(root) }
        guard let html = cmark_render_html(root, CMARK_OPT_UNSAFE | CMARK_OPT_FOOTNOTES, cmark_parser_get_syntax_extensions(parser)) else { return "" }
        defer { free(html) }
        return asOlderReleases(String(cString: html))
    }
}

/// What a release writes, with the links back from notes as those before 0.29.0.gfm.7 have them: without a number, and with
/// one label for all.
private func asOlderReleases(_ html: String) -> String {
    html.replacing(/\ data-footnote-backref-idx="[^"]*" aria-label="[^"]*"/, with: " aria-label=\"Back to content\"")
}

/// A small generator with a seed, so that a failure can be repeated.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// A text put together from the signs that Markdown gives a meaning.
    mutating func markdown(pieces: Int) -> String {
        let stock = [
            "a", "word ", "*", "**", "_", "~~", "`", "``", "[", "]", "(b)", "![", "\n", "\n\n", "# ", "## ", "> ", "- ", "1. ", "2) ",
            "- [x] ", "- [ ] ", "    ", "\t", "|", "| a | b |\n| - | :-: |\n| c | d |\n", "```\n", "~~~ swift\n", "<b>", "<!-- x -->", "&amp;",
            "&#65;", "\\", "\\*", "---\n", "===\n", "[^1]", "\n\n[^1]: note\n", "[a]: /url \"t\"\n", "[a]", "<https://a.b>", "é", "日本", "\r\n",
            "  \n", ":", ".", "!", "\"", "'",
        ]
        return (0..<pieces).map { _ in stock.randomElement(using: &self) ?? "" }.joined()
    }
}
