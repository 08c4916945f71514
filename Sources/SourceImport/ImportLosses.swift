package import Bibliography
internal import Bytes

/// What of a bibliography did not arrive in the sources that were made of it.
package struct ImportLosses: Sendable {
    /// Entries that no source was made of.
    package private(set) var entries: [ImportRecord] = []
    /// Fields whose words are in none of their source's, by name: how many entries have them, and the first of these.
    package private(set) var fields: [(name: String, count: Int, first: ImportRecord)] = []

    /// - Parameters:
    ///   - records: the entries as they stand in the file.
    ///   - sources: what was made of them.
    package init(of records: [ImportRecord], in sources: [Reference]) {
        let byKey = Dictionary(sources.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        // Where entries have no keys of their own, they are known by their order.
        let isInOrder = records.count == sources.count
        for (index, record) in records.enumerated() {
            guard let source = record.key.flatMap({ byKey[$0] }) ?? (isInOrder ? sources[index] : nil) else {
                if record.key != nil || records.count > sources.count { entries.append(record) }
                continue
            }
            let text = CSLJSON.text(source).lowercased()
            var seen: Set<String> = []
            for field in record.fields where !Self.arrives(field, in: text, source) && seen.insert(field.name).inserted {
                if let place = fields.firstIndex(where: { $0.name == field.name }) {
                    fields[place].count += 1
                } else {
                    fields.append((field.name, 1, record))
                }
            }
        }
        fields.sort { $0.name < $1.name }
    }

    /// Whether the words of a field are among those of the source. Words that LaTeX spells by commands cannot be told.
    private static func arrives(_ field: ImportRecord.Field, in text: String, _ source: Reference) -> Bool {
        if otherwise.contains(field.name) { return true }
        if ["DA", "Y1"].contains(field.name) {
            // The year, the month and the day, parted by slashes.
            let parts = field.value.split(separator: "/", omittingEmptySubsequences: false).prefix(3).filter { !$0.isEmpty }
            return parts.count <= (source.issued?.span?.start.parts.count ?? 0)
        }
        let words = words(of: field.value)
        guard !words.isEmpty else { return true }
        return words.count { text.contains($0) } * 2 > words.count - 1
    }

    /// Fields that arrive in another form: as a type, a date, a tag of a language, or by what they lead to.
    private static let otherwise: Set<String> = [
        "archiveprefix", "crossref", "date", "day", "edition", "editortype", "entrysubtype", "eprinttype", "hyphenation", "ids", "issue",
        "keywords", "langid", "language", "lang", "month", "number", "options", "origdate", "origlanguage", "pages", "pubstate", "type", "urldate",
        "volume", "xdata", "xref", "year",
        "EP", "ID", "IS", "KW", "LA", "PY", "SP", "VL", "Y2",
    ]

    /// Up to twenty words of ASCII that no command of LaTeX stands in or beside.
    private static func words(of value: String) -> [String] {
        var words: [String] = []
        for part in value.split(whereSeparator: { $0.isWhitespace || ",;:/()[]\"'~-–".contains($0) }) where !part.contains("\\") {
            let word = part.filter { $0 != "{" && $0 != "}" }
            guard word.count > 3 || value.count < 8, word.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == ".") }) else { continue }
            words.append(word.lowercased())
            if words.count == 20 { break }
        }
        return words
    }
}
