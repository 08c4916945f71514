package import Diagnostics

/// The changes to one file that go together: none overlaps another, and each finding's own changes are made all or not at all.
package struct EditPlan: Sendable {
    /// The changes, by where they start.
    package private(set) var edits: [SourceEdit] = []

    /// The plans for all files that findings would change.
    /// - Parameter findings: what was found; where two would change the same bytes, the earlier one has its way.
    /// - Returns: each file's plan, by its path.
    package static func plans(for findings: [Diagnostic]) -> [String: EditPlan] {
        var plans: [String: EditPlan] = [:]
        for finding in findings where !finding.fixes.isEmpty {
            // A finding that would change two files cannot be made whole by one rename, so it is left to its author.
            guard let file = finding.fixes.first?.file, finding.fixes.allSatisfy({ $0.file == file }) else { continue }
            plans[file, default: EditPlan()].add(finding.fixes)
        }
        return plans
    }

    /// Adds changes that belong together, or none of them where one would touch what is changed already.
    private mutating func add(_ group: [SourceEdit]) {
        let new = group.filter { !edits.contains($0) }
        var all = edits
        for edit in new {
            let index = all.firstIndex { edit.range.lowerBound <= $0.range.lowerBound } ?? all.count
            all.insert(edit, at: index)
        }
        for (first, second) in zip(all, all.dropFirst()) {
            // Two that put something in at one place have no order, so the second waits for the next round.
            guard first.range.upperBound <= second.range.lowerBound, first.range.lowerBound < second.range.lowerBound else { return }
        }
        edits = all
    }

    /// The file's bytes with all changes made.
    /// - Returns: `nil` where the file does not hold what the changes expect.
    package func apply(to bytes: [UInt8]) -> [UInt8]? {
        var result: [UInt8] = []
        var end = 0
        for edit in edits {
            guard edit.range.upperBound <= bytes.count, bytes[edit.range].elementsEqual(edit.original) else { return nil }
            result += bytes[end..<edit.range.lowerBound]
            result += edit.replacement
            end = edit.range.upperBound
        }
        return result + bytes[end...]
    }
}
