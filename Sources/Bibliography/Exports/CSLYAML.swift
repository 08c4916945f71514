internal import Bytes
internal import YAMLSchema

/// Sources as CSL YAML, the form in which authors list them: dates as EDTF, styles as Markdown.
///
/// A span that goes on ends in nothing after its slash, as pandoc writes and reads it.
package enum CSLYAML {
    /// The items of a list, each starting with `- `.
    package static func text(_ sources: [Reference]) throws -> String { try JSONValue.array(sources.map(value)).yaml }

    private static func value(_ source: Reference) -> JSONValue {
        let dates = [
            "issued": source.issued, "accessed": source.accessed, "original-date": source.originalDate,
        ]
        guard case .object(let members) = CSLJSON.value(source) else { return .null }
        return .object(members.map { member in
            if let date = dates[member.name], case .calendar(let span)? = date { return .init(member.name, .string(span.edtf(openEnd: ""))) }
            return .init(member.name, plainFields.contains(member.name) ? member.value : marked(member.value, isTop: true))
        })
    }

    /// Fields that are read to the letter.
    private static let plainFields: Set<String> = [
        "id", "type", "URL", "DOI", "ISBN", "ISSN", "archive", "categories", "custom", "issued", "accessed", "original-date", "available-date",
        "container", "event-date", "submitted",
    ]

    /// Texts as Markdown; those of names and dates with no more than their signs escaped.
    private static func marked(_ value: JSONValue, isTop: Bool) -> JSONValue {
        switch value {
        case .string(let text): .string(isTop ? MarkdownMarks.written(RichText(text)) : MarkdownMarks.escaped(text))
        case .array(let values): .array(values.map { marked($0, isTop: false) })
        case .object(let members): .object(members.map { .init($0.name, marked($0.value, isTop: false)) })
        case .null, .bool, .integer, .number: value
        }
    }
}
