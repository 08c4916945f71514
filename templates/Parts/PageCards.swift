import Content
import Hypertext
import Site

/// The works a page cites and the terms it uses, each once more as a card that shows while its mark or the term is pointed
/// at or has the focus.
///
/// They stand outside the text and are hidden, so that programs that read the page leave them out. The style sheet brings
/// card and mark together, so that a mark costs a few bytes however long the reference is, and no script is needed. A
/// browser too old for that follows the link to the list, or to the glossary.
struct PageCards {
    let page: Page

    /// How many works of a page have a card; the marks of others lead to the list like all.
    static let limit = 100

    /// How many of them need no script to be shown: every page loads a rule for each, and few cite so many works.
    static let limitWithoutScript = 60

    var html: HTML {
        let (references, terms) = (page.citations.references, page.citations.terms)
        guard !references.isEmpty || !terms.isEmpty else { return "" }
        return """
            <aside class="page-cards" role="none" hidden>
            <ol>
            \(references.prefix(Self.limit).each { reference in
                """
                <li id="card-\(reference.number)"><b>\(reference.number)</b> \(page.workText(of: reference.source))</li>

                """
            })\(terms.each { term in
                """
                <li id="card.\(term.id)"><b>\(term.name)</b> \(term.text) <a href="\(page.reference(to: term.page, fragment: term.id))"\(attribute: "lang", page.wordsLanguage)>\(page.words.glossary)</a></li>

                """
            })</ol>
            </aside>

            """
    }

    /// The rules that show the card of a citation with its mark; the card itself counts as well, so that one can point at
    /// its links. A card stays for a while, so that one can come to it, but makes room at once for that of another mark.
    /// Where fingers do the pointing, a mark that was tapped leads to the list, unless the script shows the card. That of a
    /// term is shown by the script alone.
    static var styles: String {
        let marks = (1...limitWithoutScript).map { ":root:has([href=\"#source-\($0)\"]:is(:hover,:focus-visible)) #card-\($0)" }
        return """

            :root:has(:is(.cite a, .term):is(:hover, :focus-visible)) .page-cards li:not(.shown) { display: none; }
            @media (hover: hover) {
            \(marks.joined(separator: ",\n")),
            :root .page-cards li:hover { display: block; visibility: visible; transition-delay: 0s; }
            }
            .page-cards .shown { display: block; visibility: visible; transition-delay: 0s; }

            """
    }
}
