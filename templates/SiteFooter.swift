import Content
import Hypertext
import Site

/// Who answers for the site, and the pages that are looked up more than read.
struct SiteFooter {
    let page: Page

    var html: HTML {
        let settings = page.site.settings
        let links = page.topic?.pages.filter { [.glossary, .changes].contains($0.kind) } ?? []
        let authors = settings.authors.map { party($0) }
        return """
            \(links.isEmpty ? "" : """
                <ul>
                \(links.each { "<li>\(page.anchor(to: $0, named: page.shortName(of: $0)))</li>\n" })</ul>

                """)\
            \(authors.isEmpty ? "" : "<p>\(page.words.by) \(authors.each(separator: ", ") { $0 })</p>\n")\
            \(settings.publisher.map { "<p>\(page.words.publishedBy) \(party($0))</p>\n" })\
            \(settings.licence.map { "<p>\(page.words.licence): \($0)</p>\n" })
            """
    }

    private func party(_ party: Party) -> HTML {
        party.address.map { "<a href=\"\($0.text)\">\(party.name)</a>" } ?? "\(party.name)"
    }
}
