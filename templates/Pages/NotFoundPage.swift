import Content
import Hypertext
import Site

/// What a reader sees where there is no page: that it is so, and the ways on.
struct NotFoundPage {
    let page: Page

    var main: HTML {
        """
        \(PageHeader(page: page).html)<p>\(page.words.notFoundText)</p>
        \(Stations(page: page).html)<p><a href="\(page.reference(to: .root))">\(page.words.backToStart)</a></p>

        """
    }
}
