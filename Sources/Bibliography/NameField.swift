internal import Diagnostics
internal import Bytes
internal import YAMLSchema

/// Reads the names of a work's makers: a list of CSL's names, or one name as a text.
enum NameField {
    static func read(_ value: YAMLValue, into report: inout DiagnosticReport) -> [PersonName] {
        (value.items ?? [value]).compactMap { item in
            if let text = item.text { return PersonName(literal: text) }
            var name = MappingReader(item, of: "the name")
            let result = PersonName(
                family: name.string("family")?.value, given: name.string("given")?.value,
                droppingParticle: name.string("dropping-particle")?.value,
                nonDroppingParticle: name.string("non-dropping-particle")?.value,
                suffix: name.string("suffix")?.value, hasCommaBeforeSuffix: name.flag("comma-suffix"),
                hasStaticOrder: name.flag("static-ordering"), literal: name.string("literal")?.value)
            // It asks processors to look for particles inside the family name; here they stay where they are.
            name.allow("parse-names")
            report.merge(name.finish())
            guard !result.short.isEmpty else {
                report.add(
                    .invalidSource, "this name has neither 'family', 'given' nor 'literal'", at: item.location,
                    help: "give a person 'family' and 'given', a body 'literal'")
                return nil
            }
            return result
        }
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
