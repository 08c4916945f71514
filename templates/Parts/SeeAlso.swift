public import Content
public import Hypertext
public import Site

/// Where a reader may go on.
public struct SeeAlso {
    let page: Page
    let links: [InlineText]

    /// - Parameters:
    ///   - page: the page it stands on.
    ///   - links: where a reader may go on.
    public init(page: Page, links: [InlineText]) {
        self.page = page
        self.links = links
    }

    /// The markup.
    public var html: HTML {
        links.isEmpty
            ? ""
            : """
            <aside class="see-also" aria-labelledby="see-also">
            <h2 id="see-also"\(attribute: "lang", page.wordsLanguage)>\(page.words.seeAlso)</h2>
            <ul>
            \(links.each { "<li>\($0.html)</li>\n" })</ul>
            </aside>

            """
    }
}
