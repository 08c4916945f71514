internal import Content

extension SearchEntries {
    /// Collects the passages of a topic's pages.
    /// - Parameters:
    ///   - pages: the topic's pages in reading order.
    ///   - isLibrary: whether topics must be told apart.
    package init(_ pages: [Page], isLibrary: Bool) {
        var collector = PageCollector(topic: isLibrary ? pages.first?.topic?.title ?? "" : "")
        for page in pages { collector.collect(page) }
        self = collector.collector.entries()
    }
}

/// Divides pages into passages.
private struct PageCollector {
    let topic: String
    var collector = SearchCollector()

    mutating func collect(_ page: Page) {
        guard let text = page.content.searchText else { return }
        add(page, text.texts, takeaways: text.takeaways)
        for part in text.parts { add(page, part) }
    }

    /// The page itself, by its name, what it says in short and what its texts say before their first headings; then what
    /// they say below each.
    private mutating func add(_ page: Page, _ texts: [PageText], takeaways: [InlineText]) {
        collector.begin(passage(page, id: "", heading: ""))
        collector.note(page.title, Weight.title)
        collector.note(page.summary ?? "", Weight.text)
        for keyword in page.head?.keywords ?? [] { collector.note(keyword, Weight.keyword) }
        for takeaway in takeaways { collector.note(takeaway.text, Weight.text) }
        collector.note(topic, Weight.text)
        let passages = texts.flatMap(\.passages)
        for passage in passages where passage.heading == nil {
            collector.note(passage.text, Weight.text)
            collector.note(passage.keywords, Weight.keyword)
        }
        for passage in passages {
            guard let heading = passage.heading else { continue }
            add(page, SearchText.Part(id: heading.id, heading: heading.text, text: passage.text, keywords: passage.keywords))
        }
    }

    private mutating func add(_ page: Page, _ part: SearchText.Part) {
        collector.begin(passage(page, id: part.id, heading: part.heading), isAside: part.isAside)
        collector.note(part.heading, Weight.heading)
        collector.note(part.text, Weight.text)
        collector.note(part.keywords, Weight.keyword)
        collector.note(page.title, Weight.text)
        collector.note(topic, Weight.text)
    }

    private func passage(_ page: Page, id: String, heading: String) -> SearchPassage {
        SearchPassage(path: page.path.text, fragment: id, title: page.title, heading: heading, topic: topic)
    }

    /// As how many words of the text a word counts.
    private enum Weight {
        static let text = 1
        static let heading = 8
        static let title = 8
        /// What readers are known to ask by.
        static let keyword = 10
    }
}
