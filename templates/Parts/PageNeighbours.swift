public import Hypertext
public import Site

/// The pages before and after this one.
public struct PageNeighbours {
    let page: Page

    /// - Parameter page: the page it stands on.
    public init(page: Page) { self.page = page }

    /// The markup.
    public var html: HTML {
        page.previous == nil && page.next == nil
            ? ""
            : """
            <nav class="neighbours" aria-label="\(page.words.previous)\(page.words.comma)\(page.words.next)">
            \(page.previous.map { link($0, rel: "prev", word: page.words.previous) })\
            \(page.next.map { link($0, rel: "next", word: page.words.next) })</nav>

            """
    }

    private func link(_ link: PageLink, rel: String, word: String) -> HTML {
        """
        <a class="\(rel)" rel="\(rel)" href="\(page.reference(to: link.path))"><span\(attribute: "lang", page.wordsLanguage)>\(word)</span> \(link.title)</a>

        """
    }
}
