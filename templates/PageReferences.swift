import Content
import Hypertext
import Site

/// The works a page cites, in the order of their numbers, each with the way back to the text.
struct PageReferences {
    let page: Page
    /// Whether the works lead back to the text, which paper has no use for.
    var isInteractive = true

    var html: HTML {
        page.citations.references.isEmpty
            ? ""
            : """
            <section class="references"\(attribute: "aria-labelledby", isInteractive ? "page-sources" : nil)>
            <h2 id="page-sources"\(attribute: "lang", page.wordsLanguage)>\(isInteractive ? page.words.sourcesOfThisPage : page.words.sources)</h2>
            <ol>
            \(page.citations.references.each { reference in
                """
                <li id="\(reference.id)">\(ReferenceText(source: reference.source, words: page.words).html)\(isInteractive ? backLinks(of: reference) : "")</li>

                """
            })</ol>
            </section>

            """
    }

    private func backLinks(of reference: PageReference) -> HTML {
        let places = reference.places
        return """
             <span class="back">\(Array(places.enumerated()).each { index, place in
                """
                <a href="#\(place.id)" aria-label="\(page.words.backToCitation) \(reference.number)\(places.count > 1 ? ".\(index + 1)" : "")">↑\(places.count > 1 ? String(index + 1) : "")</a>
                """
            })</span>
            """
    }
}
