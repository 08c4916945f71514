import Content
import Hypertext
import Site

/// What stands at a page's former path, for hosts that send nobody on by themselves.
struct RedirectPage {
    let page: Page
    let link: PageLink

    var main: HTML {
        """
        \(PageHeader(page: page).html)<p>\(page.words.movedText) <a href="\(page.reference(to: link.path))">\(link.title)</a></p>

        """
    }
}
