/// When a work appeared or was looked at: a date, or the time from one date to another.
public struct DateSpan: Sendable, Hashable {
    /// The date, or the first of a span.
    public let start: PartialDate
    /// How the time ends; `nil` where there is only the one date.
    public let end: End?
    /// Whether the date is only about right.
    public let isApproximate: Bool
    /// The season that the start lies in, where it is known no better.
    package let season: Season?

    /// The end of a span of time.
    public enum End: Sendable, Hashable {
        /// The last date, which is part of the span.
        case date(PartialDate)
        /// It goes on.
        case open
    }

    /// - Returns: `nil` where the end lies before the start.
    package init?(_ start: PartialDate, to end: End? = nil, isApproximate: Bool = false, season: Season? = nil) {
        if case .date(let last) = end, !Self.mayPrecede(start, last) { return nil }
        self.start = start
        self.end = end
        self.isApproximate = isApproximate
        // Who knows the month needs no season.
        self.season = start.month == nil ? season : nil
    }

    /// A date such as `2020-03`, a span such as `2019/2021` or `2019/..`, each with `~` or `?` behind it where it is
    /// only about right; `201X` is a span of ten years.
    ///
    /// Source: Extended Date/Time Format (ISO 8601-2:2019), levels 0 and 1, as far as CSL has words for it.
    package init?(edtf text: String) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        let dates = parts.map { part in (text: part.drop(while: \.isWhitespace).trimmingMarks, isExact: part.last.map { !"~?%".contains($0) } ?? true) }
        let isApproximate = dates.contains { !$0.isExact }
        if dates.count == 1, let years = Self.years(unspecified: dates[0].text) {
            self.init(years.first, to: .date(years.last), isApproximate: isApproximate)
            return
        }
        let season = dates[0].text.count == 7 ? Int(dates[0].text.suffix(2)).flatMap { Season(month: $0) } : nil
        let first = season == nil ? Self.specified(dates[0].text) : String(dates[0].text.dropLast(3))
        guard let start = PartialDate(iso8601: first) else { return nil }
        var end: End?
        if dates.count == 2 {
            if dates[1].text == ".." || dates[1].text.isEmpty || dates[1].text == "open" {
                end = .open
            } else if let date = PartialDate(iso8601: Self.specified(dates[1].text)) {
                end = .date(date)
            } else {
                return nil
            }
        }
        self.init(start, to: end, isApproximate: isApproximate, season: season)
    }

    /// A date as people write it where EDTF is not spoken: as there, with "circa" or an English season before it, or as
    /// a day of an English month, such as `26 March 2020`, `Mar 26, 2020` or `2020 Mar`.
    package init?(raw text: String) {
        if let date = DateSpan(edtf: text) {
            self = date
            return
        }
        let words = text.split(whereSeparator: { $0.isWhitespace || $0 == "," })
        guard words.count > 1, words.count < 4, let last = words.last else { return nil }
        if words.count == 2, let date = DateSpan(edtf: String(last)) {
            if ["circa", "ca.", "ca", "c."].contains(words[0].lowercased()) {
                self.init(date.start, to: date.end, isApproximate: true, season: date.season)
                return
            } else if let season = Season(String(words[0])), Int(words[0]) == nil, date.start.month == nil, date.end == nil {
                self.init(date.start, isApproximate: date.isApproximate, season: season)
                return
            }
        }
        guard let date = Self.date(ofMonth: words) else { return nil }
        self.init(date)
    }

    /// The last date that is known: of a span its end.
    public var last: PartialDate {
        if case .date(let date) = end { date } else { start }
    }

    /// As EDTF writes it: `2020-03`, `2019/2021`, `2019/..`, `1890~`, `2024-21` for a spring.
    ///
    /// - Parameter openEnd: what stands where a span goes on; biblatex has nothing there.
    package func edtf(openEnd: String = "..") -> String {
        let mark = isApproximate ? "~" : ""
        let first = start.iso8601 + (season.map { "-\($0.month)" } ?? "") + mark
        return switch end {
        case nil: first
        case .open: first + "/" + openEnd
        case .date(let date): first + "/" + date.iso8601 + mark
        }
    }

    // MARK: Reading

    /// The day or month that words name, one of them a month's name and the year at an end.
    private static func date(ofMonth words: [Substring]) -> PartialDate? {
        guard let place = words.firstIndex(where: { $0.first?.isLetter == true }), let month = Month.number(words[place]) else { return nil }
        var numbers = words
        numbers.remove(at: place)
        guard numbers.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }),
            let year = numbers.firstIndex(where: { $0.count == 4 }).map({ numbers.remove(at: $0) }).flatMap({ Int($0) })
        else { return nil }
        return PartialDate(year: year, month: month, day: numbers.first.flatMap { Int($0) })
    }

    /// A date without the parts that are left open: `2004-06-XX` is a month.
    private static func specified(_ text: String) -> String {
        var text = text
        while text.hasSuffix("-XX") { text.removeLast(3) }
        return text
    }

    /// The first and the last year of a decade or a century, written `201X` or `20XX`.
    private static func years(unspecified text: String) -> (first: PartialDate, last: PartialDate)? {
        let digits = specified(text)
        let known = digits.prefix { $0.isASCII && $0.isNumber }
        guard digits.count == 4, (2...3).contains(known.count), digits.dropFirst(known.count).allSatisfy({ $0 == "X" || $0 == "u" }),
            let first = Int(known + String(repeating: "0", count: 4 - known.count)).flatMap({ PartialDate(year: $0) }),
            let last = Int(known + String(repeating: "9", count: 4 - known.count)).flatMap({ PartialDate(year: $0) })
        else { return nil }
        return (first, last)
    }

    /// Whether one date can come before another, or be the same, as far as both are known.
    private static func mayPrecede(_ a: PartialDate, _ b: PartialDate) -> Bool {
        for (first, second) in zip(a.parts, b.parts) where first != second { return first < second }
        return true
    }
}

extension Substring {
    /// The text without the marks and blanks at its end, nor the backslash that pandoc's YAML has before a mark.
    fileprivate var trimmingMarks: String {
        var text = self
        while let last = text.last, last.isWhitespace || "~?%\\".contains(last) { text.removeLast() }
        return String(text)
    }
}
