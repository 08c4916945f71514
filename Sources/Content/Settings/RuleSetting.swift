package import Diagnostics
internal import YAMLSchema

/// A rule whose severity the site sets, under `rules:` in `site.yaml`.
package struct RuleSetting: Sendable, Hashable {
    /// The rule's code.
    package let code: String
    /// What a breach counts as; `nil` turns the rule off.
    package let severity: Severity?
    /// Where the code stands.
    package let location: SourceLocation

    /// Reads the mapping of codes to severities, and reports other values.
    static func read(_ value: YAMLValue, into report: inout DiagnosticReport) -> [RuleSetting] {
        guard let entries = value.entries else {
            report.add(
                .wrongType, "'rules' takes a mapping of rules to severities, not \(value.kind)", at: value.location,
                help: "write lines such as 'vague-link: error' below it")
            return []
        }
        return entries.compactMap { entry in
            let (code, setting, location) = (Rule.currentCode(of: entry.key), entry.value, entry.keyLocation)
            if setting.text == "off" { return RuleSetting(code: code, severity: nil, location: location) }
            if let severity = setting.text.flatMap(Severity.init(rawValue:)) {
                return RuleSetting(code: code, severity: severity, location: location)
            }
            report.add(
                .wrongType, "a rule can be off, note, warning or error", at: setting.location, help: "write '\(code): warning', say")
            return nil
        }
    }
}

extension [RuleSetting] {
    /// The severities by code, as reports apply them.
    package var severities: [String: Severity?] {
        Dictionary(map { ($0.code, $0.severity) }) { _, last in last }
    }
}
