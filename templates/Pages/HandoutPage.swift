import Content
import Hypertext
import Localization
import Site

/// The topic on two sheets: nothing to press, and a code that leads from paper to the whole.
struct HandoutPage {
    let page: Page
    let handout: Handout

    var main: HTML {
        """
        \(PageHeader(page: page).html)\
        \(handout.takeaways.isEmpty ? "" : "<section class=\"takeaways\">\n<h2\(attribute: "lang", page.wordsLanguage)>\(words.takeaways)</h2>\n<ul>\n\(handout.takeaways.each { "<li>\($0)</li>\n" })</ul>\n</section>\n")\
        \(handout.figure.map { figure($0) })\
        \(handout.rows.isEmpty ? "" : table)\
        \(handout.questions.isEmpty ? "" : questions)\
        \(handout.url.map { whole(at: $0) })
        """
    }

    private var words: InterfaceWords { page.words }

    private func figure(_ figure: PageFigure) -> HTML {
        guard let picture = figure.svg else { return "" }
        return """
            <figure>
            <img src="\(page.reference(to: picture))" alt="\(figure.sentence)">
            </figure>

            """
    }

    private var table: HTML {
        """
        <section>
        <h2\(attribute: "lang", page.wordsLanguage)>\(words.characteristics)</h2>
        <table>
        <thead><tr><th scope="col">\(handout.columns.name)</th><th scope="col">\(handout.columns.value)</th></tr></thead>
        <tbody>
        \(handout.rows.each { "<tr><th scope=\"row\">\($0.name)</th><td>\($0.value)</td></tr>\n" })</tbody>
        </table>
        \(if: handout.furtherRows > 0, "<p>… + \(handout.furtherRows)</p>\n")</section>

        """
    }

    private var questions: HTML {
        """
        <section>
        <h2\(attribute: "lang", page.wordsLanguage)>\(words.faq)</h2>
        <dl>
        \(handout.questions.each { "<div><dt>\($0.title)</dt><dd>\($0.answer)</dd></div>\n" })</dl>
        </section>

        """
    }

    /// Where the whole is, to read and to scan.
    private func whole(at url: String) -> HTML {
        """
        <section class="whole">
        \(handout.code.map { code in
            """
            <svg viewBox="0 0 \(code.width) \(code.width)" role="img" aria-label="\(words.codeOfAddress)" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h\(code.width)v\(code.width)H0z"/><path d="\(code.path)"/></svg>

            """
        })<p><b\(attribute: "lang", page.wordsLanguage)>\(words.wholeOnline)</b><br><a href="\(page.reference(to: page.topic?.path ?? page.path))">\(url)</a></p>
        </section>

        """
    }
}
