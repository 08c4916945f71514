import Content
import Hypertext
import Site

/// All pages of the topic once more, who answers for the site, and where else it leads.
struct SiteFooter {
    let page: Page

    var html: HTML {
        let settings = page.site.settings
        // Whoever both wrote and publishes the site is named once.
        let authors = settings.authors.filter { $0.name != settings.publisher?.name }.map { contributor($0) }
        let links: [HTML] = page.site.texts.otherPages.map { "<li>\(page.anchor(to: $0))</li>\n" }
            + settings.links.map { "<li><a href=\"\($0.url)\">\($0.title)</a></li>\n" }
        return """
            \(page.site.texts.footer.map { "<div class=\"own\">\n\(page.placed($0))</div>\n" })\
            \(page.topic.map { pages(of: $0) })\
            \(authors.isEmpty ? "" : "<p>\(page.words.by) \(authors.each(separator: "\(page.words.comma)") { $0 })</p>\n")\
            \(settings.publisher.map { "<p>\(page.words.publishedBy) \(contributor($0))</p>\n" })\
            \(settings.licence.map { "<p>\(page.words.licence)\(page.words.colon)\(licence($0))</p>\n" })\
            \(links.isEmpty ? "" : "<ul class=\"links\">\n\(links)</ul>\n")
            """
    }

    private func pages(of topic: TopicContext) -> HTML {
        let links = [topic.link(.overview)].compactMap { $0 } + topic.references
        let printed = [topic.printPath, topic.handoutPath].compactMap(\.self)
        return page.sharedPart("pages", leadingTo: links.map(\.path) + printed) {
            """
            <ul\(attribute: "lang", page.wordsLanguage)>
            \(links.each { "<li>\(page.anchor(to: $0, named: page.shortName(of: $0)))</li>\n" })\
            <li><a href="\(page.reference(to: topic.printPath))">\(page.words.printVersion)</a></li>
            \(topic.handoutPath.map { "<li><a href=\"\(page.reference(to: $0))\">\(page.words.handout)</a></li>\n" })\
            \(page.wholeLinks.each { "<li>\($0)</li>\n" })</ul>

            """
        }
    }

    private func contributor(_ contributor: Contributor) -> HTML {
        contributor.url.map { "<a href=\"\($0.text)\">\(contributor.name)</a>" } ?? "<bdi>\(contributor.name)</bdi>"
    }

    private func licence(_ name: String) -> HTML {
        LicenceURL(name).map { "<a href=\"\($0.text)\" rel=\"license\">\(name)</a>" } ?? "\(name)"
    }
}
