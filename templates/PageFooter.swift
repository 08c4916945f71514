import Content
import Hypertext
import Site

/// What stands below a page's text: its corrections, the pages before and after, its sources.
struct PageFooter {
    let page: Page
    /// Where a reader may go on.
    var seeAlso: [InlineText] = []

    var html: HTML {
        """
        \(PageChanges(page: page).html)\
        \(SeeAlso(page: page, links: seeAlso).html)\
        \(PageNeighbours(page: page).html)\
        \(PageReferences(page: page).html)
        """
    }
}
