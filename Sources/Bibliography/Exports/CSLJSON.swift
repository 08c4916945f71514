package import Bytes

/// Sources as CSL-JSON, which pandoc and Zotero read and write.
///
/// Source of the names: the CSL 1.0.2 input data schema.
public enum CSLJSON {
    package static func bytes(_ sources: [Reference]) -> [UInt8] {
        JSONValue.array(sources.map(value)).bytes(isIndented: true) + [UInt8(ascii: "\n")]
    }

    /// One source, indented for reading.
    public static func text(_ source: Reference) -> String {
        String(decoding: value(source).bytes(isIndented: true), as: UTF8.self)
    }

    package static func value(_ source: Reference) -> JSONValue {
        var members: [JSONValue.Member] = []
        // Few works say more of themselves.
        members.reserveCapacity(16)
        func add(_ name: String, _ text: String?) {
            if let text { members.append(.init(name, .string(text))) }
        }
        func add(_ name: String, _ text: RichText?) { add(name, text?.written) }
        func add(_ name: String, _ names: [PersonName]) {
            if !names.isEmpty { members.append(.init(name, value(names))) }
        }
        func add(_ name: String, _ date: SourceDate?) {
            if let date { members.append(.init(name, value(date))) }
        }
        add("id", source.id)
        add("type", source.type.rawValue)
        add("author", source.authors)
        add("editor", source.editors)
        add("title", source.title)
        add("container-title", source.containerTitle)
        add("collection-title", source.seriesTitle)
        add("collection-number", source.seriesNumber)
        add("event-title", source.eventTitle)
        add("event-place", source.eventPlace)
        add("authority", source.authority)
        add("publisher", source.publisher)
        add("publisher-place", source.publisherPlace)
        add("volume", source.volume)
        add("issue", source.issue)
        add("page", source.pages)
        add("edition", source.edition)
        add("version", source.version)
        add("number", source.number)
        add("genre", source.genre)
        add("issued", source.issued)
        add("original-date", source.originalDate)
        add("status", source.status)
        add("accessed", source.accessed)
        add("URL", source.url)
        add("DOI", source.doi)
        add("ISBN", source.isbn)
        add("ISSN", source.issn)
        add("archive", source.archive)
        add("language", source.language)
        let note = source.programNote + (source.note.map { [$0.written] } ?? [])
        add("note", note.isEmpty ? nil : note.joined(separator: "\n"))
        for credit in source.credits { add(credit.role, credit.names) }
        for field in source.otherFields { members.append(.init(field.name, field.value)) }
        return .object(members)
    }

    static func value(_ date: SourceDate) -> JSONValue {
        switch date {
        case .calendar(let span): value(span)
        case .literal(let words): .object(["literal": .string(words)])
        }
    }

    private static func value(_ date: DateSpan) -> JSONValue {
        func parts(_ date: PartialDate) -> JSONValue { .array(date.parts.map { .integer($0) }) }
        let end: JSONValue? = switch date.end {
        case .date(let last): parts(last)
        // What goes on ends in the year 0, by the custom of citation processors.
        case .open: [0]
        case nil: nil
        }
        return .object([
            "date-parts": .array([parts(date.start)] + (end.map { [$0] } ?? [])), "circa": date.isApproximate ? true : nil,
            "season": date.season.map { .integer($0.rawValue) },
        ])
    }

    private static func value(_ names: [PersonName]) -> JSONValue { .array(names.map(value)) }

    private static func value(_ name: PersonName) -> JSONValue {
        .object([
            "family": name.family.map { .string($0) }, "given": name.given.map { .string($0) },
            "dropping-particle": name.droppingParticle.map { .string($0) },
            "non-dropping-particle": name.nonDroppingParticle.map { .string($0) }, "suffix": name.suffix.map { .string($0) },
            "comma-suffix": name.hasCommaBeforeSuffix ? true : nil, "static-ordering": name.hasStaticOrder ? true : nil,
            "literal": name.literal.map { .string($0) },
        ])
    }
}
