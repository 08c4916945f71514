internal import Diagnostics
internal import YAMLSchema

/// Reads the names of a work's makers: a list of CSL's names, or one name as a text.
enum NameField {
    static func read(_ value: YAMLValue, into report: inout DiagnosticReport) -> [PersonName] {
        (value.items ?? [value]).compactMap { item in
            if let text = item.text { return PersonName(literal: text) }
            var name = MappingReader(item, of: "the name")
            let result = PersonName(
                family: name.string("family")?.value, given: name.string("given")?.value,
                particle: (name.string("non-dropping-particle") ?? name.string("dropping-particle"))?.value,
                suffix: name.string("suffix")?.value, literal: name.string("literal")?.value)
            for field in ["dropping-particle", "comma-suffix", "static-ordering", "parse-names"] { _ = name.value(field) }
            report.merge(name.finish())
            guard !result.short.isEmpty else {
                report.add(
                    .invalidSource, "this name has neither 'family' nor 'literal'", at: item.location,
                    help: "give a person 'family' and 'given', a body 'literal'")
                return nil
            }
            return result
        }
    }
}
