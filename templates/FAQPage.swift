import Content
import Hypertext
import Site

/// The questions, each closed until it is opened, searched for or linked to.
struct FAQPage {
    let page: Page
    let faq: FAQ

    var main: HTML {
        """
        \(PageHeader(page: page).html)\(introduction)<div class="questions">
        \(faq.questions.each { question in
            """
            <details id="\(question.id)">
            <summary><h2>\(question.title)</h2></summary>
            <div class="text">
            \(question.answer.html)<p class="permalink"><a href="#\(question.id)">\(page.words.linkToQuestion)</a></p>
            </div>
            </details>

            """
        })</div>
        \(PageNeighbours(page: page).html)\(PageReferences(page: page).html)\(CitePage(page: page).html)
        """
    }

    private var introduction: HTML {
        faq.introduction.isEmpty ? "" : "<div class=\"text\">\n\(faq.introduction.html)</div>\n"
    }
}
