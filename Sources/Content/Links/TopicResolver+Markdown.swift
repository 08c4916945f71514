internal import Bibliography
internal import Markdown

/// A page's text for those who read its Markdown: links lead to the Markdown of other pages, citations to notes.
extension TopicResolver: MarkdownWritingResolver {
    func writtenDestination(_ destination: String) -> String? {
        let reference = FileReference(destination)
        switch reference.kind {
        case .web, .other: return destination
        case .samePage: return destination
        case .file(let path):
            guard let whole = FileReference.path(path, from: file.directory), let found = files[whole] else { return nil }
            let shown = images.shownPath(of: found.file) ?? found.path
            return shown.markdownTwin.reference(from: page, fragment: reference.fragment)
        }
    }

    /// The marks of notes that are numbered as the page numbers its works: `[^1]`, `(see [^1], p. 4; [^2])`.
    func writtenCitation(_ citation: Citation) -> String? {
        let marks = citation.items.compactMap { item in
            citations.number(of: item.key).map { number in
                (item.prefix.isEmpty ? "" : MarkdownText.escaped(item.prefix) + " ") + "[^\(number)]"
                    + (item.locator.isEmpty ? "" : ", " + MarkdownText.escaped(item.locator))
            }
        }
        guard !marks.isEmpty else { return nil }
        let hasWords = citation.items.contains { !$0.prefix.isEmpty || !$0.locator.isEmpty }
        let joined = hasWords ? "(" + marks.joined(separator: "; ") + ")" : marks.joined()
        let words = words(of: citation)
        return words.isEmpty ? joined : MarkdownText.escaped(words) + (hasWords ? " " : "") + joined
    }
}

extension PagePath {
    /// What the Markdown of a page is called, beside the page.
    static let twinName = "index.md"

    /// Where the page stands as Markdown; a file's own path.
    package var markdownTwin: PagePath { text.isEmpty || text.hasSuffix("/") ? appending(Self.twinName) : self }
}
