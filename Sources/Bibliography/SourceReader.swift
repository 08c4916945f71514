internal import Diagnostics
internal import Hypertext
internal import YAMLSchema

/// Reads one CSL item, reporting every field that is missing, wrong or unknown.
struct SourceReader {
    private var reader: MappingReader
    private var findings = DiagnosticReport()

    init(_ value: YAMLValue) { reader = MappingReader(value, of: "the source") }

    /// The item, or `nil` where it has no key, no title or an unknown type.
    mutating func read(into report: inout DiagnosticReport) -> Source? {
        let id = reader.requiredString("id", help: "give the key that citations name it by, such as 'id: doe2020'")
        let type = readType()
        let title = reader.requiredString("title")
        var source = Source(
            id: id?.value ?? "", type: type ?? .document, title: title?.value ?? "", location: id?.location ?? reader.location)
        source.authors = names("author")
        source.editors = names("editor")
        source.issued = date("issued")
        source.accessed = date("accessed")
        source.containerTitle = reader.string("container-title")?.value
        source.publisher = reader.string("publisher")?.value
        source.publisherPlace = reader.string("publisher-place")?.value
        source.volume = reader.string("volume")?.value
        source.issue = reader.string("issue")?.value
        source.pages = reader.string("page")?.value
        source.edition = reader.string("edition")?.value
        source.number = reader.string("number")?.value
        source.genre = reader.string("genre")?.value
        source.eventTitle = reader.string("event-title")?.value
        source.address = address("URL")
        readArchive(into: &source)
        source.isGone = reader.bool("gone") ?? false
        source.doi = readDOI()
        source.isbn = reader.string("ISBN")?.value
        source.issn = reader.string("ISSN")?.value
        source.note = reader.string("note")?.value
        source.language = reader.string("language")?.value
        source.reviewed = reader.date("reviewed")?.value
        source.reviewEvery = reader.period("review-every")?.value
        for name in Self.otherFields {
            if let text = reader.string(name)?.value { source.otherFields.append(.init(name, .string(text))) }
        }
        // Other makers and dates are kept as Zotero writes them, and not shown.
        for name in Self.structuredFields {
            if let value = reader.value(name) { source.otherFields.append(.init(name, value.json)) }
        }
        if let id, id.value.contains(where: { $0.isWhitespace || "[]{};,@\"".contains($0) }) {
            reader.add(Diagnostic(
                .invalidSource, "'\(id.value)' cannot be a key", at: id.location,
                help: "use letters, digits and - _ : . / in it"))
        }
        report.merge(reader.finish())
        report.merge(findings)
        return id == nil || title == nil || type == nil ? nil : source
    }

    private mutating func readType() -> SourceType? {
        guard let text = reader.requiredString("type", help: "add a line 'type: webpage', say") else { return nil }
        if let type = SourceType(rawValue: text.value) { return type }
        let known = SourceType.allCases.map(\.rawValue)
        reader.add(Diagnostic(
            .invalidSource, "CSL knows no type '\(text.value)'", at: text.location,
            help: Suggestion.nearest(to: text.value, among: known).map { "did you mean '\($0)'?" }
                ?? "common ones: article-journal, article-newspaper, book, chapter, report, webpage"))
        return nil
    }

    private mutating func names(_ key: String) -> [PersonName] {
        guard let value = reader.value(key) else { return [] }
        return (value.items ?? [value]).compactMap { item in
            if let text = item.text { return PersonName(literal: text) }
            var name = MappingReader(item, of: "the name")
            let result = PersonName(
                family: name.string("family")?.value, given: name.string("given")?.value,
                particle: (name.string("non-dropping-particle") ?? name.string("dropping-particle"))?.value,
                suffix: name.string("suffix")?.value, literal: name.string("literal")?.value)
            for field in ["dropping-particle", "comma-suffix", "static-ordering", "parse-names"] { _ = name.value(field) }
            findings.merge(name.finish())
            guard !result.short.isEmpty else {
                findings.add(
                    .invalidSource, "this name has neither 'family' nor 'literal'", at: item.location,
                    help: "give a person 'family' and 'given', a body 'literal'")
                return nil
            }
            return result
        }
    }

