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
        self.season = season
    }

    /// A date such as `2020-03`, a span such as `2019/2021` or `2019/..`, each with `~` or `?` behind it where it is
    /// only about right.
    ///
    /// Source: Extended Date/Time Format (ISO 8601-2:2019), levels 0 and 1, as far as CSL has words for it.
    package init?(edtf text: String) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        let dates = parts.map { part in (text: part.drop(while: \.isWhitespace).trimmingMarks, isExact: part.last.map { !"~?%".contains($0) } ?? true) }
        let season = dates[0].text.count == 7 ? Int(dates[0].text.suffix(2)).flatMap { Season(month: $0) } : nil
        let first = season == nil ? dates[0].text : String(dates[0].text.dropLast(3))
        guard let start = PartialDate(iso8601: first) else { return nil }
        var end: End?
        if dates.count == 2 {
            if dates[1].text == ".." || dates[1].text.isEmpty {
                end = .open
            } else if let date = PartialDate(iso8601: dates[1].text) {
                end = .date(date)
            } else {
                return nil
            }
        }
        self.init(start, to: end, isApproximate: dates.contains { !$0.isExact }, season: season)
    }

    /// A date as people write it where EDTF is not spoken: as there, or with "circa" or an English season before it.
    package init?(raw text: String) {
        if let date = DateSpan(edtf: text) {
            self = date
            return
        }
        let words = text.split(whereSeparator: \.isWhitespace)
        guard words.count == 2, let date = DateSpan(edtf: String(words[1])) else { return nil }
        if ["circa", "ca.", "ca", "c."].contains(words[0].lowercased()) {
            self.init(date.start, to: date.end, isApproximate: true, season: date.season)
        } else if let season = Season(String(words[0])), Int(words[0]) == nil, date.start.month == nil, date.end == nil {
            self.init(date.start, isApproximate: date.isApproximate, season: season)
        } else {
            return nil
        }
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
