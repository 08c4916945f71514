/// A comment by which an author allows what a rule reports: `<!-- explainer: allow broken-link -->`.
public struct Excuse: Sendable, Hashable {
    /// The code of the rule; empty where the comment names none, or asks for something that nobody knows.
    public let code: String
    /// The lines that the excuse holds for, from 1.
    public let lines: ClosedRange<Int>
    /// Where the code stands in the comment.
    public let location: SourceLocation

    public init(code: String, lines: ClosedRange<Int>, location: SourceLocation) {
        self.code = code
        self.lines = lines
        self.location = location
    }
}

/// The excuses that a report knows, by file, and whether each was needed.
struct Excuses: Sendable {
    private var byFile: [String: [(excuse: Excuse, isUsed: Bool)]] = [:]

    mutating func add(_ excuses: [Excuse]) {
        for excuse in excuses { byFile[excuse.location.file, default: []].append((excuse, false)) }
    }

    mutating func merge(_ other: Excuses) {
        for (file, excuses) in other.byFile { byFile[file, default: []] += excuses }
    }

    /// Adds those of files that are not known yet.
    mutating func learn(from other: Excuses) { byFile.merge(other.byFile) { known, _ in known } }

    /// Whether a finding is excused; the excuse counts as used from then on.
    mutating func excuse(_ finding: Diagnostic) -> Bool {
        guard !byFile.isEmpty, let line = finding.location.line, let excuses = byFile[finding.location.file] else { return false }
        let match = excuses.firstIndex { $0.excuse.code == finding.rule.code && $0.excuse.lines.contains(line) }
        guard let match else { return false }
        byFile[finding.location.file]?[match].isUsed = true
        return true
    }

    var sorted: [(excuse: Excuse, isUsed: Bool)] {
        byFile.values.flatMap(\.self).sorted { $0.excuse.location < $1.excuse.location }
    }
}
