/// Every word of the interface in one language; what authors write is not among them.
///
/// A further language is one more file beside `English.swift`, and its name in `all`.
public struct InterfaceWords: Sendable {
    /// The BCP 47 tag of the language the words are in.
    public let language: String
    /// Whether the language sets the marks of citations and notes after full stops, commas and closing quotation marks.
    let citationsFollowPunctuation: Bool
    /// The tag of the site's own language, its typography and the way it runs.
    private(set) var siteTag: String?
    private(set) var siteTypography: Typography?
    private(set) var siteDirection: TextDirection?

    // Moving about
    /// The first link of every page, seen once it has the focus; it leads past the header to the text.
    public let skipToContent: String
    /// Names the links of the header for screen readers, which say by themselves that they are navigation.
    public let mainNavigation: String
    /// What links call the front page of a topic from within it.
    public let overview: String
    /// Names the headings of the section one is on, in the list of the topic's pages.
    public let onThisPage: String
    /// Stands before the title of the page before, at the foot of the text.
    public let previous: String
    /// Stands before the title of the page after, at the foot of the text.
    public let next: String
    /// Stands over the topics of a library, on its front page and in its index for language models.
    public let allTopics: String
    /// What the `#` beside a heading or a term says to screen readers; the heading follows it.
    public let linkToHeading: String
    /// Stands over the links to related pages, below a section's text.
    public let seeAlso: String
    /// The list of a topic's pages: the button that opens it, its name, and its heading in print.
    public let contents: String

    // Parts of pages
    /// Stands over the summary at the head of a section.
    public let inShort: String
    /// Stands over the most important points on a topic's front page.
    public let takeaways: String
    /// Stands over the list of sections on a topic's front page.
    public let whatYouWillLearn: String
    /// Stands over the first characteristics on a topic's front page.
    public let atAGlance: String
    /// The link from the first characteristics to all of them.
    public let fullTable: String
    /// What links with little room call the page of characteristics.
    public let characteristics: String
    /// Stands over the first questions on a topic's front page.
    public let questions: String
    /// What links with little room call the page of questions and answers.
    public let faq: String
    /// The link below an answer, by whose URL others can be led to it.
    public let linkToQuestion: String
    /// The link from the first questions to all of them.
    public let allQuestions: String
    /// The button over the questions that opens every answer.
    public let openAll: String
    /// The button over the questions once every answer is open.
    public let closeAll: String
    /// The button that closes the search or the list of a topic's pages.
    public let close: String
    /// What links with little room call the page of terms; also the link below a term's definition.
    public let glossary: String
    /// What links with little room call the page of changes; also the name of its feed.
    public let changes: String
    /// Stands over what was changed on a page, below its text.
    public let correctionsToThisPage: String
    /// Names a table for screen readers; its number and the words of its head follow.
    public let table: String
    /// Names the notes at the end of a page for screen readers.
    package let footnotes: String
    /// What the mark of a note says to screen readers; the note's letter follows it.
    package let footnote: String
    /// What the arrow behind a note says to screen readers; the note's letter follows it.
    package let backToText: String
    /// What the ticked box of a task says to screen readers where the task's text cannot be its label.
    package let done: String
    /// What the empty box of a task says to screen readers where the task's text cannot be its label.
    package let notDone: String
    /// Stands over a box that is worth a look in passing.
    package let alertNote: String
    /// Stands over a box that says how something is done better.
    package let alertTip: String
    /// Stands over a box that readers need for what they want.
    package let alertImportant: String
    /// Stands over a box that readers should heed at once.
    package let alertWarning: String
    /// Stands over a box about the bad that may come of something.
    package let alertCaution: String

    // Sources
    /// The title of the page of all that a topic cites; stands over the works of a page in print.
    public let sources: String
    /// What the mark of a citation says to screen readers; the number of the work follows it.
    public let source: String
    /// Stands over the works that a page cites, below its text.
    public let sourcesOfThisPage: String
    /// What the arrow behind a work says to screen readers; the number of the work follows it.
    public let backToCitation: String
    /// Stands before the formats in which sources or characteristics can be had.
    public let download: String
    /// The link at the head of a page to how it is cited.
    public let cite: String
    /// What is pressed to see how a page is cited, at its foot.
    public let citeThisPage: String
    /// The link behind a reference to a copy of the work that an archive keeps.
    package let archivedCopy: String
    /// Joins the last two of several names, with the spaces that belong to it.
    public let and: String
    /// Ends a list of names that is cut short.
    package let andOthers: String
    /// Stands before the whole that a work is part of, with the spaces that belong to it.
    package let inWhole: String
    /// Stands where a reference has a date, for a work that has none.
    package let noDate: String
    /// Stands behind the URL of a work that is not found there any more.
    package let noLongerThere: String
    /// Stands behind a year before our era.
    package let beforeEra: String
    /// Says when somebody last saw a work that bears no date.
    package let accessed: String
    /// What stands between the name of a thing and the thing, with the spaces that belong to it.
    public let colon: String
    /// What stands between the parts of a list and between lists, with the spaces that belong to it.
    public let comma: String
    /// What stands between things that may hold commas, with the spaces that belong to it.
    public let semicolon: String

