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
        \(PageHeader(page: page, place: page.words.place(place, of: page.topic?.sections.count ?? place), wordCount: section.text.wordCount).html)\
        \(SectionPath(page: page, outline: section.text.outline).html)\
        <div class="text">
        \(section.text.html)</div>
        \(SeeAlso(page: page, links: section.seeAlso).html)\(PageNeighbours(page: page).html)\(PageReferences(page: page).html)\(CitePage(page: page).html)
        """
    }
}
