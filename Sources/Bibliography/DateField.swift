internal import Diagnostics
internal import YAMLSchema

/// Reads a date of CSL: its parts, or one text as people and EDTF write it.
enum DateField {
    static func read(_ value: YAMLValue, into report: inout DiagnosticReport) -> DateSpan? {
        if let text = value.text { return date(text, at: value.location, into: &report) }
        var fields = MappingReader(value, of: "the date")
        let parts = fields.value("date-parts")
        let written = fields.string("raw") ?? fields.string("literal")
        let season = fields.string("season").flatMap { Int($0.value) }
        let circa = fields.string("circa")?.value
        for field in ["raw", "literal"] { _ = fields.value(field) }
        report.merge(fields.finish())
        // CSL lets any text stand for true here.
        let isApproximate = circa.map { !["false", "0", ""].contains($0.lowercased()) } ?? false
        if let parts {
            if let date = span(of: parts, isApproximate: isApproximate, season: season) { return date }
            report.add(
                .impossibleDate, "these are not the parts of a date", at: parts.location,
                help: "write year, month and day as [[2026, 3, 31]], a span as [[2019], [2021]]")
        } else if let written {
            return date(written.value, at: written.location, into: &report)
        } else {
            report.add(.impossibleDate, "this date has no 'date-parts'", at: value.location, help: help)
        }
        return nil
    }

    private static let help = "write 2026, 2026-03 or 2026-03-31, a span as 2019/2021"

    /// One date, or the start and the end of a span.
    private static func span(of value: YAMLValue, isApproximate: Bool, season: Int?) -> DateSpan? {
        guard let dates = value.items, (1...2).contains(dates.count), let start = date(of: dates[0]) else { return nil }
        guard dates.count == 2 else { return DateSpan(start, isApproximate: isApproximate, season: season) }
        // A span that goes on ends in the year 0, or in nothing.
        let numbers = dates[1].items.map { $0.map { $0.text ?? "" } }
        if let numbers, numbers.allSatisfy({ $0 == "0" || $0.isEmpty }) {
            return DateSpan(start, to: .open, isApproximate: isApproximate, season: season)
        }
        return date(of: dates[1]).flatMap { DateSpan(start, to: .date($0), isApproximate: isApproximate, season: season) }
    }

    private static func date(of value: YAMLValue) -> PartialDate? {
        guard let items = value.items, (1...3).contains(items.count) else { return nil }
        let numbers = items.compactMap { $0.text.flatMap { Int($0) } }
        guard numbers.count == items.count else { return nil }
        return PartialDate(year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil, day: numbers.count > 2 ? numbers[2] : nil)
    }

    private static func date(_ text: String, at location: SourceLocation, into report: inout DiagnosticReport) -> DateSpan? {
        if let date = DateSpan(edtf: text) { return date }
        report.add(.impossibleDate, "'\(text)' is not a date", at: location, help: help)
        return nil
    }
}
