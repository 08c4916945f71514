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
            add(page, overview.text, takeaways: overview.takeaways)
        case .section(let section, _):
            add(page, section.text)
        case .characteristics(let table):
            add(page, table.introduction, table.conclusion)
            for row in table.rows { add(page, Part(id: row.id, heading: row.nameText, text: row.valueText)) }
        case .faq(let faq):
            add(page, faq.introduction)
            for question in faq.questions {
                add(page, Part(id: question.id, heading: question.titleText, text: question.answerText, keywords: question.keywords))
            }
        case .glossary(let glossary):
            add(page, glossary.introduction)
            for term in glossary.terms {
                add(page, Part(id: term.id, heading: term.name, text: term.definitionText, keywords: term.keywords))
            }
        case .changes(let log):
            add(page, log.introduction)
            for change in log.entries { add(page, Part(id: change.id, heading: change.title, text: change.plainText, isAside: true)) }
        case .page(let free):
            add(page, free.text)
        case .sources(let list):
            add(page)
            // Titles repeat the words of the topic; they are for readers who look for the work itself, after what is said of it.
            for entry in list.entries { add(page, Part(id: entry.id, heading: entry.source.title.plain, isAside: true)) }
        default: break
        }
    }

    /// What stands below a heading, question, term or row.
    private struct Part {
        let id: String
        let heading: String
        var text = ""
        var keywords = ""
        /// Whether it is named after what is said of it elsewhere.
        var isAside = false
    }

    /// The page itself, by its name, what it says in short and what its texts say before their first headings; then what
    /// they say below each.
    private mutating func add(_ page: Page, _ texts: PageText..., takeaways: [InlineText] = []) {
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
            add(page, Part(id: heading.id, heading: heading.text, text: passage.text, keywords: passage.keywords))
        }
    }

    private mutating func add(_ page: Page, _ part: Part) {
        collector.begin(passage(page, id: part.id, heading: part.heading), isAside: part.isAside)
        collector.note(part.heading, Weight.heading)
        collector.note(part.text, Weight.text)
        collector.note(part.keywords, Weight.keyword)
        collector.note(page.title, Weight.text)
        collector.note(topic, Weight.text)
    }

    private func passage(_ page: Page, id: String, heading: String) -> SearchPassage {
        SearchPassage(address: page.address.path, fragment: id, title: page.title, heading: heading, topic: topic)
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
