internal import Localization

extension FormattedReference {
    /// The date in brackets, after the creators or the title.
    var date: [ReferenceRun] {
        let opening = originalYear.map { " (" + $0 + "/" } ?? " ("
        let date: ReferenceRun = if let issued = source.issued {
            inWords(issued)
        } else if let status = source.status {
            .quoted(excerpt(status))
        } else {
            .text(words.noDate)
        }
        return [.text(opening), date, .text(")")]
    }

    /// The year in which the work first appeared, where that is not the one of this edition.
    var originalYear: String? {
        switch source.originalDate {
        case .calendar(let date)?:
            date.start.year == source.issued?.year ? nil : Self.inWords(date, words, onlyYears: true)
        case .literal(let words)?: words
        case nil: nil
        }
    }

    func inWords(_ date: SourceDate) -> ReferenceRun {
        switch date {
        case .literal(let text): .quoted(excerpt(RichText(text)))
        case .calendar(let date): .text(Self.inWords(date, words, onlyYears: false))
        }
    }

    /// A date or span in words, or the years of it.
    static func inWords(_ date: DateSpan, _ words: InterfaceWords, onlyYears: Bool) -> String {
        span(of: date, words) { day in
            if onlyYears { return words.date(year: day.year, month: nil, day: nil) }
            if let season = date.season, day == date.start { return words.date(season: season.rawValue, year: day.year) }
            return words.date(year: day.year, month: day.month, day: day.day)
        }
    }

    /// A date or span whose ends are written in some way; dates of several words have blanks around the dash.
    private static func span(of date: DateSpan, _ words: InterfaceWords, inWords: (PartialDate) -> String) -> String {
        let start = inWords(date.start)
        let text: String = switch date.end {
        case nil: start
        case .open: start + "–"
        case .date(let last):
            switch inWords(last) {
            case start: start
            case let end: start.contains(" ") || end.contains(" ") ? "\(start) – \(end)" : "\(start)–\(end)"
            }
        }
        return date.isApproximate ? words.about(text) : text
    }
}
