internal import Localization

/// Sources as a BibTeX file in biblatex's fields, for LaTeX, pandoc and reference managers.
///
/// Source of types and fields: the biblatex manual, sections 2.1 and 2.2.
public enum BibTeX {
    package static func bytes(_ sources: [Source]) -> [UInt8] {
        var text = ""
        for source in sources { text += entry(source) + "\n" }
        return Array(text.utf8)
    }

    /// One entry, with its line's end.
    public static func entry(_ source: Source) -> String {
        var fields: [(name: String, value: String)] = []
        func add(_ name: String, _ value: String?) {
            if let value, !value.isEmpty { fields.append((name, "{\(escaped(value))}")) }
        }
        func add(_ name: String, _ value: RichText?) {
            if let value { fields.append((name, "{\(escaped(value))}")) }
        }
        func addVerbatim(_ name: String, _ value: String?) {
            if let value, !value.isEmpty { fields.append((name, "{\(value.without("{}\\"))}")) }
        }
        func addNames(_ name: String, _ names: [PersonName]) {
            guard !names.isEmpty else { return }
            fields.append((name, "{\(names.map(self.name).joined(separator: " and "))}"))
        }
        let kind = BibTeXKind(source)
        var notes: [RichText] = []
        func add(_ field: BibTeXKind.Field, _ value: RichText?) {
            guard let value, !value.written.isEmpty else { return }
            if kind.has(field) { add(field.rawValue, value) } else { notes.append(value) }
        }
        func add(_ field: BibTeXKind.Field, _ value: String?) { add(field, value.map { RichText($0) }) }
        addNames("author", source.authors)
        let makers = source.makers
        if let role = makers.role, role != .editor, source.editors.isEmpty {
            addNames("editor", makers.names)
            add("editortype", role.rawValue)
        } else {
            addNames("editor", source.editors)
        }
        addNames("translator", source.names(in: "translator"))
        // The inner braces keep the capitals as they are.
        fields.append(("title", "{{\(escaped(source.title))}}"))
        switch source.issued {
        case .calendar(let date)?: addVerbatim("date", date.edtf(openEnd: ""))
        // biblatex takes any words for a year, and none but dates for a date.
        case .literal(let words)?: add("year", words)
        case nil: break
        }
        add(kind.container, source.containerTitle ?? source.eventTitle)
        if kind == .article, source.type == .articleNewspaper { add("entrysubtype", "newspaper") }
        if kind == .article, source.type == .articleMagazine { add("entrysubtype", "magazine") }
        if let field = kind.publisher {
            add(field, field == "institution" ? BibTeXKind.institution(of: source) : source.publisher)
        } else if let publisher = source.publisher, publisher != source.containerTitle, kind != .article {
            notes.append(publisher)
        }
        add(.type, source.genre ?? kind.usualGenre)
        add(.location, source.publisherPlace)
        add(.volume, source.volume)
        add(.number, source.issue ?? source.number)
        if kind.has(.edition) {
            add("edition", source.edition)
        } else if let edition = source.edition {
            notes.append(source.editionNumber.map { RichText(InterfaceWords.english.edition($0)) } ?? edition)
        }
        add(.pages, source.pages?.replacing("-", with: "--").replacing("–", with: "--"))
        add(.isbn, source.isbn)
        add(.issn, source.issn)
        addVerbatim("doi", source.doi)
        addVerbatim("url", source.exportedAddress)
        addVerbatim("urldate", source.address == nil ? nil : source.accessed?.span?.edtf(openEnd: ""))
        if source.exportedAddress != source.address, let place = source.formerPlace { notes.append(RichText(place)) }
        if let note = source.note { notes.append(note) }
        if !notes.isEmpty { fields.append(("note", "{\(sentences(notes.map(escaped)))}")) }
        let lines = fields.map { "  \($0.name) = \($0.value)" }.joined(separator: ",\n")
        return "@\(kind.rawValue){\(key(source.id)),\n\(lines)\n}\n"
    }

    /// Texts one after the other, with a full stop after each that another follows.
    private static func sentences(_ texts: [String]) -> String {
        texts.reduce(into: "") { $0 += $0.isEmpty ? $1 : ($0.hasSuffix(".") ? " " : ". ") + $1 }
    }

    private static func name(_ name: PersonName) -> String {
        if let single = name.single { return "{\(escaped(single))}" }
        let given = [name.given, name.droppingParticle].compactMap { $0 }.joined(separator: " ")
        return [name.short, name.suffix, given.nonEmpty].compactMap { $0.map(escaped) }.joined(separator: ", ")
    }

    /// A key with everything that ends one taken out.
    private static func key(_ id: String) -> String { id.without(" ,{}#%~\\\"()='") }

    /// Text with its styles as LaTeX's commands.
    private static func escaped(_ text: RichText) -> String {
        text.runs.map { run in
            commands.reduce(escaped(run.text)) { text, command in
                run.styles.contains(command.style) ? "\\\(command.name){\(text)}" : text
            }
        }.joined()
    }

    private static let commands: [(style: RichText.Styles, name: String)] = [
        (.italic, "emph"), (.bold, "textbf"), (.subscript, "textsubscript"), (.superscript, "textsuperscript"), (.smallCaps, "textsc"),
    ]

    /// Text with the signs that LaTeX reads as commands made harmless.
    private static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: { "&%$#_{}~^\\\n\r".utf8.contains($0) }) else { return text }
        var escaped = ""
        for character in text {
            switch character {
            case "&", "%", "$", "#", "_", "{", "}": escaped += "\\\(character)"
            case "~": escaped += "\\textasciitilde{}"
            case "^": escaped += "\\textasciicircum{}"
            case "\\": escaped += "\\textbackslash{}"
            case "\n", "\r", "\r\n": escaped += " "
            default: escaped.append(character)
            }
        }
        return escaped
    }
}

extension String {
    /// The text with some signs of ASCII taken out.
    fileprivate func without(_ signs: StaticString) -> String {
        let isKept = { (byte: UInt8) in !signs.withUTF8Buffer { $0.contains(byte) } }
        return utf8.allSatisfy(isKept) ? self : String(decoding: utf8.filter(isKept), as: UTF8.self)
    }
}
