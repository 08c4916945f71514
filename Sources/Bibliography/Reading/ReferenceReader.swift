internal import Diagnostics
internal import Bytes
internal import YAMLSchema

/// Reads one CSL item, reporting every field that is missing, wrong or unknown.
struct ReferenceReader {
    private var reader: MappingReader
    /// Whether its texts are Markdown.
    private let isMarkdown: Bool
    private var foreign: ForeignKeys
    private var findings = DiagnosticReport()
    /// The variables that the item has something for, by their names of today. Most of the hundred that CSL has are not given, and
    /// to find that out must cost little.
    private let given: [String]
    /// The note, which supplies what the fields do not.
    private var note = NoteField("")

    private init(_ value: YAMLValue, isMarkdown: Bool, _ foreign: ForeignKeys) {
        reader = MappingReader(value, of: "the source", allowing: CSLVariables.names)
        given = reader.keys + reader.keys.compactMap { CSLVariables.spellings[$0] }
        self.isMarkdown = isMarkdown
        self.foreign = foreign
    }

    /// The item, or `nil` where it has no key, no title or an unknown type.
    /// - Parameters:
    ///   - value: the item.
    ///   - isMarkdown: whether its texts are Markdown, as those of YAML are, and not only tagged.
    ///   - foreign: the unknown keys, each of which is reported once.
    static func read(
        _ value: YAMLValue, isMarkdown: Bool, _ foreign: inout ForeignKeys, into report: inout DiagnosticReport
    ) -> Reference? {
        var reader = ReferenceReader(value, isMarkdown: isMarkdown, foreign)
        let source = reader.read(into: &report)
        foreign = reader.foreign
        return source
    }

    private mutating func read(into report: inout DiagnosticReport) -> Reference? {
        let id = reader.requiredString("id", help: "give the key that citations name it by, such as 'id: doe2020'")
        note = string("note").map { NoteField(marked($0.value)) } ?? NoteField("")
        let type = readType()
        let title = readTitle()
        var source = Reference(
            id: id?.value ?? "", type: type ?? .document, title: RichText(title ?? ""), location: id?.location ?? reader.location)
        source.authors = names("author")
        source.editors = names("editor")
        source.issued = date("issued")
        source.originalDate = date("original-date")
        source.accessed = date("accessed")
        source.containerTitle = richText("container-title")
        source.publisher = richText("publisher")
        source.publisherPlace = text("publisher-place")
        source.volume = text("volume")
        source.issue = text("issue")
        source.pages = text("page")
        source.edition = richText("edition")
        source.number = text("number")
        source.genre = richText("genre")
        source.eventTitle = richText("event-title")
        source.eventPlace = text("event-place")
        source.status = richText("status")
        source.version = richText("version")
        source.authority = richText("authority")
        source.seriesTitle = richText("collection-title")
        source.seriesNumber = text("collection-number")
        source.url = url("URL") ?? note.take("URL").flatMap { Self.isURL($0) ? $0 : nil }
        readArchive(into: &source)
        source.doi = readDOI()
        source.isbn = text("ISBN")
        source.issn = text("ISSN")
        source.language = text("language").map(LanguageTag.shortest)
        source.reviewed = reader.date("reviewed")?.value
        source.reviewEvery = reader.period("review-every")?.value
        for name in CSLVariables.otherTexts {
            if let text = otherText(name) { source.otherFields.append(.init(name, .string(text))) }
        }
        for (written, name) in CSLVariables.otherSpellings {
            guard let text = otherText(written), !source.otherFields.contains(where: { $0.name == name }) else { continue }
            source.otherFields.append(.init(name, .string(text)))
        }
        for role in CSLVariables.otherNames {
            let names = names(role)
            if !names.isEmpty { source.credits.append(.init(role, names)) }
        }
        for name in CSLVariables.otherDates {
            if let date = date(name) { source.otherFields.append(.init(name, CSLJSON.value(date))) }
        }
        source.note = note.text.map { RichText($0) }
        source.programNote = note.lines.map(\.text)
        readCategories(into: &source)
        let isForbidden = { (scalar: Unicode.Scalar) in
            scalar.isASCII ? scalar.value <= 0x20 || "[]{};,@\"".unicodeScalars.contains(scalar) : scalar.properties.isWhitespace
        }
        if let id, id.value.unicodeScalars.contains(where: isForbidden) {
            reader.add(Diagnostic(
                .invalidSource, "'\(id.value)' cannot be a key", at: id.location,
                help: "use letters, digits and - _ : . / in it"))
        }
        report.merge(reader.report)
        report.merge(findings)
        foreign.tell(of: reader, "the source", into: &report)
        return id == nil || title == nil || type == nil ? nil : source
    }

    /// The title; letters and reviews of old lists have none, and go by what they are or what they are of.
    private mutating func readTitle() -> String? {
        if let title = string("title")?.value, title.contains(where: { !$0.isWhitespace }) { return marked(title) }
        for name in ["title-short", "shortTitle", "reviewed-title", "genre", "event-title", "container-title"] {
            if let other = string(name)?.value, other.contains(where: { !$0.isWhitespace }) { return marked(other) }
        }
        return reader.requiredString("title")?.value
    }

