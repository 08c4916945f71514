import Content
import Hypertext
import Site

/// The front page of a library: a card for each of a few topics, an index by letters for many.
struct LibraryPage {
    let page: Page
    let library: LibraryText
    let topics: [TopicCard]

    var main: HTML {
        """
        \(PageHeader(page: page).html)\(library.text.html)\
        <section class="topics" aria-labelledby="topics">
        <h2 id="topics"\(attribute: "lang", page.wordsLanguage)>\(page.words.allTopics)</h2>
        \(topics.count <= Self.mostCards ? cards : index)</section>
        \(PageFooter(page: page).html)
        """
    }

    /// More topics than these are looked up, not browsed.
    private static let mostCards = 24

    private var cards: HTML {
        """
        <ul class="cards">
        \(topics.each { topic in
            """
            <li>
            <h3><a href="\(page.reference(to: topic.link.path))">\(topic.link.title)</a></h3>
            \(topic.link.summary.map { "<p>\($0)</p>\n" })\
            <p class="facts"\(attribute: "lang", page.wordsLanguage)>\(page.words.sectionCount(topic.sections.count))</p>
            </li>

            """
        })</ul>

        """
    }

    private var index: HTML {
        let groups = TopicGroup.groups(of: topics)
        return """
            <nav aria-label="\(page.words.allTopics)">
            <p class="letters">\(groups.each { "<a href=\"#letter.\($0.initial)\">\($0.initial)</a>\n" })</p>
            </nav>
            \(groups.each { group in
                """
                <h3 class="initial" id="letter.\(group.initial)">\(group.initial)</h3>
                <ul class="index">
                \(group.topics.each { topic in
                    """
                    <li>
                    <h4><a href="\(page.reference(to: topic.link.path))">\(topic.link.title)</a></h4>
                    \(topic.link.summary.map { "<p>\($0)</p>\n" })</li>

                    """
                })</ul>

                """
            })
            """
    }
}
