internal import Bytes
internal import Diagnostics
internal import YAMLSchema

/// Reads a date of CSL: its parts, one text as EDTF or people write it, or words that stand for a date.
///
/// Source of the forms: the CSL 1.0.2 input data schema; for lists of mappings, and mappings without `date-parts`, the
/// YAML that pandoc and Better BibTeX write.
struct DateField {
    private var findings = DiagnosticReport()
    private var foreign: ForeignKeys

    /// - Parameters:
    ///   - value: what the item has for a date.
    ///   - foreign: the unknown keys, each of which is reported once.
    static func read(_ value: YAMLValue, _ foreign: inout ForeignKeys, into report: inout DiagnosticReport) -> SourceDate? {
        var field = DateField(foreign: foreign)
        let date = field.date(value)
        foreign = field.foreign
        report.merge(field.findings)
        return date
    }

    /// A date as people write it; other words are kept as they are.
    static func date(raw text: String) -> SourceDate { DateSpan(raw: text).map { .calendar($0) } ?? .literal(text) }

    private static let help = "write 2026, 2026-03 or 2026-03-31, a span as 2019/2021, words as {literal: Spring term}"
    private static let partsHelp = "write year, month and day as [[2026, 3, 31]], a span as [[2019], [2021]]"

    private init(foreign: ForeignKeys) { self.foreign = foreign }

    private mutating func date(_ value: YAMLValue) -> SourceDate? {
        if let text = value.text { return date(text, isPlain: value.isPlain, at: value.location) }
        guard let items = value.items else { return date(ofMapping: value) }
        guard !items.isEmpty else { return nil }
        if items.count == 1, items[0].items == nil { return date(items[0]) }
        return date(fromEach: items, at: value.location)
    }

    /// A date that is one text. What starts with a letter is meant as words, as pandoc's YAML has them; the rest is a
    /// date or a mistake.
    private mutating func date(_ text: String, isPlain: Bool, at location: SourceLocation) -> SourceDate? {
        guard text.contains(where: { !$0.isWhitespace }) else { return nil }
        // Without quotes it is a number, which counts years as CSL does; in quotes it is EDTF, as pandoc writes it.
        if isPlain, text.hasPrefix("-"), let year = Int(text), let date = PartialDate(year: year) { return DateSpan(date).map { .calendar($0) } }
        if let date = DateSpan(raw: text) { return .calendar(date) }
        if text.first?.isLetter == true { return .literal(text) }
        findings.add(.impossibleDate, "'\(text)' is not a date", at: location, help: Self.help)
        return nil
    }

    private mutating func date(ofMapping value: YAMLValue) -> SourceDate? {
        if value.entries?.isEmpty == true { return nil }
        var fields = MappingReader(value, of: "the date")
        let parts = fields.value("date-parts")
        let edtf = fields.string("edtf")
        let raw = fields.string("raw")
        let literal = fields.string("literal") ?? fields.string("other")
        let seasonName = fields.string("season")?.value.nonEmpty
        let isApproximate = fields.flag("circa")
        let (year, month, day) = (fields.string("year"), fields.string("month"), fields.string("day"))
        // Crossref says the same once more.
        for key in ["date-time", "timestamp"] { fields.allow(key) }
        findings.merge(fields.report)
        foreign.tell(of: fields, "the date", into: &findings)
        let season = seasonName.flatMap { Season($0) }
        if let parts, !Self.isEmpty(parts) {
            guard let date = Self.span(of: parts, isApproximate: isApproximate, season: season) else {
                findings.add(.impossibleDate, "these are not the parts of a date", at: parts.location, help: Self.partsHelp)
                return nil
            }
            return named(seasonName, of: date)
        } else if let year, literal == nil {
            guard let date = Self.date(year: year.value, month: month?.value, day: day?.value) else {
                if Int(year.value) == nil { return Self.date(raw: [month?.value, day?.value, year.value].compactMap { $0?.nonEmpty }.joined(separator: " ")) }
                findings.add(.impossibleDate, "these are not the parts of a date", at: value.location, help: Self.partsHelp)
                return nil
            }
            return DateSpan(date.date, isApproximate: isApproximate, season: season ?? date.season).flatMap { named(seasonName, of: $0) }
        } else if let edtf {
            return date(edtf.value, at: edtf.location)
        } else if let words = (raw ?? literal)?.value, !words.allSatisfy(\.isWhitespace) {
            return raw == nil ? .literal(words) : Self.date(raw: words)
        } else if parts == nil, !findings.hasErrors {
            findings.add(.impossibleDate, "this date has no 'date-parts'", at: value.location, help: Self.help)
        }
        return nil
    }

