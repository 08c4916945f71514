internal import Diagnostics

/// The difference of two texts, as `diff -u` writes it and `patch` reads it.
///
/// But for characters that would drive a terminal, which are shown as `�`: the change has been made, and this tells of it.
package struct UnifiedDiff {
    /// How many unchanged lines stand around a change.
    private static let context = 3

    private let path: String
    private let before: [Line]
    private let after: [Line]

    /// A line with its ending, which the last may lack.
    private typealias Line = ArraySlice<UInt8>

    package init(path: String, before: [UInt8], after: [UInt8]) {
        self.path = path
        self.before = Self.lines(of: before)
        self.after = Self.lines(of: after)
    }

    /// The difference; empty where there is none.
    package var text: String {
        let steps = steps
        var hunks: [Range<Int>] = []
        for (index, step) in steps.enumerated() where step.sign != " " {
            let range = max(0, index - Self.context)..<min(steps.count, index + Self.context + 1)
            if let last = hunks.last, range.lowerBound <= last.upperBound {
                hunks[hunks.count - 1] = last.lowerBound..<range.upperBound
            } else {
                hunks.append(range)
            }
        }
        guard !hunks.isEmpty else { return "" }
        return "--- \(path.printable)\n+++ \(path.printable)\n" + hunks.map { Self.text(of: steps[$0]) }.joined()
    }

    private struct Step {
        /// ` `, `-` or `+`.
        let sign: Character
        let line: Line
        /// The number of the line in the former and in the new text, or of the one that follows there.
        let places: (before: Int, after: Int)
    }

    private var steps: [Step] {
        // What the texts share at their ends needs no comparison.
        let start = zip(before, after).prefix { $0 == $1 }.count
        let shared = zip(before[start...].reversed(), after[start...].reversed()).prefix { $0 == $1 }.count
        let (old, new) = (before[start..<before.count - shared], after[start..<after.count - shared])
        var removed: Set<Int> = []
        var inserted: Set<Int> = []
        for change in Array(new).difference(from: Array(old)) {
            switch change {
            case .remove(let offset, _, _): removed.insert(start + offset)
            case .insert(let offset, _, _): inserted.insert(start + offset)
            }
        }
        var steps: [Step] = []
        var (i, j) = (0, 0)
        while i < before.count || j < after.count {
            if removed.contains(i) {
                steps.append(Step(sign: "-", line: before[i], places: (i + 1, j + 1)))
                i += 1
            } else if inserted.contains(j) {
                steps.append(Step(sign: "+", line: after[j], places: (i + 1, j + 1)))
                j += 1
            } else {
                steps.append(Step(sign: " ", line: before[i], places: (i + 1, j + 1)))
                (i, j) = (i + 1, j + 1)
            }
        }
        return steps
    }

    private static func text(of hunk: ArraySlice<Step>) -> String {
        guard let first = hunk.first else { return "" }
        let removed = hunk.count { $0.sign != "+" }
        let added = hunk.count { $0.sign != "-" }
        var text = "@@ -\(span(first.places.before, removed)) +\(span(first.places.after, added)) @@\n"
        for step in hunk {
            text.append(step.sign)
            text += Self.shown(step.line)
            if step.line.last != UInt8(ascii: "\n") { text += "\n\\ No newline at end of file\n" }
        }
        return text
    }

    /// A line as it is shown: its tabs and its ending stay.
    private static func shown(_ line: Line) -> String {
        let end = line.lastIndex { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }.map { $0 + 1 } ?? line.startIndex
        let (text, ending) = (line[..<end], line[end...])
        let parts = text.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        return parts.map { String(decoding: $0, as: UTF8.self).printable }.joined(separator: "\t") + String(decoding: ending, as: UTF8.self)
    }

    /// A start and a count; where there is no line, the start is the line before.
    private static func span(_ start: Int, _ count: Int) -> String { "\(count == 0 ? start - 1 : start),\(count)" }

    private static func lines(of bytes: [UInt8]) -> [Line] {
        var lines: [Line] = []
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
            lines.append(bytes[start..<end])
            start = end
        }
        return lines
    }
}
