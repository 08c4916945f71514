internal import Bytes

/// A comment by which an author allows what a rule reports: `<!-- explainer: allow broken-link -->`.
package struct Suppression: Sendable, Hashable {
    /// The code of the rule; empty where the comment names none, or asks for something that nobody knows.
    package let code: String
    /// The lines that the suppression holds for, from 1.
    package let lines: ClosedRange<Int>
    /// Where the code stands in the comment.
    package let location: SourceLocation

    /// A suppression as a comment gives it.
    /// - Parameters:
    ///   - code: the code of the rule; empty where there is none to name.
    ///   - lines: the lines that it holds for, from 1.
    ///   - location: where the code stands in the comment.
    package init(code: String, lines: ClosedRange<Int>, location: SourceLocation) {
        self.code = code
        self.lines = lines
        self.location = location
    }
}

/// The suppressions that a report knows, by file and code, and whether each was needed.
struct Suppressions: Sendable {
    private var byFile: [String: [String: RuleSuppressions]] = [:]

    mutating func add(_ suppressions: [Suppression]) {
        for suppression in suppressions {
            byFile[suppression.location.file, default: [:]][suppression.code, default: RuleSuppressions()].add(suppression, isUsed: false)
        }
    }

    mutating func merge(_ other: Suppressions) {
        for (file, byCode) in other.byFile {
            for (code, suppressions) in byCode { byFile[file, default: [:]][code, default: RuleSuppressions()].merge(suppressions) }
        }
    }

    /// Adds those of files that are not known yet.
    mutating func learn(from other: Suppressions) { byFile.merge(other.byFile) { known, _ in known } }

    /// Whether a finding is suppressed; the suppression counts as used from then on.
    mutating func suppression(_ finding: Diagnostic) -> Bool {
        guard !byFile.isEmpty, let line = finding.location.line else { return false }
        return byFile[finding.location.file]?[finding.rule.code]?.use(on: line) ?? false
    }

    var sorted: [(suppression: Suppression, isUsed: Bool)] {
        byFile.values.flatMap { $0.values.flatMap(\.entries) }.sorted { $0.suppression.location < $1.suppression.location }
    }
}

/// The suppressions of one rule in one file, in the order of the lines that they hold for.
private struct RuleSuppressions: Sendable {
    private(set) var entries: [(suppression: Suppression, isUsed: Bool)] = []
    /// The last line that each suppression or one before it holds for: the first that reaches a line is found by halving.
    private var reaches: [Int] = []

    mutating func add(_ suppression: Suppression, isUsed: Bool) {
        // Comments are found in the order of the file, so that there is hardly ever anything to move.
        var place = entries.count
        while place > 0, entries[place - 1].suppression.lines.lowerBound > suppression.lines.lowerBound { place -= 1 }
        entries.insert((suppression, isUsed), at: place)
        reaches.removeSubrange(place...)
        for entry in entries[place...] { reaches.append(max(reaches.last ?? 0, entry.suppression.lines.upperBound)) }
    }

    mutating func merge(_ other: RuleSuppressions) {
        for entry in other.entries { add(entry.suppression, isUsed: entry.isUsed) }
    }

    /// Uses the first suppression that holds for a line; says whether there is one.
    mutating func use(on line: Int) -> Bool {
        let place = reaches.partitioningIndex { $0 >= line }
        guard place < entries.count, entries[place].suppression.lines.contains(line) else { return false }
        entries[place].isUsed = true
        return true
    }
}
