import Content
import Hypertext
import Site

/// The works a page cites, each once more as a card that shows at the foot of the window while a mark of its citation
/// is pointed at or has the focus.
///
/// The style sheet brings card and mark together, so that a mark costs a few bytes however long the reference is,
/// nothing is read twice, and no script is needed. A browser too old for that follows the link to the list.
struct ReferenceCards {
    let page: Page

    /// How many works of a page have a card; the marks of others lead to the list like all.
    static let limit = 100

    var html: HTML {
        page.citations.references.isEmpty
            ? ""
            : """
            <div class="cards-of-sources">
            \(page.citations.references.prefix(Self.limit).each { reference in
                """
                <p id="card-\(reference.number)"><b>\(reference.number)</b> \(ReferenceText(source: reference.source, words: page.words).html)</p>

                """
            })</div>

            """
    }

    /// The rules that show a card with its mark; the card itself counts as well, so that one can point at its links.
    /// A card stays for a while, so that one can come to it, but makes room at once for that of another mark. Where
    /// fingers do the pointing, a mark that was tapped leads to the list and shows no card.
    static var styles: String {
        let marks = (1...limit).map { ":root:has([href=\"#source-\($0)\"]:is(:hover,:focus-visible)) #card-\($0)" }
        return """

            :root:has(.cite :is(:hover, :focus-visible)) .cards-of-sources p { display: none; }
            \(marks.joined(separator: ",\n")),
            .cards-of-sources p:hover { display: block; visibility: visible; transition-delay: 0s; }
            @media (hover: none) {
            :root:not(:has(.cite :focus-visible)) .cards-of-sources { display: none; }
            }

            """
    }
}
