package import Content
internal import Bytes
internal import Localization

/// The pages that belong to no topic.
package enum SitePages {
    private static let notFoundName = "404.html"
    static let reserved = ReservedNames(rootFiles: [notFoundName])

    /// The page for URLs that lead nowhere.
    /// - Parameter topic: the topic that the site is; `nil` for a library of topics.
    package static func notFound(in site: SiteContext, topic: TopicContext? = nil) -> Page {
        Page(
            body: .notFound, path: PagePath(notFoundName), title: site.words.notFoundTitle, topic: topic, site: site)
    }

    /// The page at a former path.
    package static func moved(_ alias: PageAlias, in site: SiteContext) -> Page {
        Page(
            body: .moved(to: PageLink(.section, alias.title, to: alias.target)), path: alias.path,
            title: site.words.movedTitle, site: site)
    }

    /// The free pages of a library.
    package static func free(_ reading: LibraryReading?, in site: SiteContext) -> [Page] {
        (reading?.pages ?? []).map { page in
            Page(
                body: .page(page), path: page.head.path, title: page.head.title, summary: page.head.summary, head: page.head,
                citations: page.citations, site: site)
        }
    }

    /// The front page of a library.
    package static func library(_ reading: LibraryReading?, topics: [TopicCard], hasNews: Bool, in site: SiteContext) -> Page {
        Page(
            body: .library(LibraryText(text: reading?.text ?? .empty), topics: topics), path: .root,
            title: reading?.head?.title ?? site.settings.title, summary: reading?.head?.summary ?? site.settings.tagline,
            head: reading?.head, citations: reading?.citations ?? PageCitations(references: []), site: site,
            feeds: hasNews ? [.root] : [])
    }
}
