/// The variables of CSL by their kinds.
///
/// Source: the CSL 1.0.2 specification, appendix IV, and its input data schema where the two differ.
enum CSLVariables {
    /// Texts and numbers that a reference shows, or that are read in a way of their own.
    static let shownTexts = [
        "archive", "authority", "collection-number", "collection-title", "container-title", "DOI", "edition", "event-place", "event-title",
        "genre", "ISBN", "ISSN", "issue", "language", "number", "page", "publisher", "publisher-place", "status", "URL", "version", "volume",
    ]

    /// Texts that are kept as they are.
    static let otherTexts = [
        "abstract", "annote", "archive_collection", "archive_location", "archive-place", "call-number", "chapter-number",
        "citation-key", "citation-label", "citation-number", "container-title-short", "dimensions", "division",
        "first-reference-note-number", "journalAbbreviation", "jurisdiction", "keyword", "license", "locator", "medium",
        "number-of-pages", "number-of-volumes", "original-publisher", "original-publisher-place", "original-title",
        "page-first", "part", "part-title", "PMCID", "PMID", "printing", "references", "reviewed-genre", "reviewed-title",
        "scale", "section", "shortTitle", "source", "supplement", "title-short", "volume-title", "volume-title-short",
        "year-suffix",
    ]

    /// Names of the specification that the schema spells otherwise; they are exported as the schema has them.
    static let otherSpellings = [("part-number", "part"), ("printing-number", "printing"), ("supplement-number", "supplement")]

    /// What variables were called before CSL 1.0.2.
    static let olderNames = ["event-title": "event"]

    /// How pandoc's YAML spells names that CSL has in capitals.
    static let pandocSpellings = ["DOI": "doi", "ISBN": "isbn", "ISSN": "issn", "PMCID": "pmcid", "PMID": "pmid", "URL": "url"]

    /// The creators of a work beside its authors and editors.
    static let otherNames = [
        "chair", "collection-editor", "compiler", "composer", "container-author", "contributor", "curator", "director",
        "editor-translator", "editorial-director", "executive-producer", "guest", "host", "illustrator", "interviewer", "narrator", "organizer",
        "original-author", "performer", "producer", "recipient", "reviewed-author", "script-writer", "series-creator",
        "translator",
    ]

    /// `container` was a date before CSL 1.0.2.
    static let otherDates = ["available-date", "container", "event-date", "submitted"]

    /// Every key that an item may have, however it is spelt.
    static let names = Set(
        ["title", "author", "editor", "issued", "original-date", "accessed", "note"] + shownTexts + otherTexts + otherSpellings.map(\.0)
            + otherNames + otherDates + spellings.keys)

    /// The variable that another spelling of its name means.
    static let spellings = Dictionary(uniqueKeysWithValues: olderNames.map { ($1, $0) } + pandocSpellings.map { ($1, $0) })

    /// The variable that a label in a note means, however it is capitalized, with blanks or with hyphens.
    static func named(_ label: some StringProtocol) -> String? { labels[folded(label)] }

    /// A label without what does not tell it from others.
    static func folded(_ label: some StringProtocol) -> String {
        String(decoding: label.lowercased().utf8.map { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "_") ? UInt8(ascii: "-") : $0 }, as: UTF8.self)
    }

    private static let labels: [String: String] = {
        let names = shownTexts + otherTexts + otherNames + otherDates + ["type", "title", "author", "editor", "issued", "accessed", "original-date"]
        let labels = names.map { (folded($0), $0) } + otherSpellings + [("event", "event-title")]
        return Dictionary(labels, uniquingKeysWith: { first, _ in first })
    }()
}
