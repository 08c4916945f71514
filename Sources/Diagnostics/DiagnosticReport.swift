/// Everything found in one run: kept, counted, and bounded so that a broken file cannot fill the memory.
public struct DiagnosticReport: Sendable {
    /// How many findings are kept; those beyond it are only counted.
    public static let capacity = 2_000

    /// The findings kept, in the order they came.
    public private(set) var findings: [Diagnostic] = []
    /// How many were found, kept or not, by severity.
    public private(set) var counts: [Severity: Int] = [:]

    public init() {}

    /// The findings in the order people read them: by file, line and column.
    public var sorted: [Diagnostic] { findings.sorted() }
    /// How many findings were counted but not kept.
    public var omitted: Int { counts.values.reduce(0, +) - findings.count }
    /// The worst severity found, or `nil` when all is well.
    public var worst: Severity? { counts.filter { $0.value > 0 }.keys.max() }
    /// Whether anything was found that forbids publishing.
    public var hasErrors: Bool { counts[.error, default: 0] > 0 }

    /// Adds a finding.
    public mutating func add(_ diagnostic: Diagnostic) {
        counts[diagnostic.severity, default: 0] += 1
        if findings.count < Self.capacity { findings.append(diagnostic) }
    }

    /// Adds a finding of a rule.
    public mutating func add(
        _ rule: Rule, _ message: String, at location: SourceLocation, help: String? = nil, fixes: [SourceEdit] = []
    ) {
        add(Diagnostic(rule, message, at: location, help: help, fixes: fixes))
    }

    /// Adds all that another report holds.
    public mutating func merge(_ other: DiagnosticReport) {
        for (severity, count) in other.counts { counts[severity, default: 0] += count }
        findings.append(contentsOf: other.findings.prefix(Self.capacity - findings.count))
    }
}
