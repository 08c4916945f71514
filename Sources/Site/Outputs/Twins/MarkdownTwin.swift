internal import Bibliography
internal import Content
internal import Localization
internal import Markdown

/// A page as Markdown, for programs and people who would rather read that: the same words, its links leading to the
/// Markdown of other pages, its citations as notes at the end.
package struct MarkdownTwin {
    let page: Page
    /// The text of the page's file; empty for pages without a file.
    let text: String

    package init(page: Page, text: String) {
        (self.page, self.text) = (page, text)
    }

    package var file: SiteFile { file { markdown } }

    /// The file of the page.
    /// - Parameter markdown: gives what the page says, as `markdown` does.
    func file(_ markdown: @escaping @Sendable () -> String) -> SiteFile {
        SiteFile(path: page.path.markdownTwin.text) { Array(markdown().utf8) }
    }

    /// The page as it is written to its file.
    var markdown: String {
        let (before, after) = page.content.markdown(in: self)
        let parts = [heading, before, text, after, notes]
        return parts.filter { !$0.isEmpty }.map { $0.hasSuffix("\n") ? $0 : $0 + "\n" }.joined(separator: "\n")
    }

    private var heading: String {
        var lines = ["# " + MarkdownText.escaped(page.title)]
        if let summary = page.summary { lines.append("> " + MarkdownText.escaped(summary)) }
        var facts: [String] = []
        if let published = page.published { facts.append("\(page.words.publishedOn) \(page.words.date(published))") }
        if let reviewed = page.head?.reviewed { facts.append("\(page.words.reviewedOn) \(page.words.date(reviewed))") }
        if let licence = page.site.settings.licence { facts.append("\(page.words.licence)\(page.words.colon)\(MarkdownText.escaped(licence))") }
        if let url = page.canonicalURL { facts.append("<\(url)>") }
        if !facts.isEmpty { lines.append(facts.joined(separator: " · ")) }
        return lines.joined(separator: "\n\n")
    }

    /// A link to the Markdown of another page, as an item of a list.
    func line(_ link: PageLink) -> String {
        let name = MarkdownText.link(link.title, to: link.path.markdownTwin.reference(from: page.path))
        return "- \(name)" + (link.summary.map { ": " + MarkdownText.escaped($0) } ?? "") + "\n"
    }

    private var notes: String {
        guard !page.citations.references.isEmpty else { return "" }
        var notes = "## \(page.words.sourcesOfThisPage)\n\n"
        for reference in page.citations.references {
            notes += "[^\(reference.number)]: "
            notes += page.markdown(of: reference.source)
            notes += "\n"
        }
        return notes
    }
}
