internal import Diagnostics
internal import YAMLSchema

/// The keys of a list of sources that CSL does not know, each reported where it first occurs.
///
/// Programs write keys of their own into every item. What they hold is passed over; a key that looks like a misspelt
/// name of CSL is reported each time, as its value would be lost.
struct ForeignKeys {
    private var told: Set<String> = []

    /// Tells of the keys of a mapping that nobody asked for.
    /// - Parameters:
    ///   - reader: has been asked for all that is known.
    ///   - subject: what the mapping is, as messages name it.
    mutating func tell(of reader: MappingReader, _ subject: String, into report: inout DiagnosticReport) {
        for key in reader.unread where !told.contains("\(subject) \(key.name)") {
            if let meant = Self.isOfPrograms(key.name) ? nil : key.suggestion {
                report.add(
                    .misspeltVariable, "unknown key '\(key.name)' in \(subject)", at: key.location, help: "did you mean '\(meant)'?",
                    fixes: key.fix.map { [$0] } ?? [])
            } else {
                tell(of: key.name, of: subject, at: key.location, into: &report)
            }
        }
    }

    /// Tells of one key.
    mutating func tell(of key: String, of subject: String, at location: SourceLocation, into report: inout DiagnosticReport) {
        guard told.insert("\(subject) \(key)").inserted else { return }
        report.add(.foreignVariable, "CSL has no key '\(key)' for \(subject), so its values are ignored", at: location)
    }

    /// Whether a key is one of programs: one that is known, or one that CSL would not spell so.
    private static func isOfPrograms(_ key: String) -> Bool {
        known.contains(key) || key.contains { "_:. ".contains($0) } || key.hasPrefix("x-") || key.hasPrefix("zotero")
    }

    /// Keys that are near to one of CSL and mean something else.
    ///
    /// Source: the fields of Crossref's REST API, of Zotero, Mendeley, JabRef and manubot.
    private static let known: Set<String> = [
        "affiliation", "alternative-id", "article-number", "assertion", "content-domain", "created", "deposited", "file", "funder",
        "group", "groups", "id", "indexed", "institution", "isbn-type", "issn-type", "itemKey", "journal-issue", "key", "link", "member", "message",
        "ORCID", "posted", "prefix", "published", "published-online", "published-print", "rating", "reference", "reference-count",
        "references-count", "relation", "resource", "role", "score", "sequence", "short-container-title", "short-title", "subject", "subtitle", "subtype",
        "suffix", "tags", "timestamp", "update-policy", "update-to", "uri", "uris", "uuid",
    ]
}
