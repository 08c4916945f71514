public import CalendarDates

/// Every word of the interface in one language; what authors write is not among them.
///
/// A further language is one more file beside `English.swift`, and its name in `all`.
public struct InterfaceWords: Sendable {
    /// The BCP 47 tag of the language the words are in.
    public let language: String
    /// The tag of the site's own language, and its typography.
    private(set) var siteTag: String?
    private(set) var siteTypography: Typography?

    // Moving about
    public let skipToContent: String
    public let mainNavigation: String
    public let overview: String
    public let onThisPage: String
    public let previous: String
    public let next: String
    public let allTopics: String
    public let linkToHeading: String
    public let seeAlso: String
    public let contents: String

    // Parts of pages
    public let inShort: String
    public let takeaways: String
    public let whatYouWillLearn: String
    public let atAGlance: String
    public let fullTable: String
    public let characteristics: String
    public let questions: String
    public let faq: String
    public let linkToQuestion: String
    public let linkToRow: String
    public let allQuestions: String
    public let openAll: String
    public let closeAll: String
    public let close: String
    public let glossary: String
    public let changes: String
    public let correctionsToThisPage: String
    public let table: String
    public let footnotes: String
    public let footnote: String
    public let backToText: String
    public let done: String
    public let notDone: String

    // Sources
    public let sources: String
    public let source: String
    public let sourcesOfThisPage: String
    public let backToCitation: String
    public let download: String
    public let cite: String
    public let citeThisPage: String
    public let archivedCopy: String
    /// Joins the last two of several names, with the spaces that belong to it.
    public let and: String
    public let andOthers: String
    /// Stands before the whole that a work is part of, with the spaces that belong to it.
    public let inWhole: String
    public let noDate: String
    public let noLongerThere: String
    /// Says when somebody last saw a work that bears no date.
    public let accessed: String
    /// What stands between the name of a thing and the thing, with the spaces that belong to it.
    public let colon: String
    /// What stands between the parts of a list and between lists, with the spaces that belong to it.
    public let comma: String
    public let semicolon: String

    // Tools
    public let search: String
    public let searchHint: String
    public let searchNeedsScript: String
    public let searchResults: String
    public let searchFailed: String
    public let noResults: String
    public let printVersion: String
    public let copyLink: String
    public let linkCopied: String
    public let sortBy: String

    // About the page
    public let by: String
    public let publishedBy: String
    public let licence: String
    public let publishedOn: String
    public let reviewedOn: String
    public let draft: String

    // Missing and moved pages
    public let notFoundTitle: String
    public let notFoundText: String
    public let backToStart: String
    public let movedTitle: String
    public let movedText: String

    // For programs
    public let pages: String
    public let asMarkdown: String
    public let wholeAsData: String
    public let news: String

    /// What each kind of source is called.
    package let workKinds: [WorkKind: String]
    /// What those are called who did something for a work: one, and several.
    package let makerRoles: [MakerRole: (one: String, several: String)]
    /// The months, January first.
    public let months: [String]
    /// The seasons, spring first.
    public let seasons: [String]
    /// Puts day, month name and year in their order.
    package let datePattern: @Sendable (_ day: Int, _ month: String, _ year: Int) -> String
    /// "2nd ed."
    package let editionPattern: @Sendable (_ number: Int) -> String
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

    /// A day in words, as in 24 November 2026.
    public func date(_ date: CalendarDate) -> String { datePattern(date.day, months[date.month - 1], date.year) }
    /// A date in words, as exactly as it is known.
    public func date(year: Int, month: Int?, day: Int?) -> String {
        guard let month, months.indices.contains(month - 1) else { return String(year) }
        return day.map { datePattern($0, months[month - 1], year) } ?? "\(months[month - 1]) \(year)"
    }
    /// A season of a year in words.
    /// - Parameter season: 1 to 4, spring first.
    public func date(season: Int, year: Int) -> String {
        seasons.indices.contains(season - 1) ? "\(seasons[season - 1]) \(year)" : String(year)
    }
    /// What those are called who did something for a work.
    public func name(of role: MakerRole, count: Int) -> String { makerRoles[role].map { count == 1 ? $0.one : $0.several } ?? "" }
    /// An edition by its number.
    public func edition(_ number: Int) -> String { editionPattern(number) }
    /// How long a text takes to read, from its number of words at 230 a minute.
    public func readingTime(words: Int) -> String { readingTimePattern(max(1, (words + 115) / 230)) }
    /// What a kind of source is called.
    public func name(of kind: WorkKind) -> String { workKinds[kind] ?? "" }
    /// How often a work is cited.
    public func cited(_ times: Int) -> String { citedPattern(times) }
    /// A section's place among the others.
    public func place(_ number: Int, of count: Int) -> String { placePattern(number, count) }
    /// How many sections a topic has.
    public func sectionCount(_ count: Int) -> String { sectionsPattern(count) }
    /// How many places a search found.
    public func results(_ count: Int) -> String { resultsPattern(count) }

    private var typography: Typography { siteTypography ?? Typography(language: language) }
    /// What stands before and after a title that the language quotes.
    public var quotationMarks: (opening: String, closing: String) { (typography.openingQuote, typography.closingQuote) }
    /// A text without the quotation mark that may end it.
    public func unquoted(_ text: String) -> Substring {
        text.hasSuffix(typography.closingQuote) ? text.dropLast(typography.closingQuote.count) : text[...]
    }
    /// A number that is one of a series, as in no. 12.
    public func numbered(_ number: String) -> String { typography.number + number }
    /// A date that is only about right, as in c. 1890.
    public func about(_ date: String) -> String { typography.about + date }
    /// The language of the site, which may have no words of its own here.
    package var siteLanguage: String { siteTag ?? language }
    /// Which way the text of the site runs.
    package var direction: TextDirection { TextDirection(language: siteLanguage) }

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
        return words
    }
}
