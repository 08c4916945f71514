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
        let label = page.words.backToCitation + " " + String(reference.number)
        return reference.places.enumerated().map { index, place in
            let number = isNumbered ? String(index + 1) : ""
            return """
                <a href="#\(place.id)" aria-label="\(isNumbered ? label + "." + number : label)">↑\(number)</a>
                """
        }
    }
}
