internal import Bibliography
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
        switch page.body {
        case .overview(let overview, _):
            add(page, overview.text)
        case .section(let section, _):
            add(page, section.text)
        case .characteristics(let table):
            add(page, table.introduction, table.conclusion)
            for row in table.rows { add(page, row.id, row.nameText, row.valueText) }
        case .faq(let faq):
            add(page, faq.introduction)
            for question in faq.questions { add(page, question.id, question.titleText, question.answerText) }
        case .glossary(let glossary):
            add(page, glossary.introduction)
            for term in glossary.terms { add(page, term.id, term.name, term.definitionText) }
        case .changes(let log):
            add(page, log.introduction)
            for change in log.entries { add(page, change.id, change.title, change.plainText) }
        case .page(let free):
            add(page, free.text)
        case .sources(let list):
            add(page)
            // Titles repeat the words of the topic; they are for readers who look for the work itself, after what is said of it.
            for entry in list.entries { add(page, entry.id, entry.source.title.plain, "", headingWeight: 1) }
        default: break
        }
    }

    /// The page itself, by its name, what it says in short and what its texts say before their first headings; then what
    /// they say below each.
    private mutating func add(_ page: Page, _ texts: PageText...) {
        add(page, "", "", "")
        collector.note(page.title, 10)
        collector.note(page.summary ?? "", 3)
        let passages = texts.flatMap(\.passages)
        for passage in passages where passage.heading == nil { collector.note(passage.text, 1) }
        for passage in passages { if let heading = passage.heading { add(page, heading.id, heading.text, passage.text) } }
    }

    private mutating func add(_ page: Page, _ fragment: String, _ heading: String, _ text: String, headingWeight: Int = 8) {
        collector.begin(SearchPassage(
            address: page.address.path, fragment: fragment, title: page.title, heading: heading, topic: topic))
        collector.note(heading, headingWeight)
        collector.note(text, 1)
        if !fragment.isEmpty { collector.note(page.title, 1) }
        collector.note(topic, 1)
    }
}
