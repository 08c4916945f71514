internal import Bibliography
internal import Content

/// What one topic has to say to search: its passages, and the words that lead to them.
///
/// Plain values, of nothing but this topic, so that they can be kept from build to build.
package struct SearchEntries: Sendable, Hashable {
    /// The places a search may lead to, in the order of the pages.
    package internal(set) var passages: [SearchPassage] = []
    /// The words in byte order, each with the passages it stands in.
    package internal(set) var words: [SearchWord] = []
}

/// A place that a search may lead to: a page, or what stands below one of its headings.
package struct SearchPassage: Sendable, Hashable {
    /// The page's address, below the site's root.
    package let address: String
    /// The anchor of the heading; empty for the page itself.
    package let fragment: String
    /// The page's name.
    package let title: String
    /// The heading, question, term or row; empty for the page itself.
    package let heading: String
    /// The topic's name where the site is a library; empty elsewhere.
    package let topic: String
}

/// A word and where it stands.
package struct SearchWord: Sendable, Hashable {
    package let word: String
    package var uses: [Use]

    /// A passage that has the word, and how much the word says about it, from 1 to 15.
    package struct Use: Sendable, Hashable {
        package var passage: UInt32
        package var weight: UInt8
    }
}

extension SearchEntries {
    /// Collects the passages of a topic's pages.
    /// - Parameters:
    ///   - pages: the topic's pages in reading order.
    ///   - isLibrary: whether topics must be told apart.
    package init(_ pages: [Page], isLibrary: Bool) {
        var collector = Collector(topic: isLibrary ? pages.first?.topic?.title ?? "" : "")
        for page in pages { collector.collect(page) }
        passages = collector.passages
        words = collector.words.sorted { $0.word.precedes($1.word) }
    }

    /// Gathers words passage by passage.
    private struct Collector {
        let topic: String
        var passages: [SearchPassage] = []
        var words: [SearchWord] = []
        var places: [String: Int] = [:]

        mutating func collect(_ page: Page) {
            switch page.body {
            case .overview(let overview, _):
                add(page)
                add(overview.text, of: page)
            case .section(let section, _):
                add(page)
                add(section.text, of: page)
            case .characteristics(let table):
                add(page)
                add(table.introduction, of: page)
                for row in table.rows { add(page, row.id, row.nameText, row.valueText) }
                add(table.conclusion, of: page)
            case .faq(let faq):
                add(page)
                add(faq.introduction, of: page)
                for question in faq.questions { add(page, question.id, question.titleText, question.answerText) }
            case .glossary(let glossary):
                add(page)
                for term in glossary.terms { add(page, term.id, term.name, term.definitionText) }
            case .changes(let log):
                for change in log.entries { add(page, change.id, change.title, change.plainText) }
            case .sources(let list):
                add(page)
                // Titles repeat the words of the topic; they are for readers who look for the work itself.
                for entry in list.entries { add(page, entry.id, entry.source.title, "", headingWeight: 2) }
            default: break
            }
        }

        /// The page itself: its name and what it says in short.
        private mutating func add(_ page: Page) {
            add(page, "", "", "")
            note(page.title, 10)
            note(page.summary ?? "", 3)
        }

        /// A text by its headings; what stands before the first belongs to the page itself.
        private mutating func add(_ text: PageText, of page: Page) {
            for passage in text.passages {
                if let heading = passage.heading {
                    add(page, heading.id, heading.text, passage.text)
                } else {
                    note(passage.text, 1)
                }
            }
        }

        private mutating func add(_ page: Page, _ fragment: String, _ heading: String, _ text: String, headingWeight: UInt8 = 8) {
            passages.append(SearchPassage(
                address: page.address.path, fragment: fragment, title: page.title, heading: heading, topic: topic))
            note(heading, headingWeight)
            note(text, 1)
            if !fragment.isEmpty { note(page.title, 1) }
            note(topic, 1)
        }

        /// Adds words to the passage that was added last.
        private mutating func note(_ text: String, _ weight: UInt8) {
            let passage = UInt32(passages.count - 1)
            SearchWords.forEach(in: text) { word in
                guard let place = places[word] else {
                    places[word] = words.count
                    words.append(SearchWord(word: word, uses: [.init(passage: passage, weight: weight)]))
                    return
                }
                let last = words[place].uses.count - 1
                if words[place].uses[last].passage != passage {
                    words[place].uses.append(.init(passage: passage, weight: weight))
                } else if weight > 1 || words[place].uses[last].weight < 4 {
                    // A word that is repeated in the text says more, but not without end.
                    words[place].uses[last].weight = min(15, words[place].uses[last].weight + weight)
                }
            }
        }
    }
}

extension String {
    /// The order of scalars, in which what starts with the same letters stands together; `<` orders by composed text.
    func precedes(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }
}
