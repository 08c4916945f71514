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
        func addVerbatim(_ name: String, _ value: String?) {
            if let value, !value.isEmpty { fields.append((name, "{\(value.without("{}\\"))}")) }
        }
        func addNames(_ name: String, _ names: [PersonName]) {
            guard !names.isEmpty else { return }
            fields.append((name, "{\(names.map(self.name).joined(separator: " and "))}"))
        }
        let kind = BibTeXKind(source)
        var notes: [String] = []
        func add(_ field: BibTeXKind.Field, _ value: String?) {
            guard let value, !value.isEmpty else { return }
            if kind.has(field) { add(field.rawValue, value) } else { notes.append(value) }
        }
        addNames("author", source.authors)
        addNames("editor", source.editors)
        // The inner braces keep the capitals as they are.
        fields.append(("title", "{{\(escaped(source.title))}}"))
        addVerbatim("date", source.issued?.edtf(openEnd: ""))
        add(kind.container, source.containerTitle ?? source.eventTitle)
        if kind == .article, source.type == .articleNewspaper { add("entrysubtype", "newspaper") }
        if kind == .article, source.type == .articleMagazine { add("entrysubtype", "magazine") }
        if let field = kind.publisher {
            add(field, field == "institution" ? BibTeXKind.institution(of: source) : source.publisher)
        } else if let publisher = source.publisher, publisher != source.containerTitle, kind != .article {
            notes.append(publisher)
        }
        add(.type, source.genre ?? (kind == .thesis ? "phdthesis" : kind == .report ? "techreport" : nil))
        add(.location, source.publisherPlace)
        add(.volume, source.volume)
        add(.number, source.issue ?? source.number)
        add(.edition, source.edition)
        add(.pages, source.pages?.replacing("-", with: "--").replacing("–", with: "--"))
        add(.isbn, source.isbn)
        add(.issn, source.issn)
        addVerbatim("doi", source.doi)
        addVerbatim("url", source.address)
        addVerbatim("urldate", source.address == nil ? nil : source.accessed?.edtf(openEnd: ""))
        add("note", (notes + [source.note].compactMap { $0 }).joined(separator: ". "))
        let lines = fields.map { "  \($0.name) = \($0.value)" }.joined(separator: ",\n")
        return "@\(kind.rawValue){\(key(source.id)),\n\(lines)\n}\n"
    }

    private static func name(_ name: PersonName) -> String {
        if let literal = name.literal { return "{\(escaped(literal))}" }
        return [escaped(name.short), name.suffix.map(escaped), name.given.map(escaped)].compactMap { $0 }.joined(separator: ", ")
    }

    /// A key with everything that ends one taken out.
    private static func key(_ id: String) -> String { id.without(" ,{}#%~\\\"()='") }

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
