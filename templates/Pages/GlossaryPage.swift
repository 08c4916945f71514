import Content
import Hypertext
import Site

/// The terms and what they mean. Each is the link to itself, so that its name is said once.
struct GlossaryPage {
    let page: Page
    let glossary: Glossary

    var main: HTML {
        """
        \(PageHeader(page: page).html)\(glossary.introduction.html)<dl class="glossary-terms">
        \(glossary.terms.each { term in
            """
            <div id="\(term.id)">
            <dt><a class="self" href="#\(term.id)">\(term.name)</a></dt>
            <dd>\(term.definition)</dd>
            </div>

            """
        })</dl>
        \(PageFooter(page: page).html)
        """
    }
}
