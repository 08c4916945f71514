internal import Diagnostics
internal import Bytes
internal import YAMLSchema

/// Reads the names of a work's creators: a list of CSL's names, or one name as a text.
enum NameField {
    /// - Parameters:
    ///   - value: what the item has for names.
    ///   - isMarkdown: whether signs in them may be escaped.
    ///   - foreign: the unknown keys, each of which is reported once.
    static func read(
        _ value: YAMLValue, isMarkdown: Bool, _ foreign: inout ForeignKeys, into report: inout DiagnosticReport
    ) -> [PersonName] {
        var names: [PersonName] = []
        for item in value.items ?? [value] {
            if let name = name(item, isMarkdown: isMarkdown, &foreign, into: &report) { names.append(name) }
        }
        return names
    }

    private static func name(
        _ item: YAMLValue, isMarkdown: Bool, _ foreign: inout ForeignKeys, into report: inout DiagnosticReport
    ) -> PersonName? {
        func unescaped(_ text: String) -> String { isMarkdown ? MarkdownMarks.unescaped(text) : text }
        if item.items == nil, item.entries == nil { return item.text?.nonEmpty.map { PersonName(literal: unescaped($0)) } }
        var name = MappingReader(item, of: "the name")
        func part(_ key: String) -> String? { (name.string(key)?.value.nonEmpty).map(unescaped) }
        let result = PersonName(
            family: part("family"), given: part("given"), droppingParticle: part("dropping-particle"),
            nonDroppingParticle: part("non-dropping-particle"), suffix: part("suffix"), hasCommaBeforeSuffix: name.flag("comma-suffix"),
            // Crossref's API has the name of a body as `name`.
            hasStaticOrder: name.flag("static-ordering"), literal: part("literal") ?? part("name"))
        // It asks processors to look for particles inside the family name; here they stay where they are.
        name.allow("parse-names")
        report.merge(name.report)
        foreign.tell(of: name, "the name", into: &report)
        guard result.short.isEmpty else { return result }
        // A name whose parts are all empty is one that a program had nothing to write for.
        let saysSomething = item.entries?.contains { $0.value.text?.isEmpty == false } ?? true
        if saysSomething, !name.report.hasErrors {
            report.add(
                .invalidSource, "this name has neither 'family', 'given' nor 'literal'", at: item.location,
                help: "give a person 'family' and 'given', a body 'literal'")
        }
        return nil
    }

    /// A name as Zotero's notes have it: `Family || Given`, or that of a body.
    static func name(inNote text: String) -> PersonName {
        let parts = text.split(separator: "||", maxSplits: 1).map { String($0.trimmingWhitespace) }
        return parts.count == 2 ? PersonName(family: parts[0], given: parts[1]) : PersonName(literal: text)
    }
}

extension MappingReader {
    /// Whether a flag of CSL is set, for which it takes true, a number or any text.
    mutating func flag(_ key: String) -> Bool {
        string(key).map { !["false", "0", ""].contains($0.value.lowercased()) } ?? false
    }
}
