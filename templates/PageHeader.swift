import Hypertext
import Site

/// The head of a page's text: where one is, the title, the gist, the dates.
struct PageHeader {
    let page: Page
    /// A line above the title, such as "Section 2 of 5".
    var place: String?
    /// How many words the page has to read; 0 where that says nothing.
    var wordCount = 0

    var html: HTML {
        """
        <header class="page-head">
        \(place.map { "<p class=\"place\">\($0)</p>\n" })<h1>\(page.title)</h1>
        \(lead.map { "<p class=\"lead\">\($0)</p>\n" })\(facts)</header>

        """
    }

    private var lead: HTML? { page.head?.lead ?? page.summary.map { HTML(text: $0) } }

    private var facts: HTML {
        let words = page.words
        let items: [HTML] = [
            wordCount > 0 ? "<li>\(words.readingTime(words: wordCount))</li>\n" : nil,
            page.head?.reviewed.map {
                "<li>\(words.reviewedOn) <time datetime=\"\($0.iso8601)\">\(words.date($0))</time></li>\n"
            },
            page.head?.isDraft == true ? "<li class=\"draft\">\(words.draft)</li>\n" : nil,
        ].compactMap { $0 }
        return items.isEmpty ? "" : "<ul class=\"facts\">\n\(items)</ul>\n"
    }
}
