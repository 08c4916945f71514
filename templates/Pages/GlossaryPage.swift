import Content
import Hypertext
import Site

/// The terms and what they mean. Each is the link to itself, so that its name is said once. Nothing stands around a term and its
/// meaning, as programs that take the text out of pages drop parts of few words and two links.
struct GlossaryPage {
    let page: Page
    let glossary: Glossary

    var main: HTML {
        """
        \(PageHeader(page: page).html)\(glossary.introduction.html)<dl class="glossary-terms">
        \(glossary.terms.each { term in
            """
            <dt id="\(term.id)"><a class="self" href="#\(term.id)">\(term.name)</a></dt>
            <dd>\(term.definition)</dd>

            """
        })</dl>
        \(PageFooter(page: page).html)
        """
    }
}