    /// One date, or the start and the end of a span, each as a mapping or a text.
    private mutating func date(fromEach items: [YAMLValue], at location: SourceLocation) -> SourceDate? {
        guard items.count == 2, items.allSatisfy({ $0.items == nil }) else {
            findings.add(.impossibleDate, "these are not the parts of a date", at: location, help: Self.partsHelp)
            return nil
        }
        guard let first = date(items[0]) else { return nil }
        // A span that goes on ends in nothing, or in the year 0.
        let isOpen = items[1].text == nil && (items[1].entries.map { $0.isEmpty || $0.contains { $0.key == "year" && $0.value.text == "0" } } ?? true)
        let last = isOpen ? nil : date(items[1])
        guard case .calendar(let start) = first else { return first }
        let end: DateSpan.End? = isOpen ? .open : last?.span.map { .date($0.start) }
        let isApproximate = start.isApproximate || last?.span?.isApproximate == true
        if let span = DateSpan(start.start, to: end, isApproximate: isApproximate, season: start.season) { return .calendar(span) }
        findings.add(.impossibleDate, "the span ends before it starts", at: location, help: Self.help)
        return nil
    }

    private mutating func date(_ text: String, at location: SourceLocation) -> SourceDate? {
        if let date = DateSpan(edtf: text) { return .calendar(date) }
        findings.add(.impossibleDate, "'\(text)' is not a date", at: location, help: Self.help)
        return nil
    }

    // MARK: Parts

    /// A date whose season has a name of its own, such as "Michaelmas", is words.
    private func named(_ season: String?, of date: DateSpan) -> SourceDate {
        guard let season, Season(season) == nil, Int(season) == nil else { return .calendar(date) }
        return .literal("\(season) \(date.start.year)")
    }

    /// Whether there are no parts at all, which programs write for a date that they could not read.
    private static func isEmpty(_ parts: YAMLValue) -> Bool {
        parts.items?.allSatisfy { $0.items?.allSatisfy { $0.text?.isEmpty ?? !($0.isMapping || $0.items != nil) } ?? false } ?? false
    }

    /// One date, or the start and the end of a span; one date may stand without the list around it.
    private static func span(of value: YAMLValue, isApproximate: Bool, season: Season?) -> DateSpan? {
        guard var dates = value.items else { return nil }
        if dates.allSatisfy({ $0.items == nil }) { dates = [value] }
        guard (1...2).contains(dates.count), let start = date(of: dates[0]) else { return nil }
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
        var texts = items.map { $0.text ?? "" }
        // What is not known is left out, or stands as nothing.
        while let last = texts.last, last.isEmpty { texts.removeLast() }
        guard let year = texts.first else { return nil }
        return date(year: year, month: texts.count > 1 ? texts[1] : nil, day: texts.count > 2 ? texts[2] : nil)
    }

    private static func date(year: String, month: String?, day: String?) -> (date: PartialDate, season: Season?)? {
        guard let number = Int(year) else {
            // Some programs write the whole date as its first part.
            guard month == nil, let date = DateSpan(edtf: year), date.end == nil else { return nil }
            return (date.start, date.season)
        }
        guard let month = month?.nonEmpty else { return PartialDate(year: number).map { ($0, nil) } }
        // Some programs put the season where the month would stand, as citeproc-js reads it: `season-04`.
        if month.hasPrefix("season-"), day?.nonEmpty == nil, let season = Season(String(month.drop { !$0.isNumber || $0 == "0" })) {
            return PartialDate(year: number).map { ($0, season) }
        }
        guard let monthNumber = Month.number(month) else { return nil }
        let day = day?.nonEmpty
        if day == nil, let season = Season(month: monthNumber) { return PartialDate(year: number).map { ($0, season) } }
        let dayNumber = day.flatMap { Int($0) }
        guard day == nil || dayNumber != nil else { return nil }
        return PartialDate(year: number, month: monthNumber, day: dayNumber).map { ($0, nil) }
    }
}
