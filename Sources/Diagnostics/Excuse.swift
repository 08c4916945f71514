internal import Hypertext

/// A comment by which an author allows what a rule reports: `<!-- explainer: allow broken-link -->`.
package struct Excuse: Sendable, Hashable {
    /// The code of the rule; empty where the comment names none, or asks for something that nobody knows.
    package let code: String
    /// The lines that the excuse holds for, from 1.
    package let lines: ClosedRange<Int>
    /// Where the code stands in the comment.
    package let location: SourceLocation

    /// An excuse as a comment gives it.
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

/// The excuses that a report knows, by file and code, and whether each was needed.
struct Excuses: Sendable {
    private var byFile: [String: [String: ExcusesOfRule]] = [:]

    mutating func add(_ excuses: [Excuse]) {
        for excuse in excuses {
            byFile[excuse.location.file, default: [:]][excuse.code, default: ExcusesOfRule()].add(excuse, isUsed: false)
        }
    }

    mutating func merge(_ other: Excuses) {
        for (file, byCode) in other.byFile {
            for (code, excuses) in byCode { byFile[file, default: [:]][code, default: ExcusesOfRule()].merge(excuses) }
        }
    }

    /// Adds those of files that are not known yet.
    mutating func learn(from other: Excuses) { byFile.merge(other.byFile) { known, _ in known } }

    /// Whether a finding is excused; the excuse counts as used from then on.
    mutating func excuse(_ finding: Diagnostic) -> Bool {
        guard !byFile.isEmpty, let line = finding.location.line else { return false }
        return byFile[finding.location.file]?[finding.rule.code]?.use(on: line) ?? false
    }

    var sorted: [(excuse: Excuse, isUsed: Bool)] {
        byFile.values.flatMap { $0.values.flatMap(\.entries) }.sorted { $0.excuse.location < $1.excuse.location }
    }
}

/// The excuses of one rule in one file, in the order of the lines that they hold for.
private struct ExcusesOfRule: Sendable {
    private(set) var entries: [(excuse: Excuse, isUsed: Bool)] = []
    /// The last line that each excuse or one before it holds for: the first that reaches a line is found by halving.
    private var reaches: [Int] = []

    mutating func add(_ excuse: Excuse, isUsed: Bool) {
        // Comments are found in the order of the file, so that there is hardly ever anything to move.
        var place = entries.count
        while place > 0, entries[place - 1].excuse.lines.lowerBound > excuse.lines.lowerBound { place -= 1 }
        entries.insert((excuse, isUsed), at: place)
        reaches.removeSubrange(place...)
        for entry in entries[place...] { reaches.append(max(reaches.last ?? 0, entry.excuse.lines.upperBound)) }
    }

    mutating func merge(_ other: ExcusesOfRule) {
        for entry in other.entries { add(entry.excuse, isUsed: entry.isUsed) }
    }

    /// Uses the first excuse that holds for a line; says whether there is one.
    mutating func use(on line: Int) -> Bool {
        let place = reaches.partitioningIndex { $0 >= line }
        guard place < entries.count, entries[place].excuse.lines.contains(line) else { return false }
        entries[place].isUsed = true
        return true
    }
}
