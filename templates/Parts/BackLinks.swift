import Content
import Hypertext
import Site

/// The ways back from a work to the places that cite it.
struct BackLinks {
    let reference: PageReference
    let page: Page

    /// A link for each place, numbered where there are several.
    var links: [HTML] {
        let isNumbered = reference.places.count > 1
        return reference.places.enumerated().map { index, place in
            """
            <a href="#\(place.id)" aria-label="\(page.words.backToCitation) \(reference.number)\(isNumbered ? ".\(index + 1)" : "")">↑\(isNumbered ? String(index + 1) : "")</a>
            """
        }
    }
}