    /// The type; one in the note is meant to correct that of a program which knows only its own.
    private mutating func readType() -> ReferenceType? {
        // pandoc has no name for the type of what is only "misc" in BibTeX.
        if reader.isEmptyText("type") { return note.take("type").flatMap(ReferenceType.init(rawValue:)) ?? .document }
        guard let text = reader.requiredString("type", help: "add a line 'type: webpage', say") else { return nil }
        if let type = note.take("type").flatMap(ReferenceType.init(rawValue:)) { return type }
        if let type = ReferenceType(named: text.value) { return type }
        let known = ReferenceType.allCases.map(\.rawValue)
        reader.add(Diagnostic(
            .invalidSource, "CSL knows no type '\(text.value)'", at: text.location,
            help: Suggestion.nearest(to: text.value, among: known).map { "did you mean '\($0)'?" }
                ?? "common ones: article-journal, article-newspaper, book, chapter, report, webpage"))
        return nil
    }

    /// A text that says something.
    private mutating func text(_ key: String) -> String? { string(key).flatMap { marked($0.value).nonEmpty } ?? note.take(key) }

    /// A text that is only kept; other values there are a program's own and are ignored.
    private mutating func otherText(_ key: String) -> String? {
        guard given.contains(key) else { return note.take(key) }
        if let value = reader.value(key), value.text == nil, value.items?.allSatisfy({ $0.text != nil }) != true {
            if value.entries?.isEmpty != true { foreign.tell(of: key, of: "the source", at: value.location, into: &findings) }
            return nil
        }
        return text(key)
    }

    /// A text with the tags of CSL in the place of Markdown.
    private func marked(_ text: String) -> String { isMarkdown ? MarkdownMarks.tagged(text) : text }

    /// A field by its name, as pandoc's YAML spells it, or as it was called before; of a list of texts all of them.
    private mutating func string(_ key: String) -> Located<String>? {
        guard given.contains(key) else { return nil }
        for name in [key, CSLVariables.pandocSpellings[key], CSLVariables.olderNames[key]].compactMap({ $0 }) {
            guard let value = reader.value(name) else { continue }
            if value.entries?.isEmpty == true { continue }
            guard let items = value.items else { return reader.string(name) }
            let texts = items.compactMap(\.text)
            guard texts.count == items.count else { return reader.string(name) }
            if !texts.isEmpty { return Located(texts.joined(separator: ", "), at: value.location) }
        }
        return nil
    }

    private mutating func richText(_ key: String) -> RichText? { text(key).map { RichText($0) } }

    private mutating func names(_ key: String) -> [PersonName] {
        guard given.contains(key) else { return note.takeAll(key).map(NameField.name(inNote:)) }
        return reader.value(key).map { NameField.read($0, isMarkdown: isMarkdown, &foreign, into: &findings) } ?? note.takeAll(key).map(NameField.name(inNote:))
    }

    private mutating func date(_ key: String) -> SourceDate? {
        guard given.contains(key), let value = reader.value(key) else { return note.take(key).map(DateField.date(raw:)) }
        return DateField.read(value, &foreign, into: &findings)
    }

    private mutating func url(_ key: String) -> String? {
        guard let text = string(key), text.value.contains(where: { !$0.isWhitespace }) else { return nil }
        // pandoc escapes the signs of Markdown in URLs as well.
        if Self.isURL(text.value) { return isMarkdown ? MarkdownMarks.unescaped(text.value) : text.value }
        reader.add(Diagnostic(
            .invalidSource, "'\(text.value)' is not an http(s) URL", at: text.location,
            help: "write the whole URL, starting with https://"))
        return nil
    }

    private static func isURL(_ text: String) -> Bool {
        let lower = text.lowercased()
        let isWeb = lower.hasPrefix("https://") || lower.hasPrefix("http://")
        return isWeb && !text.utf8.contains { $0 <= 0x20 || "\"<>".utf8.contains($0) }
    }

    /// CSL's `archive` names the archive that holds a work; here a URL in it leads to a copy, for a work that is gone.
    private mutating func readArchive(into source: inout Reference) {
        let archive = string("archive")?.value.contains("://") == true ? string("archive")?.value : text("archive")
        if archive?.contains("://") == true {
            source.archive = url("archive")
        } else if let archive {
            source.otherFields.append(.init("archive", .string(archive)))
        }
        let gone = reader.value("gone")
        source.isGone = reader.bool("gone") ?? false
        guard source.isGone, let gone, source.archive == nil else { return }
        let copy = archive.map { "'archive: \($0)' is not a URL" } ?? "there is no 'archive'"
        findings.add(
            .goneWithoutCopy, "the work is marked as gone without a copy: \(copy)", at: gone.location,
            help: "write 'archive: ' with the URL of a copy in a web archive")
    }

    /// Zotero's categories, a list of texts, and whatever else programs have noted under `custom`.
    private mutating func readCategories(into source: inout Reference) {
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
        guard let text = string("DOI"), text.value.contains(where: { !$0.isWhitespace }) else { return note.take("DOI").flatMap { DOI($0)?.text } }
        if let doi = DOI(isMarkdown ? MarkdownMarks.unescaped(text.value) : text.value) { return doi.text }
        reader.add(Diagnostic(
            .invalidSource, "'\(text.value)' is not a DOI", at: text.location, help: "a DOI looks like 10.1234/abcd"))
        return nil
    }
}