    private mutating func date(_ key: String) -> PartialDate? {
        guard let value = reader.value(key) else { return nil }
        if let text = value.text { return date(text, at: value.location) }
        var fields = MappingReader(value, of: "the date")
        let parts = fields.value("date-parts")
        let written = fields.string("raw") ?? fields.string("literal")
        for field in ["season", "circa", "raw", "literal"] { _ = fields.value(field) }
        findings.merge(fields.finish())
        if let parts {
            let first = parts.items?.first?.items ?? []
            let numbers = first.compactMap { $0.text.flatMap { Int($0) } }
            if (1...3).contains(numbers.count), numbers.count == first.count,
                let date = PartialDate(year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil, day: numbers.count > 2 ? numbers[2] : nil)
            {
                return date
            }
            findings.add(
                .impossibleDate, "these are not the parts of a date", at: parts.location,
                help: "write year, month and day as [[2026, 3, 31]]")
        } else if let written {
            return date(written.value, at: written.location)
        } else {
            findings.add(
                .impossibleDate, "this date has no 'date-parts'", at: value.location, help: "write 2026, 2026-03 or 2026-03-31")
        }
        return nil
    }

    private mutating func date(_ text: String, at location: SourceLocation) -> PartialDate? {
        if let date = PartialDate(iso8601: text) { return date }
        findings.add(
            .impossibleDate, "'\(text)' is not a date", at: location, help: "write 2026, 2026-03 or 2026-03-31")
        return nil
    }

    private mutating func address(_ key: String) -> String? {
        guard let text = reader.string(key) else { return nil }
        let lower = text.value.lowercased()
        let isWeb = lower.hasPrefix("https://") || lower.hasPrefix("http://")
        guard isWeb, !text.value.unicodeScalars.contains(where: { $0.value <= 0x20 || "\"<>".unicodeScalars.contains($0) })
        else {
            reader.add(Diagnostic(
                .invalidSource, "'\(text.value)' is not an address of the web", at: text.location,
                help: "write it whole, starting with https://"))
            return nil
        }
        return text.value
    }

    /// CSL's `archive` names the archive that holds a work; here an address in it leads to a copy.
    private mutating func readArchive(into source: inout Source) {
        guard let text = reader.string("archive") else { return }
        if text.value.contains("://") {
            source.archive = address("archive")
        } else {
            source.otherFields.append(.init("archive", .string(text.value)))
        }
    }

    private mutating func readDOI() -> String? {
        guard let text = reader.string("DOI") else { return nil }
        if let doi = DOI(text.value) { return doi.text }
        reader.add(Diagnostic(
            .invalidSource, "'\(text.value)' is not a DOI", at: text.location, help: "a DOI looks like 10.1234/abcd"))
        return nil
    }

    /// Texts of CSL that are kept as they are.
    private static let otherFields = [
        "abstract", "annote", "archive_location", "archive-place", "authority", "call-number", "chapter-number",
        "citation-key", "citation-label", "collection-number", "collection-title", "container-title-short", "dimensions", "division",
        "event-place", "jurisdiction", "keyword", "medium", "number-of-pages", "number-of-volumes", "original-title",
        "part-number", "part-title", "PMCID", "PMID", "references", "reviewed-title", "scale", "section", "source",
        "status", "supplement-number", "title-short", "version", "volume-title",
    ]

    private static let structuredFields = [
        "available-date", "categories", "chair", "collection-editor", "compiler", "composer", "container-author",
        "contributor", "curator", "custom", "director", "editorial-director", "event-date", "executive-producer",
        "guest", "host", "illustrator", "interviewer", "narrator", "organizer", "original-author", "original-date",
        "performer", "producer", "recipient", "reviewed-author", "script-writer", "series-creator", "submitted",
        "translator",
    ]
}
