internal import Diagnostics
internal import YAMLSchema

/// Reads a date of CSL: its parts, one text as EDTF or people write it, or words that stand for a date.
enum DateField {
    static func read(_ value: YAMLValue, into report: inout DiagnosticReport) -> SourceDate? {
        if let text = value.text {
            // What starts with a letter is meant as words, as pandoc's YAML has them; the rest is a date or a mistake.
            return text.first?.isLetter == true ? date(raw: text) : date(text, at: value.location, into: &report)
        }
        var fields = MappingReader(value, of: "the date")
        let parts = fields.value("date-parts")
        let edtf = fields.string("edtf")
        let raw = fields.string("raw")
        let literal = fields.string("literal")
        let season = fields.string("season").flatMap { Season($0.value) }
        let isApproximate = fields.flag("circa")
        report.merge(fields.finish())
        if let parts, !isEmpty(parts) {
            if let date = span(of: parts, isApproximate: isApproximate, season: season) { return .calendar(date) }
            report.add(
                .impossibleDate, "these are not the parts of a date", at: parts.location,
                help: "write year, month and day as [[2026, 3, 31]], a span as [[2019], [2021]]")
        } else if let edtf {
            return date(edtf.value, at: edtf.location, into: &report)
        } else if let words = (raw ?? literal)?.value, !words.allSatisfy(\.isWhitespace) {
            return raw == nil ? .literal(words) : self.date(raw: words)
        } else if parts == nil {
            report.add(.impossibleDate, "this date has no 'date-parts'", at: value.location, help: help)
        }
        return nil
    }

    /// A date as people write it; words that are none stand for themselves.
    static func date(raw text: String) -> SourceDate { DateSpan(raw: text).map { .calendar($0) } ?? .literal(text) }

    private static let help = "write 2026, 2026-03 or 2026-03-31, a span as 2019/2021, words as {literal: Spring term}"

    /// Whether there are no parts at all, which programs write for a date that they could not read.
    private static func isEmpty(_ parts: YAMLValue) -> Bool {
        parts.items?.allSatisfy { $0.items?.allSatisfy { $0.text?.isEmpty ?? false } ?? false } ?? false
    }

    /// One date, or the start and the end of a span.
    private static func span(of value: YAMLValue, isApproximate: Bool, season: Season?) -> DateSpan? {
        guard let dates = value.items, (1...2).contains(dates.count), let start = date(of: dates[0]) else { return nil }
        let season = season ?? start.season
        guard dates.count == 2 else { return DateSpan(start.date, isApproximate: isApproximate, season: season) }
        // A span that goes on ends in the year 0, or in nothing.
        let numbers = dates[1].items.map { $0.map { $0.text ?? "" } }
        if let numbers, numbers.allSatisfy({ $0 == "0" || $0.isEmpty }) {
            return DateSpan(start.date, to: .open, isApproximate: isApproximate, season: season)
        }
        return date(of: dates[1]).flatMap { DateSpan(start.date, to: .date($0.date), isApproximate: isApproximate, season: season) }
    }

    private static func date(of value: YAMLValue) -> (date: PartialDate, season: Season?)? {
        guard let items = value.items, (1...3).contains(items.count) else { return nil }
        let numbers = items.compactMap { $0.text.flatMap { Int($0) } }
        guard numbers.count == items.count else { return nil }
        if numbers.count == 2, let season = Season(month: numbers[1]) { return PartialDate(year: numbers[0]).map { ($0, season) } }
        return PartialDate(year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil, day: numbers.count > 2 ? numbers[2] : nil)
            .map { ($0, nil) }
    }

    private static func date(_ text: String, at location: SourceLocation, into report: inout DiagnosticReport) -> SourceDate? {
        if let date = DateSpan(edtf: text) { return .calendar(date) }
        report.add(.impossibleDate, "'\(text)' is not a date", at: location, help: help)
        return nil
    }
}
