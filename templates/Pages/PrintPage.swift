import Content
import Hypertext
import Site

/// The whole topic on one page: numbered parts, and one list of sources at the end.
struct PrintPage {
    let page: Page
    let edition: PrintEdition

    var main: HTML {
        """
        \(PageHeader(page: page).html)\
        \(imprint)<nav class="print-contents" aria-labelledby="contents">
        <h2 id="contents"\(attribute: "lang", page.wordsLanguage)>\(page.words.contents)</h2>
        <ol>
        \(edition.parts.each { part in
            """
            <li><a href="#\(part.id)">\(number(of: part))\(part.page.partName)</a></li>

            """
        })</ol>
        </nav>
        \(edition.parts.each { part in
            """
            <section class="part\(if: part.number != nil, " numbered")" id="\(part.id)">
            \(edition.html(PrintedPart(page: part.page, name: part.page.partName, edition: edition).html, of: part))</section>

            """
        })
        """
    }

    /// When it was written and where it stands, for those who have it on paper.
    private var imprint: HTML {
        let words = page.words
        let dates = [(words.publishedOn, page.topic?.published), (words.reviewedOn, page.topic?.reviewed)]
        let items: [HTML] = dates.compactMap { word, date in
            date.map { "<li>\(word) <time datetime=\"\($0.iso8601)\">\(words.date($0))</time></li>\n" }
        } + [page.topic.flatMap { page.site.settings.baseURL?.appending($0.path) }.map { "<li><a href=\"\($0)\">\($0)</a></li>\n" }]
            .compactMap { $0 }
        return items.isEmpty ? "" : "<ul class=\"facts\"\(attribute: "lang", page.wordsLanguage)>\n\(items)</ul>\n"
    }

    private func number(of part: PrintEdition.Part) -> HTML {
        part.number.map { "\($0) " } ?? ""
    }
}

extension PrintEdition.Part {
    /// The number of a section.
    fileprivate var number: Int? {
        if case .section(_, let place) = page.body { place } else { nil }
    }
}

extension Page {
    /// What the page is called as a part of the whole.
    var partName: String { if case .overview = body { words.overview } else { title } }
}

/// A page of the topic as a part of the whole: all answers open, nothing to press.
struct PrintedPart {
    let page: Page
    let name: String
    /// What it is a part of, where that numbers all works.
    var edition: PrintEdition?

    var html: HTML {
        """
        <div class="part-head">
        <h1>\(name)</h1>
        \(if: page.head?.path != page.topic?.path, page.summary.map { "<p class=\"lead\">\($0)</p>\n" } ?? "")</div>
        \(text)
        """
    }

    private var text: HTML {
        switch page.body {
        case .overview(let overview, _):
            """
            \(overview.takeaways.isEmpty ? "" : "<div class=\"takeaways\">\n<h2\(attribute: "lang", page.wordsLanguage)>\(page.words.takeaways)</h2>\n<ul>\n\(overview.takeaways.each { "<li>\($0.html)</li>\n" })</ul>\n</div>\n")\
            \(overview.text.html)
            """
        case .section(let section, _): section.text.html
        case .page(let page): page.text.html
        case .characteristics(let table):
            """
            \(table.introduction.html)<table class="characteristics-table">
            \(table.caption.map { "<caption>\($0)</caption>\n" })\
            <thead><tr><th scope="col">\(table.columns.name)</th><th scope="col">\(table.columns.value)</th></tr></thead>
            <tbody>
            \(table.rows.each { "<tr id=\"\($0.id)\"><th scope=\"row\">\($0.name)</th><td>\($0.value)</td></tr>\n" })</tbody>
            </table>
            \(table.conclusion.html)
            """
        case .faq(let faq):
            """
            \(faq.introduction.html)\(faq.questions.each { question in
                """
                <h2 id="\(question.id)">\(question.title)</h2>
                \(question.answer.html)
                """
            })
            """
        case .glossary(let glossary):
            """
            \(glossary.introduction.html)<dl class="glossary-terms">
            \(glossary.terms.each { "<div id=\"\($0.id)\"><dt>\($0.name)</dt><dd>\($0.definition)</dd></div>\n" })</dl>

            """
        case .changes(let log):
            """
            \(log.introduction.html)\(log.entries.each { entry in
                """
                <h2 id="\(entry.id)"><time datetime="\(entry.date.iso8601)">\(page.words.date(entry.date))</time> \(entry.title)</h2>
                \(entry.text)
                """
            })
            """
        case .sources(let list):
            """
            <ol class="bibliography">
            \((edition?.ordered(list) ?? list.entries).each { "<li id=\"\($0.id)\"><p>\(page.workText(of: $0.source))</p></li>\n" })</ol>

            """
        case .library, .print, .handout, .notFound, .moved: ""
        }
    }
}
