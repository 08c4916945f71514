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
                <li id="\(reference.id)">\(page.workText(of: reference.source)) <span class="back">\(BackLinks(reference: reference, page: page).links)</span></li>

                """
            })</ol>
            </section>

            """
    }
}
