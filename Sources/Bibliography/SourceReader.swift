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
        for (written, name) in Self.otherSpellings {
            guard let text = reader.string(written)?.value, !source.otherFields.contains(where: { $0.name == name }) else { continue }
            source.otherFields.append(.init(name, .string(text)))
        }
        // Other makers and dates are kept, and not shown.
        for name in Self.nameFields {
            let names = names(name)
            if !names.isEmpty { source.otherFields.append(.init(name, CSLJSON.value(names))) }
        }
        for name in Self.dateFields {
            if let date = date(name) { source.otherFields.append(.init(name, CSLJSON.value(date))) }
        }
        readCategories(into: &source)
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
        reader.value(key).map { NameField.read($0, into: &findings) } ?? []
    }

    private mutating func date(_ key: String) -> DateSpan? {
        reader.value(key).flatMap { DateField.read($0, into: &findings) }
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

    /// Zotero's categories, a list of texts, and whatever else programs have noted under `custom`.
    private mutating func readCategories(into source: inout Source) {
        let categories = reader.strings("categories")
        if !categories.isEmpty { source.otherFields.append(.init("categories", .array(categories.map { .string($0.value) }))) }
        guard let custom = reader.value("custom") else { return }
        if custom.entries != nil {
            source.otherFields.append(.init("custom", custom.json))
        } else {
            findings.add(.wrongType, "'custom' is \(custom.kind), not a mapping", at: custom.location, help: "write names and values below it")
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
        "abstract", "annote", "archive_collection", "archive_location", "archive-place", "authority", "call-number",
        "chapter-number", "citation-key", "citation-label", "citation-number", "collection-number", "collection-title",
        "container-title-short", "dimensions", "division", "event", "event-place", "first-reference-note-number",
        "journalAbbreviation", "jurisdiction", "keyword", "locator", "medium", "number-of-pages", "number-of-volumes",
        "original-publisher", "original-publisher-place", "original-title", "page-first", "part", "part-title", "PMCID",
        "PMID", "printing", "references", "reviewed-genre", "reviewed-title", "scale", "section", "shortTitle", "source",
        "status", "supplement", "title-short", "version", "volume-title", "volume-title-short", "year-suffix",
    ]

    /// Names of CSL's specification that its schema spells otherwise; they are exported as the schema has them.
    private static let otherSpellings = [("part-number", "part"), ("supplement-number", "supplement")]

    private static let nameFields = [
        "chair", "collection-editor", "compiler", "composer", "container-author", "contributor", "curator", "director",
        "editorial-director", "executive-producer", "guest", "host", "illustrator", "interviewer", "narrator", "organizer",
        "original-author", "performer", "producer", "recipient", "reviewed-author", "script-writer", "series-creator",
        "translator",
    ]

    private static let dateFields = ["available-date", "event-date", "original-date", "submitted"]
}
