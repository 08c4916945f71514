import Content
import Hypertext
import Site

/// The terms and what they mean.
struct GlossaryPage {
    let page: Page
    let glossary: Glossary

    var main: HTML {
        """
        \(PageHeader(page: page).html)<div class="text">
        \(glossary.introduction.html)<dl class="glossary-terms">
        \(glossary.terms.each { term in
            """
            <div id="\(term.id)">
            <dt>\(term.name) <a class="anchor" href="#\(term.id)" aria-label="\(page.words.linkToHeading): \(term.name)">#</a></dt>
            <dd>\(term.definition)</dd>
            </div>

            """
        })</dl>
        </div>
        \(PageFooter(page: page).html)
        """
    }
}
