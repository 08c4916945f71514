internal import CalendarDates
package import Localization

/// Writes the numbers, times and words of figures in one language.
package struct FigureTexts: Sendable {
    package let words: InterfaceWords
    package let figures: FigureWords
    private let numbers: NumberStyle

    /// - Parameter words: those of the site.
    package init(_ words: InterfaceWords) {
        self.words = words
        figures = words.figures
        numbers = NumberStyle(language: words.siteLanguage)
    }

    var isRightToLeft: Bool { words.direction == .rightToLeft }

    /// A value as readers see it, with no more digits than it was given with.
    /// - Parameters:
    ///   - number: the value.
    ///   - decimals: how many digits after the decimal sign the values beside it have at most.
    ///   - isPercent: whether it is a number of hundredths.
    func value(_ number: Double, decimals: Int, isPercent: Bool = false) -> String {
        let written = DecimalNumber.short(number, decimals: decimals)
        let decimals = written.utf8.firstIndex(of: UInt8(ascii: ".")).map { written.utf8.distance(from: $0, to: written.utf8.endIndex) - 1 } ?? 0
        return isPercent ? numbers.percentage(number, decimals: decimals) : numbers.text(number, decimals: decimals)
    }

    /// A time in words.
    func time(_ time: TimeOfData) -> String {
        let day = time.start
        return numbers.localized(words.date(
            year: day.year, month: time.precision == .year ? nil : day.month, day: time.precision == .day ? day.day : nil))
    }

    /// A span of time in words, what both its ends share said once: `14–20 January 2020`, `January–April 2020`.
    /// - Returns: how it starts, what stands between, and how it ends.
    func span(from start: TimeOfData, to end: TimeOfData) -> (start: String, joiner: String, end: String) {
        let (first, last) = (start.start, end.start)
        guard start.precision == end.precision, first < last else { return (time(start), " – ", time(end)) }
        switch start.precision {
        case .year: return (time(start), "–", time(end))
        case .month where first.year == last.year: return (words.months[first.month - 1], "–", time(end))
        case .day where first.year == last.year && first.month == last.month:
            return (numbers.localized(figures.firstDayPattern(first.day)), "–", time(end))
        case .day where first.year == last.year:
            return (numbers.localized(figures.longDayPattern(first.day, words.months[first.month - 1])), " – ", time(end))
        case .month, .day: return (time(start), " – ", time(end))
        }
    }

    /// A time in short, on one line or two: the day or month, then the year where it is not that of the time before.
    func shortTime(_ time: TimeOfData, after former: TimeOfData?) -> [String] {
        let day = time.start
        let year = numbers.localized(String(day.year))
        guard time.precision != .year else { return [year] }
        let month = figures.shortMonths[day.month - 1]
        let first = time.precision == .month ? month : numbers.localized(figures.dayPattern(day.day, month))
        return former?.start.year == day.year ? [first] : [first, year]
    }

    func count(_ pattern: (Int) -> String, _ count: Int) -> String { numbers.localized(pattern(count)) }

    /// What a category is called.
    func category(_ category: Chart.Category) -> String {
        switch category {
        case .text(let text): text
        case .time(let time): self.time(time)
        }
    }

    /// A cell of the table.
    func cell(_ cell: FigureTable.Cell, isPercent: Bool) -> String {
        switch cell {
        case .text(let text): text
        case .number(let number, let decimals): value(number, decimals: decimals, isPercent: isPercent)
        case .time(let time): self.time(time)
        case .missing: figures.noValue
        }
    }
}
