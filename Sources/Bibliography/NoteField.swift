internal import Bytes

/// What a note of CSL holds: words for readers, and lines for programs, which Zotero's field "Extra" brings.
///
/// A line `Key: value` supplies a variable of CSL that the work itself has none for; other lines of identifiers are kept
/// for the export. All else is for readers.
/// Source of the convention: the citeproc-js manual, "Items: note fields", and Zotero's documentation of "Extra".
struct NoteField {
    /// The words for readers, or `nil` where there are none.
    let text: String?
    /// The lines for programs in the order written, without those that were taken.
    private(set) var lines: [Line] = []

    struct Line {
        /// As it was written.
        let text: String
        /// The CSL name of the variable; `nil` for what CSL has none for.
        let variable: String?
        let value: String
    }

    /// - Parameter note: the whole note, with its line breaks.
    init(_ note: String) {
        var words: [Substring] = []
        for line in note.split(whereSeparator: \.isNewline) {
            if let line = Self.line(line.trimmingWhitespace) { lines.append(line) } else { words.append(line) }
        }
        let text = words.map { String($0.trimmingWhitespace) }.filter { !$0.isEmpty }.joined(separator: " ")
        // A note of words alone stands as it was written.
        self.text = lines.isEmpty ? note.nonEmpty : text.nonEmpty
    }

    /// Takes out the first value that is given for a variable.
    mutating func take(_ variable: String) -> String? {
        lines.firstIndex { $0.variable == variable }.map { lines.remove(at: $0).value }
    }

    /// Takes out every value that is given for a variable, as a work has several makers.
    mutating func takeAll(_ variable: String) -> [String] {
        defer { lines.removeAll { $0.variable == variable } }
        return lines.filter { $0.variable == variable }.map(\.value)
    }

    private static func line(_ text: Substring) -> Line? {
        guard let colon = text.firstIndex(of: ":") else { return nil }
        let label = text[..<colon].trimmingWhitespace
        let value = String(text[text.index(after: colon)...].trimmingWhitespace)
        guard !label.isEmpty, !value.isEmpty, !value.hasPrefix("//") else { return nil }
        let variable = CSLVariables.named(label)
        guard variable != nil || isForPrograms(label) else { return nil }
        return Line(text: String(text), variable: variable, value: value)
    }

    /// Whether a label is one that only programs know: a known one, or one spelt as no word is.
    private static func isForPrograms(_ label: Substring) -> Bool {
        if identifiers.contains(CSLVariables.folded(label)) { return true }
        return !label.contains(" ") && label.contains { "_.*[".contains($0) }
    }

    /// Identifiers that Zotero's translators and its helpers write, which CSL has no variable for.
    private static let identifiers: Set<String> = [
        "ads-bibcode", "arxiv", "asin", "bibcode", "bibtex", "biblatex", "cnkicite", "eprint", "google-books-id", "hal-id", "isan", "ismn",
        "jstor", "lccn", "mr", "mr-number", "oclc", "openalex", "page-version-id", "qid", "s2id", "ssrn", "tex", "tldr", "zbl",
        "zbl-number", "zenodo", "zscc",
    ]
}
