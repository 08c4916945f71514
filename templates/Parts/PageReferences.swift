import Content
public import Hypertext
public import Site

/// The works a page cites, in the order of their numbers, each with the way back to the text.
public struct PageReferences {
    let page: Page

    /// - Parameter page: the page it stands on.
    public init(page: Page) { self.page = page }

    /// The markup.
    public var html: HTML {
        page.citations.references.isEmpty
            ? ""
            : """
            <section class="references" aria-labelledby="page-sources">
            <h2 id="page-sources"\(attribute: "lang", page.wordsLanguage)>\(page.words.sourcesOfThisPage)</h2>
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
