internal import Localization

/// One work as an entry of BibTeX, its fields in the order in which they are added.
struct BibTeXEntry {
    private let source: Reference
    private let kind: BibTeXKind
    private var fields: [(name: String, value: String)] = []
    /// What the type has no field for.
    private var notes: [RichText] = []

    init(_ source: Reference) {
        self.source = source
        kind = BibTeXKind(source)
        addCreators()
        // The inner braces keep the capitals as they are.
        fields.append(("title", "{\(LaTeX.escaped(source.title))}"))
        addDate()
        addWhole()
        addDetails()
        addURL()
        addNote()
    }

    /// Writes the entry with its line's end.
    func write(to bytes: inout [UInt8]) {
        bytes += "@\(kind.rawValue){\(source.id.without(" ,{}#%~\\\"()='"))".utf8
        for (name, value) in fields {
            bytes += ",\n  ".utf8
            bytes += name.utf8
            // The months are names that each style gives the value of.
            bytes += (name == "month" ? " = " : " = {").utf8
            bytes += value.utf8
            if name != "month" { bytes.append(UInt8(ascii: "}")) }
        }
        bytes += "\n}\n".utf8
    }

    // MARK: What there is to say

    private mutating func addCreators() {
        let creators = source.creators
        add("author", source.authors)
        if let role = creators.role, role != .editor, source.editors.isEmpty {
            add("editor", creators.names)
            add("editortype", RichText(role.rawValue))
        } else {
            add("editor", source.editors)
        }
        let translators = source.names(in: CreatorRole.translator.rawValue)
        if kind.hasTranslator {
            add("translator", translators)
        } else if !translators.isEmpty {
            notes.append(RichText("Translated by " + translators.map(\.spoken).joined(separator: ", ")))
        }
    }

    private mutating func addDate() {
        switch source.issued {
        case .calendar(let date)? where date.end == nil && !date.isApproximate && date.season == nil && date.start.year > 0:
            fields.append(("year", String(date.start.year)))
            if let month = date.start.month { fields.append(("month", Month.macro(month))) }
            if let day = date.start.day { fields.append(("day", String(day))) }
        case .calendar(let date)?:
            // Classic styles print words for a year; biblatex has a field that says it to programs, and prefers that.
            fields.append(("year", LaTeX.escaped(RichText(FormattedReference.inWords(date, .english, onlyYears: date.season == nil)))))
            addVerbatim("date", date.edtf(openEnd: ""))
        case .literal(let words)?: add("year", RichText(words))
        case nil: break
        }
        if case .calendar(let date)? = source.originalDate { addVerbatim("origdate", date.edtf(openEnd: "")) }
        add("pubstate", source.status)
    }

    /// The journal or book that the work is part of, and who published it.
    private mutating func addWhole() {
        // Of a work that is no part of another, classic styles print how it was published and not by whom.
        let isAlone = source.containerTitle == nil && source.eventTitle == nil && kind == .misc
        add(kind.container, source.containerTitle ?? source.eventTitle ?? (isAlone ? source.publisher : nil))
        if source.containerTitle != nil { addIfKnown(.eventtitle, source.eventTitle) }
        if source.eventTitle != nil { addIfKnown(.venue, source.eventPlace.map { RichText($0) }) }
        addIfKnown(.series, source.seriesTitle)
        if let authority = source.authority, !source.isBy(authority) { notes.append(authority) }
        if kind == .article, source.type == .articleNewspaper { add("entrysubtype", "newspaper") }
        if kind == .article, source.type == .articleMagazine { add("entrysubtype", "magazine") }
        if isAlone { return }
        if let field = kind.publisher {
            add(field, kind.needsInstitution ? BibTeXKind.institution(of: source) : source.publisher)
        } else if let publisher = source.publisher, publisher != source.containerTitle, kind != .article {
            notes.append(publisher)
        }
    }

    private mutating func addDetails() {
        addIfKnown(.type, source.genre)
        addIfKnown(.address, source.publisherPlace.map { RichText($0) })
        addIfKnown(.volume, source.volume.map { RichText($0) })
        let number = source.issue ?? source.number ?? (kind.has(.series) ? source.seriesNumber : nil)
        addIfKnown(.number, number.map { RichText($0) })
        if kind.has(.version) {
            add("version", source.version)
        } else if let version = source.version {
            notes.append(RichText(InterfaceWords.english.version(version.written)))
        }
        if kind.has(.edition) {
            add("edition", source.edition)
        } else if let edition = source.edition {
            // A number alone would say nothing in a note.
            notes.append(source.editionNumber.map { RichText(InterfaceWords.english.edition($0)) } ?? edition)
        }
        addIfKnown(.pages, source.pages.map { RichText($0.replacing("-", with: "--").replacing("–", with: "--")) })
        addIfKnown(.isbn, source.isbn.map { RichText($0) })
        addIfKnown(.issn, source.issn.map { RichText($0) })
        addVerbatim("langid", source.language.flatMap(BabelLanguage.name))
    }

    private mutating func addURL() {
        addVerbatim("doi", source.doi)
        addVerbatim("url", source.exportedURL)
        addVerbatim("urldate", source.url == nil ? nil : source.accessed?.span?.edtf(openEnd: ""))
        if source.exportedURL != source.url, let place = source.formerPlace { notes.append(RichText(place)) }
    }

    private mutating func addNote() {
        if let note = source.note { notes.append(note) }
        guard !notes.isEmpty else { return }
        let note = notes.map(LaTeX.escaped).reduce(into: "") { $0 += $0.isEmpty ? $1 : ($0.hasSuffix(".") ? " " : ". ") + $1 }
        fields.append(("note", note))
    }

    // MARK: Fields

    private mutating func add(_ name: String, _ value: RichText?) {
        if let value { fields.append((name, LaTeX.escaped(value))) }
    }

    private mutating func add(_ name: String, _ names: [PersonName]) {
        if !names.isEmpty { fields.append((name, names.map(LaTeX.name).joined(separator: " and "))) }
    }

    /// A value that biblatex reads to the letter: a date, a URL, an identifier.
    private mutating func addVerbatim(_ name: String, _ value: String?) {
        if let value { fields.append((name, value.without("{}\\"))) }
    }

    /// A value in its field where the type has that, else in the note.
    private mutating func addIfKnown(_ field: BibTeXKind.Field, _ value: RichText?) {
        guard let value else { return }
        if kind.has(field) { add(field.rawValue, value) } else { notes.append(value) }
    }
}

extension String {
    /// The text with some signs of ASCII taken out.
    func without(_ signs: StaticString) -> String {
        let isKept = { (byte: UInt8) in !signs.withUTF8Buffer { $0.contains(byte) } }
        return utf8.allSatisfy(isKept) ? self : String(decoding: utf8.filter(isKept), as: UTF8.self)
    }
}
