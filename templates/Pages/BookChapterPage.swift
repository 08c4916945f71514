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
                <li id="\(reference.id)">\(page.workText(of: reference.source))\(BackLinks(reference: reference, page: page).links.each { " \($0)" })</li>

                """
            })</ol>
            </section>

            """
    }
}
