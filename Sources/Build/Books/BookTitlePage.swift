internal import CalendarDates
internal import Content
internal import Hypertext
internal import Localization
internal import Site

/// The page after a book's cover: what it is, who wrote it, when, and where it stands on the web.
struct BookTitlePage {
    let topic: TopicContext
    let site: SiteContext
    let summary: String?

    var html: HTML {
        let (words, settings) = (site.words, site.settings)
        let language = site.foreignInterfaceLanguage
        let dates = [(words.publishedOn, topic.published), (words.reviewedOn, topic.reviewed)]
        let facts: [HTML] = dates.compactMap { word, date in
            date.map { "<li>\(word) <time datetime=\"\($0.iso8601)\">\(words.date($0))</time></li>\n" }
        } + [
            settings.publisher.map { "<li>\(words.publishedBy) <bdi>\($0.name)</bdi></li>\n" },
            settings.licence.map { "<li>\(words.licence)\(words.colon)\(licence($0))</li>\n" },
            settings.baseURL.map { $0.appending(topic.path) }.map { "<li><a href=\"\($0)\">\($0)</a></li>\n" },
        ].compactMap { $0 }
        let authors = settings.authors.each(separator: "\(words.comma)") { "<bdi>\($0.name)</bdi>" }
        return """
            <h1>\(topic.title)</h1>
            \(summary.map { "<p class=\"lead\">\($0)</p>\n" })\
            \(settings.authors.isEmpty ? "" : "<p\(attribute: "lang", language)>\(words.by) \(authors)</p>\n")\
            \(facts.isEmpty ? "" : "<ul class=\"facts\"\(attribute: "lang", language)>\n\(facts)</ul>")
            """
    }

    private func licence(_ name: String) -> HTML {
        LicenceURL(name).map { "<a href=\"\($0.text)\" rel=\"license\">\(name)</a>" } ?? "\(name)"
    }
}
