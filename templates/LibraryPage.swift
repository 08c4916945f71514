import Content
import Hypertext
import Site

/// The front page of a library: a card for each topic.
struct LibraryPage {
    let page: Page
    let library: LibraryText
    let topics: [TopicCard]

    var main: HTML {
        """
        \(PageHeader(page: page).html)\(library.text.isEmpty ? "" : "<div class=\"text\">\n\(library.text.html)</div>\n")\
        <section class="cards" aria-labelledby="topics">
        <h2 id="topics">\(page.words.allTopics)</h2>
        <ul>
        \(topics.each { topic in
            """
            <li>
            <h3><a href="\(page.reference(to: topic.link.address))">\(topic.link.title)</a></h3>
            \(topic.link.summary.map { "<p>\($0)</p>\n" })</li>

            """
        })</ul>
        </section>
        \(PageReferences(page: page).html)\(CitePage(page: page).html)
        """
    }
}
