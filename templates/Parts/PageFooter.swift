public import Content
public import Hypertext
public import Site

/// What stands below a page's text: its corrections, the pages before and after, its sources.
public struct PageFooter {
    let page: Page
    /// Where a reader may go on.
    var seeAlso: [InlineText] = []

    /// - Parameters:
    ///   - page: the page it stands on.
    ///   - seeAlso: where a reader may go on.
    public init(page: Page, seeAlso: [InlineText] = []) {
        self.page = page
        self.seeAlso = seeAlso
    }

    /// The markup.
    public var html: HTML {
        """
        \(PageChanges(page: page).html)\
        \(SeeAlso(page: page, links: seeAlso).html)\
        \(PageNeighbours(page: page).html)\
        \(PageReferences(page: page).html)
        """
    }
}
