public import Content

/// The list of all kinds of pages: a new one is a case here, what it holds, and a file beside this one.
extension Page {
    /// What the page shows, by kind.
    public enum Body: Sendable {
        /// The front page of a library: its topics.
        case library(LibraryText, topics: [TopicCard])
        /// The front page of a topic, and the table whose first rows it shows.
        case overview(Overview, highlights: Characteristics?)
        /// A section and its place among those of its topic, from 1.
        case section(Section, place: Int)
        /// The table of characteristics.
        case characteristics(Characteristics)
        /// Questions and answers.
        case faq(FAQ)
        /// Terms and what they mean.
        case glossary(Glossary)
        /// All works that the topic cites.
        case sources(SourcesList)
        /// What changed in the topic.
        case changes(ChangeLog)
        /// A page that belongs to no topic's plan, such as an imprint.
        case page(FreePage)
        /// The whole topic on one page.
        case print(PrintEdition)
        /// The topic on two sheets of paper.
        case handout(Handout)
        /// What hosts show for a URL that leads nowhere.
        case notFound
        /// A former URL, from which readers are sent on.
        case moved(to: PageLink)
    }
}

extension Page.Body {
    /// What the page shows, as the site makes more of it than a page.
    package var content: any PageContent {
        switch self {
        case .library(let library, let topics): LibraryContent(text: library.text, topics: topics)
        case .overview(let overview, _): overview
        case .section(let section, _): section
        case .characteristics(let table): table
        case .faq(let faq): faq
        case .glossary(let glossary): glossary
        case .sources(let list): list
        case .changes(let log): log
        case .page(let page): page
        case .print(let edition): edition
        case .handout(let handout): handout
        case .notFound: NotFound()
        case .moved(let link): Redirect(target: link)
        }
    }
}

extension Topic {
    /// The pages after the sections that an author wrote, in reading order.
    package var backMatter: [any BackMatter] {
        ([characteristics, faq, glossary, changes] as [(any BackMatter)?]).compactMap(\.self)
    }

    /// What its pages say of themselves, in reading order.
    var heads: [FrontMatter] { [overview.head] + sections.map(\.head) + backMatter.map(\.head) }
}
