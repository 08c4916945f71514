internal import Content
internal import Localization
internal import Markdown

/// What a language model needs to find its way: a title, a sentence, and links to pages in Markdown.
///
/// Source of the format: llmstxt.org.
package struct LLMsText {
    private static let name = "llms.txt"
    static let reserved = ReservedNames(besidePages: [name])

    let title: String
    let summary: String?
    /// What a program may want beside the pages: name and path of each file.
    var files: [(name: String, path: PagePath)] = []
    /// The heading above the pages.
    let heading: String
    let pages: [PageLink]
    /// Where the file stands.
    let directory: PagePath
    let base: BaseURL?
    /// What stands below the summary: the language and the licence. A line there also ends the quotation for programs that
    /// read up to the first heading.
    let facts: String

    package var file: SiteFile {
        var text = "# \(MarkdownText.escaped(title))\n"
        if let summary { text += "\n> \(MarkdownText.escaped(summary))\n" }
        text += "\n\(facts)\n"
        if !pages.isEmpty {
            text += "\n## \(MarkdownText.escaped(heading))\n\n"
            for page in pages {
                text += "- " + link(page.title, page.path.markdownTwin)
                    + (page.summary.map { ": " + MarkdownText.escaped($0) } ?? "") + "\n"
            }
        }
        if !files.isEmpty {
            text += "\n## Optional\n\n"
            for file in files { text += "- \(link(file.name, file.path))\n" }
        }
        return SiteFile(path: directory.text + Self.name, bytes: Array(text.utf8))
    }

    private func link(_ name: String, _ path: PagePath) -> String {
        let link = MarkdownText.link(name, to: base?.appending(path) ?? path.reference(from: directory))
        guard link.utf8.contains(UInt8(ascii: "\\")) else { return link }
        // Programs end a link's name at the first bracket, however it is escaped.
        return link.replacing("\\[", with: "&#91;").replacing("\\]", with: "&#93;")
    }
}

extension LLMsText {
    /// For a topic: its pages, then its data.
    init(_ topic: TopicContext, summary: String?, data: [(name: String, path: PagePath)], in site: SiteContext) {
        self.init(
            title: topic.title, summary: summary, files: data, heading: site.words.pages, pages: topic.pages,
            directory: topic.path, base: site.settings.baseURL, facts: Self.facts(of: site))
    }

    /// For a library: its topics, each of which has a file of its own.
    package init(topics: [TopicCard], in site: SiteContext) {
        self.init(
            title: site.settings.title, summary: site.settings.tagline, heading: site.words.allTopics, pages: topics.map(\.link),
            directory: .root, base: site.settings.baseURL, facts: Self.facts(of: site))
    }

    private static func facts(of site: SiteContext) -> String {
        let licence = site.settings.licence.map { "\(site.words.licence)\(site.words.colon)\($0)" }
        return MarkdownText.escaped((["\(site.words.languageOfTexts)\(site.words.colon)\(site.settings.language)", licence]).compactMap { $0 }.joined(separator: " · "))
    }
}
