import Content
import Hypertext
import Site

/// A page that belongs to no topic's plan, such as an imprint: its text, and the foot that every page has.
struct FreePageBody {
    let page: Page
    let content: FreePage

    var main: HTML {
        """
        \(PageHeader(page: page).html)<div class="text">
        \(content.text.html)</div>
        \(PageFooter(page: page).html)
        """
    }
}
