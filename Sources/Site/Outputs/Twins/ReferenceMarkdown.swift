internal import Bibliography
internal import Markdown

extension Reference {
    /// The reference as Markdown on one line.
    var markdown: String {
        runs.map { run in
            switch run {
            case .text(let text): MarkdownText.escaped(text)
            case .emphasis(let text): "*\(MarkdownText.escaped(text))*"
            case .link(let text, let address):
                address.hasSuffix(text) ? "<\(address)>" : MarkdownText.link(text, to: address)
            }
        }.joined()
    }
}
