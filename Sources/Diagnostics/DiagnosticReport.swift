/// Everything found in one run: kept, counted, and bounded so that a broken file cannot fill the memory.
///
/// A report knows what the site's author has set and suppressed, and applies it to whatever is added or merged.
package struct DiagnosticReport: Sendable {
    /// How many findings of each severity are kept; those beyond it are only counted.
    package static let capacity = 2_000
    /// How many findings of one rule in one file are kept, so that one file cannot hide the others.
    package static let capacityPerRuleAndFile = 100

    /// The findings kept, in the order they came.
    package private(set) var findings: [Diagnostic] = []
    /// How many were found, kept or not, by severity.
    package private(set) var counts: [Severity: Int] = [:]

    /// The severities that the site gives to rules, by code; `nil` turns a rule off.
    private let severities: [String: Severity?]
    private var suppressions = Suppressions()
    /// How many are kept of each severity, and of each rule in each file.
    private var kept: [Severity: Int] = [:]
    private var keptOfRule: [RuleInFile: Int] = [:]
    /// How many were counted but not kept.
    private var omissions: [Omission: Int] = [:]

    private struct RuleInFile: Hashable {
        let code: String
        let file: String
    }

    private struct Omission: Hashable {
        let rule: Rule
        let severity: Severity
    }

    /// - Parameter severities: the severities that the site gives to rules, by code; `nil` turns a rule off.
    package init(severities: [String: Severity?] = [:]) { self.severities = severities }

    /// The findings in the order people read them: by file, line and column.
    package var sorted: [Diagnostic] { findings.sorted() }
    /// How many findings were counted but not kept.
    package var omitted: Int { omissions.values.reduce(0, +) }
    /// The worst severity found, or `nil` when all is well.
    package var worst: Severity? { counts.filter { $0.value > 0 }.keys.max() }
    /// Whether anything was found that forbids publishing.
    package var hasErrors: Bool { counts[.error, default: 0] > 0 }

    /// Whether further findings of a rule in a file are only counted: whoever finds thousands need not say where each is.
    package func isFull(of rule: Rule, in file: String) -> Bool {
        keptOfRule[RuleInFile(code: rule.code, file: file), default: 0] >= Self.capacityPerRuleAndFile
    }

    /// Adds a finding, unless the author has suppressed it or turned its rule off.
    package mutating func add(_ diagnostic: Diagnostic) {
        if !diagnostic.rule.isEssential, suppressions.suppression(diagnostic) { return }
        guard let severity = severity(of: diagnostic.rule, foundAs: diagnostic.severity) else { return }
        counts[severity, default: 0] += 1
        let rule = RuleInFile(code: diagnostic.rule.code, file: diagnostic.location.file)
        guard kept[severity, default: 0] < Self.capacity, keptOfRule[rule, default: 0] < Self.capacityPerRuleAndFile else {
            omissions[Omission(rule: diagnostic.rule, severity: severity), default: 0] += 1
            return
        }
        kept[severity, default: 0] += 1
        keptOfRule[rule, default: 0] += 1
        var diagnostic = diagnostic
        diagnostic.severity = severity
        findings.append(diagnostic)
    }

    /// Adds a finding of a rule.
    package mutating func add(
        _ rule: Rule, _ message: String, at location: SourceLocation, help: String? = nil, fixes: [SourceEdit] = []
    ) {
        add(Diagnostic(rule, message, at: location, help: help, fixes: fixes))
    }

    /// Counts findings of a rule that nobody has kept.
    package mutating func omit(_ rule: Rule, count: Int) {
        guard let severity = severity(of: rule, foundAs: rule.severity) else { return }
        counts[severity, default: 0] += count
        omissions[Omission(rule: rule, severity: severity), default: 0] += count
    }

    /// Adds all that another report holds, and the suppressions that it knows.
    /// - Parameter isWanted: whether a finding is added; all are unless told.
    package mutating func merge(_ other: DiagnosticReport, where isWanted: (Diagnostic) -> Bool = { _ in true }) {
        suppressions.merge(other.suppressions)
        for finding in other.findings where isWanted(finding) { add(finding) }
        for (omission, count) in other.omissions {
            guard let severity = severity(of: omission.rule, foundAs: omission.severity) else { continue }
            counts[severity, default: 0] += count
            omissions[Omission(rule: omission.rule, severity: severity), default: 0] += count
        }
    }

    /// Takes note of what an author suppressions; it holds for findings that are added later.
    package mutating func allow(_ suppressions: [Suppression]) { self.suppressions.add(suppressions) }

    /// Takes note of what a report suppressions in files that nothing is known of yet, and of nothing else it holds.
    package mutating func allow(asIn other: DiagnosticReport) { suppressions.learn(from: other.suppressions) }

    /// Every suppression known, in the order of the files and their lines, and whether it has suppressed anything.
    package var knownSuppressions: [(suppression: Suppression, isUsed: Bool)] { suppressions.sorted }

    /// What the site makes of a finding; `nil` where the rule is off. What no site can do without keeps its severity.
    private func severity(of rule: Rule, foundAs severity: Severity) -> Severity? {
        guard !rule.isEssential, let setting = severities[rule.code] else { return severity }
        return setting
    }
}
