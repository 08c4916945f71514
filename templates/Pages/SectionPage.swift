import Content
import Hypertext
import Site

/// A thematic section: its place on the path, its text, the way on.
struct SectionPage {
    let page: Page
    let section: Section
    let place: Int

    var main: HTML {
        """
        \(PageHeader(page: page, place: (place, page.topic?.sections.count ?? place)).html)\
        \(section.text.html)\(PageFooter(page: page, seeAlso: section.seeAlso).html)
        """
    }
}
