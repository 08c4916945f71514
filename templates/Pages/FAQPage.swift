import Content
import Hypertext
import Site

/// The questions, each closed until it is opened, searched for or linked to.
///
/// The anchor is within what opens: browsers open a question by themselves to show it. The style sheet shows the first
/// sentence of a closed answer, so that it stands once in the text.
struct FAQPage {
    let page: Page
    let faq: FAQ

    var main: HTML {
        """
        \(PageHeader(page: page).html)\(faq.introduction.html)\
        <p class="questions-tools"\(attribute: "lang", page.wordsLanguage)><button type="button" data-open="\(page.words.openAll)" data-close="\(page.words.closeAll)" hidden>\(page.words.openAll)</button></p>
        <div class="questions">
        \(faq.questions.each { question in
            """
            <details>
            <summary\(attribute: "data-answer", question.shortAnswer.isEmpty ? nil : question.shortAnswer)><h2>\(question.title)</h2></summary>
            <span class="target" id="\(question.id)"></span>
            \(question.answer.html)<a class="anchor permalink" href="#\(question.id)" aria-label="\(page.words.linkToQuestion)"\(attribute: "lang", page.wordsLanguage)></a>
            </details>

            """
        })</div>
        \(PageFooter(page: page).html)
        """
    }
}
