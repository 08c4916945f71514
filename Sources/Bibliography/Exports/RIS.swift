internal import Localization

/// Sources as an RIS file, which every reference manager reads.
///
/// Source of the tags: the RIS format specification (2011).
package enum RIS {
    package static func bytes(_ sources: [Reference]) -> [UInt8] {
        var bytes: [UInt8] = []
        for source in sources { append(source, to: &bytes) }
        return bytes
    }

    /// Appends the record of a work, with the empty line behind it.
    private static func append(_ source: Reference, to bytes: inout [UInt8]) {
        func add(_ tag: String, _ value: String?) {
            guard let value, !value.isEmpty else { return }
            bytes += tag.utf8
            bytes += "  - ".utf8
            appendLine(value, to: &bytes)
            bytes += "\r\n".utf8
        }
        func add(_ tag: String, _ value: RichText?) { add(tag, value?.plain) }
        add("TY", kind(of: source.type))
        let creators = source.creators
        for author in creators.role == .editor ? [] : creators.names where !author.isOthers { add("AU", name(author)) }
        for editor in source.editors where !editor.isOthers { add("ED", name(editor)) }
        for translator in source.names(in: "translator") { add("A4", name(translator)) }
        add("TI", source.title)
        add("T2", source.containerTitle ?? source.eventTitle)
        // The year has four digits, which none before our era has.
        add("PY", source.issued?.year.flatMap { $0 > 0 ? String($0) : nil })
        add("DA", source.issued.map(date))
        add("VL", source.volume)
        add("IS", source.issue ?? source.number)
        let pages = source.pages?.split(maxSplits: 1, whereSeparator: { "-–".contains($0) }).map(String.init) ?? []
        add("SP", pages.first)
        add("EP", pages.dropFirst().first)
        add("ET", source.edition ?? source.version)
        add("T3", source.seriesTitle)
        add("PB", source.publisher)
        add("CY", source.publisherPlace)
        add("SN", source.isbn ?? source.issn)
        add("DO", source.doi)
        add("UR", source.exportedURL)
        add("Y2", source.accessed.map(date))
        add("LA", source.language)
        add("N1", source.note)
        if source.exportedURL != source.url { add("N1", source.formerPlace) }
        add("ID", source.id)
        bytes += "ER  - \r\n\r\n".utf8
    }

    /// Appends a text on one line, a blank for each end of a line in it.
    private static func appendLine(_ text: String, to bytes: inout [UInt8]) {
        guard text.unicodeScalars.contains(where: endsLine) else { return bytes += text.utf8 }
        for character in text { bytes += (character.isNewline ? " " : String(character)).utf8 }
    }

    private static func endsLine(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }

    /// Year, month and day, each followed by a slash, and what else there is to say: a span's whole length.
    private static func date(_ date: SourceDate) -> String {
        switch date {
        case .calendar(let span): Self.date(span)
        // Words stand behind the slashes, after the year that they name.
        case .literal(let words): (date.year.map { String($0) } ?? "") + "///" + words
        }
    }

    private static func date(_ date: DateSpan) -> String {
        let start = date.start
        if start.year < 0 { return "///" + FormattedReference.inWords(date, .english, onlyYears: false) }
        let slashes = start.month == nil ? "///" : start.day == nil ? "//" : "/"
        return start.digits(separator: "/") + slashes + (date.end == nil && !date.isApproximate && date.season == nil ? "" : date.edtf())
    }

    /// A name. A comma after that of a body says that it has no parts, where programs would look for a family name; so
    /// it has no other comma in it, at which they would part it all the same.
    private static func name(_ name: PersonName) -> String {
        if let body = name.literal { return body.without(",") + "," }
        return name.isEastAsian ? [name.short, name.given].compactMap { $0 }.joined(separator: ", ") : name.inverted()
    }

    private static func kind(of type: ReferenceType) -> String {
        switch type {
        case .articleJournal, .article, .review, .reviewBook: "JOUR"
        case .articleMagazine: "MGZN"
        case .articleNewspaper: "NEWS"
        case .book, .classic, .collection: "BOOK"
        case .chapter: "CHAP"
        case .entryDictionary: "DICT"
        case .entryEncyclopedia, .entry: "ENCYC"
        case .paperConference: "CONF"
        case .report: "RPRT"
        case .standard: "STAND"
        case .thesis: "THES"
        case .webpage, .post: "ELEC"
        case .postWeblog: "BLOG"
        case .dataset: "DATA"
        case .software: "COMP"
        case .legislation, .regulation, .treaty: "STAT"
        case .bill: "BILL"
        case .legalCase: "CASE"
        case .hearing: "HEAR"
        case .patent: "PAT"
        case .motionPicture, .broadcast: "VIDEO"
        case .map: "MAP"
        case .personalCommunication: "PCOMM"
        case .manuscript: "UNPB"
        case .pamphlet: "PAMP"
        default: "GEN"
        }
    }
}
