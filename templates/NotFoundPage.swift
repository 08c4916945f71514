import Content
import Hypertext
import Site

/// What a reader sees where there is no page.
struct NotFoundPage {
    let page: Page

    var main: HTML {
        """
        \(PageHeader(page: page).html)<p>\(page.words.notFoundText)</p>
        <p><a href="\(page.reference(to: .root))">\(page.words.backToStart)</a></p>

        """
    }
}
