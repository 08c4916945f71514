public import Bibliography
internal import Markdown

/// A work's reference as the pages of a topic show it, put together once for all of them.
public struct WorkReference: Sendable {
    /// The reference for a list.
    public let runs: [ReferenceRun]
    /// The language that the reference is written in, where that is not the site's; it runs the other way as well.
    public let foreignLanguage: String?

    init(_ reference: FormattedReference) {
        runs = reference.runs
        foreignLanguage = reference.foreignLanguage
    }

    /// The reference as Markdown on one line.
    var markdown: String {
        var markdown = ""
        var words = ""
        for run in runs {
            switch run {
            case .text(let text): words += text
            case .quoted(let excerpt): words += excerpt.text.plain
            case .emphasis(let title):
                Self.append(words, to: &markdown)
                markdown += "*" + MarkdownText.escaped(title.text.plain) + "*"
                words = ""
            case .link(let text, let url):
                Self.append(words, to: &markdown)
                markdown += url.hasSuffix(text) ? "<" + url + ">" : MarkdownText.link(text, to: url)
                words = ""
            }
        }
        Self.append(words, to: &markdown)
        return markdown
    }

    /// Appends words within a line, where blanks at the ends need no escape.
    private static func append(_ words: String, to markdown: inout String) {
        let blank = UInt8(ascii: " ")
        guard let start = words.utf8.firstIndex(where: { $0 != blank }), let last = words.utf8.lastIndex(where: { $0 != blank }) else {
            return markdown += words
        }
        let end = words.utf8.index(after: last)
        markdown += words[..<start]
        markdown += MarkdownText.escaped(String(words[start..<end]))
        markdown += words[end...]
    }
}
