internal import Bibliography
internal import Content
internal import Localization
internal import Markdown

/// A page as Markdown, for programs and people who would rather read that: the same words, its links leading to the
/// Markdown of other pages, its citations as notes at the end.
package struct MarkdownTwin {
    let page: Page
    /// The text of the page's file; empty for pages that are made of none.
    let text: String

    package init(page: Page, text: String) {
        (self.page, self.text) = (page, text)
    }

    package var file: SiteFile { SiteFile(path: page.address.markdownTwin.path) { Array(markdown.utf8) } }

    /// The page as it is written to its file.
    var markdown: String {
        let parts = [heading, takeaways, text, entries, seeAlso, contents, notes]
        return parts.filter { !$0.isEmpty }.map { $0.hasSuffix("\n") ? $0 : $0 + "\n" }.joined(separator: "\n")
    }

    private var heading: String {
        var lines = ["# " + MarkdownText.escaped(page.title)]
        if let summary = page.summary { lines.append("> " + MarkdownText.escaped(summary)) }
        var facts: [String] = []
        if let published = page.published { facts.append("\(page.words.publishedOn) \(page.words.date(published))") }
        if let reviewed = page.head?.reviewed { facts.append("\(page.words.reviewedOn) \(page.words.date(reviewed))") }
        if let licence = page.site.settings.licence { facts.append("\(page.words.licence)\(page.words.colon)\(MarkdownText.escaped(licence))") }
        if let address = page.canonicalURL { facts.append("<\(address)>") }
        if !facts.isEmpty { lines.append(facts.joined(separator: " · ")) }
        return lines.joined(separator: "\n\n")
    }

    private var takeaways: String {
        guard case .overview(let overview, _) = page.body, !overview.takeaways.isEmpty else { return "" }
        return "## \(page.words.takeaways)\n\n" + overview.takeaways.map { "- \($0.markdown)\n" }.joined()
    }

    private var seeAlso: String {
        guard case .section(let section, _) = page.body, !section.seeAlso.isEmpty else { return "" }
        return "## \(page.words.seeAlso)\n\n" + section.seeAlso.map { "- \($0.markdown)\n" }.joined()
    }

    /// The list that a page of no file is there for: a topic's works, a library's topics.
    private var entries: String {
        switch page.body {
        case .sources(let list):
            list.entries.map { "- \(FormattedReference($0.source, words: page.words).markdown)\n" }.joined()
        case .library(_, let topics):
            topics.map { line($0.link) }.joined()
        default: ""
        }
    }

    /// The ways on: from a topic's front page to all its pages.
    private var contents: String {
        guard case .overview = page.body, let topic = page.topic else { return "" }
        let links = topic.pages.filter { $0.address != page.address }
        return links.isEmpty ? "" : "## \(page.words.whatYouWillLearn)\n\n" + links.map(line).joined()
    }

    private func line(_ link: PageLink) -> String {
        let name = MarkdownText.link(link.title, to: link.address.markdownTwin.reference(from: page.address))
        return "- \(name)" + (link.summary.map { ": " + MarkdownText.escaped($0) } ?? "") + "\n"
    }

    private var notes: String {
        let notes = page.citations.references.map { reference in
            "[^\(reference.number)]: \(FormattedReference(reference.source, words: page.words).markdown)\n"
        }.joined()
        return notes.isEmpty ? "" : "## \(page.words.sourcesOfThisPage)\n\n" + notes
    }
}
