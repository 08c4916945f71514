import Content
import Hypertext
import Site

/// The front page of a topic: the answer first, then the ways into it.
struct OverviewPage {
    let page: Page
    let overview: Overview
    let highlights: Characteristics?

    var main: HTML {
        """
        \(PageHeader(page: page, wordCount: page.topic?.sections.reduce(overview.text.wordCount) { $0 + $1.wordCount } ?? 0).html)\(Stations(page: page).html)\(takeaways)\(atAGlance)\(overview.text.html)\(route)\(questions)\(PageFooter(page: page).html)
        """
    }

    private var takeaways: HTML {
        overview.takeaways.isEmpty
            ? ""
            : """
            <section class="takeaways" aria-labelledby="takeaways">
            <h2 id="takeaways"\(attribute: "lang", page.wordsLanguage)>\(page.words.takeaways)</h2>
            <ul>
            \(overview.takeaways.each { "<li>\($0.html)</li>\n" })</ul>
            </section>

            """
    }

    /// A glance takes in no more rows than these; the rest is on the page of characteristics.
    private static let mostGlances = 10

    private var atAGlance: HTML {
        guard let highlights else { return "" }
        return """
            <section class="glance" aria-labelledby="at-a-glance">
            <h2 id="at-a-glance"\(attribute: "lang", page.wordsLanguage)>\(page.words.atAGlance)</h2>
            <dl>
            \(highlights.rows.prefix(Self.mostGlances).each { row in
                """
                <div>
                <dt><a href="\(page.reference(to: highlights.head.path, fragment: row.id))">\(row.nameText)</a></dt>
                <dd>\(row.shortText ?? row.valueText)</dd>
                </div>

                """
            })</dl>
            <p class="more"\(attribute: "lang", page.wordsLanguage)><a href="\(page.reference(to: highlights.head.path))">\(page.words.fullTable)</a></p>
            </section>

            """
    }

    /// The sections as the stations of the way.
    private var route: HTML {
        guard let sections = page.topic?.sections, !sections.isEmpty else { return "" }
        return """
            <section class="route" aria-labelledby="sections">
            <h2 id="sections"\(attribute: "lang", page.wordsLanguage)>\(page.words.whatYouWillLearn)</h2>
            <ol>
            \(sections.enumerated().each { index, link in
                """
                <li data-number="\(index + 1)">
                <h3><a href="\(page.reference(to: link.path))">\(link.title)</a></h3>
                <p>\(link.summary)</p>
                </li>

                """
            })</ol>
            </section>

            """
    }

    private var questions: HTML {
        guard let link = page.topic?.link(.faq), let questions = page.topic?.questions, !questions.isEmpty else { return "" }
        return """
            <section class="teaser" aria-labelledby="questions">
            <h2 id="questions"\(attribute: "lang", page.wordsLanguage)>\(page.words.questions)</h2>
            <ul>
            \(questions.prefix(5).each { question in
                """
                <li><a href="\(page.reference(to: link.path, fragment: question.id))">\(question.title)</a>\(question.shortAnswer.isEmpty ? "" : "<p>\(question.shortAnswer)</p>")</li>

                """
            })</ul>
            <p class="more"\(attribute: "lang", page.wordsLanguage)><a href="\(page.reference(to: link.path))">\(page.words.allQuestions)</a></p>
            </section>

            """
    }
}
