internal import Bibliography
internal import Markdown

extension FormattedReference {
    /// The reference as Markdown on one line.
    var markdown: String {
        var markdown = ""
        var words = ""
        for run in runs {
            switch run {
            case .text(let text): words += text
            case .quoted(let excerpt): words += excerpt.text.plain
            case .emphasis(let title):
                markdown += Self.inline(words) + "*\(MarkdownText.escaped(title.text.plain))*"
                words = ""
            case .link(let text, let url):
                markdown += Self.inline(words) + (url.hasSuffix(text) ? "<\(url)>" : MarkdownText.link(text, to: url))
                words = ""
            }
        }
        return markdown + Self.inline(words)
    }

    /// Words within a line, where blanks at the ends need no escape.
    private static func inline(_ words: String) -> String {
        let start = words.prefix { $0 == " " }
        let rest = words.dropFirst(start.count)
        let end = rest.reversed().prefix { $0 == " " }
        return start + MarkdownText.escaped(String(rest.dropLast(end.count))) + String(end)
    }
}
