package import Diagnostics
package import Markdown
internal import YAMLSchema

/// The passages of one page, those of its front matter first.
package struct PagePassages: Sendable {
    package let source: SourceText
    package let passages: [MarkdownPassage]
}

extension PagePassages {
    /// - Parameters:
    ///   - page: a page as it was parsed.
    ///   - trial: how a takeaway is tried that may be costly to parse.
    package init(_ page: ParsedPage, trial: ParsingTrial?) {
        source = page.source
        passages = page.takeaways.flatMap { text in
            let line = text.location.line ?? 1
            let written = SourceText(path: page.source.path, bytes: Array(text.value.utf8))
            // A takeaway that cannot be parsed was reported when the page was read.
            guard let document = try? MarkdownDocument(written, trial: trial) else { return [MarkdownPassage]() }
            return document.passages.map { passage in
                MarkdownPassage(
                    kind: passage.kind, text: passage.text, lines: line...line + Self.takeawayLines, isCited: passage.isCited,
                    needsNoSource: passage.needsNoSource)
            }
        } + page.document.passages
    }

    /// A takeaway may be folded over some lines below its key; that many are searched for its words.
    private static let takeawayLines = 8
}
