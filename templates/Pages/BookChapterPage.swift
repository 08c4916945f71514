import Content
import Hypertext
import Site

/// A page of the topic as a chapter of a book: what is printed of it, and the works it cites as notes that reading systems show
/// beside their marks.
struct BookChapterPage {
    let page: Page

    var html: HTML { "\(PrintedPart(page: page, name: page.partName).html)\(references)" }

    private var references: HTML {
        guard !page.citations.references.isEmpty else { return "" }
        return """
            <section class="references" aria-label="\(page.words.sourcesOfThisPage)"\(attribute: "lang", page.wordsLanguage)>
            <ol>
            \(page.citations.references.each { reference in
                """
                <li id="\(reference.id)">\(page.workText(of: reference.source))\(backLinks(of: reference))</li>

                """
            })</ol>
            </section>

            """
    }

    private func backLinks(of reference: PageReference) -> HTML {
        reference.places.enumerated().each { index, place in
            """
             <a href="#\(place.id)" aria-label="\(page.words.backToCitation) \(reference.number)\(reference.places.count > 1 ? ".\(index + 1)" : "")">↑\(reference.places.count > 1 ? String(index + 1) : "")</a>
            """
        }
    }
}