    // Tools
    /// The button that opens the search.
    public let search: String
    /// The label of the field that one types a search into.
    public let searchHint: String
    /// Stands in the panel of the search where scripts are off; it names the other way to find a page.
    public let searchNeedsScript: String
    /// The words that questions are made of and that say nothing of what is looked for, as search folds them: lower case,
    /// without accents.
    public let questionWords: String
    /// Names the list of what a search found for screen readers.
    public let searchResults: String
    /// Stands in the place of results when the index does not arrive.
    public let searchFailed: String
    /// Stands in the place of results when there are none.
    public let noResults: String
    /// The link to the whole topic on one page.
    public let printVersion: String
    /// The link to the topic on two sheets of paper, for those who teach it.
    public let handout: String
    /// Stands before the URL of the whole topic on paper.
    public let wholeOnline: String
    /// What the QR code of a URL is called.
    public let codeOfAddress: String
    /// The button that puts a page's URL on the clipboard.
    public let copyLink: String
    /// What the page says once its URL is on the clipboard.
    public let linkCopied: String
    /// What the head of a column that sorts its table says to screen readers; the column's name follows it.
    public let sortBy: String

    // About the page
    /// Stands before the authors' names, in the footer.
    public let by: String
    /// Stands before the publisher's name, in the footer.
    public let publishedBy: String
    /// Stands before the name of the licence and a colon, in the footer.
    public let licence: String
    /// Stands before the day a page first appeared.
    public let publishedOn: String
    /// Stands before the day a page or a source was last reviewed.
    public let reviewedOn: String
    /// Marks a page that is shown before it is meant to be published.
    public let draft: String

    // Missing and moved pages
    /// The title of the page that hosts show where there is none.
    package let notFoundTitle: String
    /// What the page says that hosts show where there is none: why one may have come to it.
    public let notFoundText: String
    /// The link from the page that hosts show where there is none to the site's front page.
    public let backToStart: String
    /// The title of the page at a former URL.
    package let movedTitle: String
    /// What the page at a former URL says, up to the link to where it is now.
    public let movedText: String

    // For programs
    /// Stands over a topic's pages, in the index for language models.
    public let pages: String
    /// Stands before the tag of the site's language, in the index for language models.
    public let languageOfTexts: String
    /// Names the link to the same page as Markdown, in the head of the document.
    public let asMarkdown: String
    /// Names the link to the topic as JSON, in the head of the document and in the index for language models.
    public let wholeAsData: String
    /// Names the feeds of a site and of a topic, in the head of the document.
    public let news: String

    /// What each kind of source is called.
    package let workKinds: [WorkKind: String]
    /// What those are called who did something for a work: one, and several.
    package let creatorRoles: [CreatorRole: (one: String, several: String)]
    /// The months, January first.
    package let months: [String]
    /// The seasons, spring first.
    package let seasons: [String]
    /// Puts day, month name and year in their order.
    package let datePattern: @Sendable (_ day: Int, _ month: String, _ year: Int) -> String
    /// "2nd ed."
    package let editionPattern: @Sendable (_ number: Int) -> String
    /// "version 2.1".
    package let versionPattern: @Sendable (_ version: String) -> String
    /// "4 min read".
    package let readingTimePattern: @Sendable (_ minutes: Int) -> String
    /// "Cited 3 times".
    package let citedPattern: @Sendable (_ times: Int) -> String
    /// "Section 2 of 5".
    package let placePattern: @Sendable (_ number: Int, _ count: Int) -> String
    /// "5 sections".
    package let sectionsPattern: @Sendable (_ count: Int) -> String
    /// "3 results".
    package let resultsPattern: @Sendable (_ count: Int) -> String

}

extension InterfaceWords {
    /// Every language that has words.
    package static let all: [InterfaceWords] = [.arabic, .english, .french, .german, .spanish]

    /// The words for a language tag; `nil` where its language has none yet.
    package static func translation(for language: String) -> InterfaceWords? {
        let primary = language.prefix { $0 != "-" }.lowercased()
        return all.first { $0.language == primary }
    }

    /// The words for a language tag; English where its language has none yet, with the language's own quotation marks.
    public static func words(for language: String) -> InterfaceWords {
        var words = translation(for: language) ?? .english
        words.siteTag = language
        words.siteTypography = Typography(language: language)
        words.siteDirection = TextDirection(language: language)
        return words
    }
}
