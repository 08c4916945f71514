import Content
import Hypertext
import Site

/// Where a reader may go on.
struct SeeAlso {
    let page: Page
    let links: [InlineText]

    var html: HTML {
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
