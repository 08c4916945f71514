public import CalendarDates

/// What is said with a number, a date or a name in it.
extension InterfaceWords {
    /// A day in words, as in 24 November 2026.
    public func date(_ date: CalendarDate) -> String { datePattern(date.day, months[date.month - 1], date.year) }
    /// A date in words, as exactly as it is known.
    /// - Parameter year: the year; before our era a number below zero.
    public func date(year: Int, month: Int?, day: Int?) -> String {
        if year < 0 { return "\(date(year: -year, month: month, day: day)) \(beforeEra)" }
        guard let month, months.indices.contains(month - 1) else { return String(year) }
        return day.map { datePattern($0, months[month - 1], year) } ?? months[month - 1] + " " + String(year)
    }
    /// A season of a year in words.
    /// - Parameter season: 1 to 4, spring first.
    public func date(season: Int, year: Int) -> String {
        if year < 0 { return "\(date(season: season, year: -year)) \(beforeEra)" }
        return seasons.indices.contains(season - 1) ? "\(seasons[season - 1]) \(year)" : String(year)
    }
    /// What those are called who did something for a work.
    public func name(of role: CreatorRole, count: Int) -> String { creatorRoles[role].map { count == 1 ? $0.one : $0.several } ?? "" }
    /// An edition by its number.
    public func edition(_ number: Int) -> String { editionPattern(number) }
    /// A version of a work that changes.
    package func version(_ version: String) -> String { versionPattern(version) }
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
    package var quotationMarks: (opening: String, closing: String) { (typography.openingQuote, typography.closingQuote) }
    /// A text without the quotation mark that may end it.
    package func unquoted(_ text: String) -> Substring {
        let mark = typography.closingQuote
        // Few texts end so, and their last bytes tell.
        guard text.utf8.last == mark.utf8.last, text.hasSuffix(mark) else { return text[...] }
        return text.dropLast(mark.count)
    }
    /// A number that is one of a series, as in no. 12.
    public func numbered(_ number: String) -> String { typography.number + number }
    /// A date that is only about right, as in c. 1890.
    package func about(_ date: String) -> String { typography.about + date }
    /// Whether the marks of citations and notes stand after punctuation. They stay where the author has them in a language
    /// whose custom is not known here.
    package var marksFollowPunctuation: Bool {
        citationsFollowPunctuation && siteLanguage.prefix { $0 != "-" }.lowercased() == language
    }
    /// The language of the site, which may have no words of its own here.
    package var siteLanguage: String { siteTag ?? language }
    /// Which way the text of the site runs.
    package var direction: TextDirection { siteDirection ?? TextDirection(language: siteLanguage) }
}
