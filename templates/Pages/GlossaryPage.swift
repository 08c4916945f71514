import Content
import Hypertext
import Site

/// The terms and what they mean.
struct GlossaryPage {
    let page: Page
    let glossary: Glossary

    var main: HTML {
        """
        \(PageHeader(page: page).html)\(glossary.introduction.html)<dl class="glossary-terms">
        \(glossary.terms.each { term in
            """
            <div id="\(term.id)">
            <dt>\(term.name)</dt>
            <dd><a class="anchor" href="#\(term.id)" aria-label="\(page.words.linkToHeading)"></a>\(term.definition)</dd>
            </div>

            """
        })</dl>
        \(PageFooter(page: page).html)
        """
    }
}
