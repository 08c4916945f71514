internal import Hypertext

/// Where the goals of links and pictures stand in a file: after a text, as in `[text](goal)`, and in definitions, as in
/// `[label]: goal`.
struct GoalTable: Sendable {
    /// Where each goal starts that follows a text, in the order of the file.
    private var starts: [ArraySlice<UInt8>: [Int]] = [:]
    /// Where each goal starts in the first definition that leads to it.
    private var definitions: [ArraySlice<UInt8>: Int] = [:]

    /// - Parameter bytes: the file.
    init(_ bytes: [UInt8]) {
        var index = 0
        var isDefined = false
        while let bracket = bytes[index...].firstIndex(where: { $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }) {
            index = bracket + 1
            guard bytes[bracket] == UInt8(ascii: "]") else {
                isDefined = false
                continue
            }
            guard index < bytes.count, bytes[index] == UInt8(ascii: "(") || bytes[index] == UInt8(ascii: ":") && !isDefined else { continue }
            let goal = Self.goal(in: bytes, after: index)
            if bytes[index] == UInt8(ascii: "(") {
                starts[bytes[goal], default: []].append(goal.lowerBound)
            } else {
                // A line defines one label; further colons belong to its goal or title.
                isDefined = true
                if definitions[bytes[goal]] == nil { definitions[bytes[goal]] = goal.lowerBound }
            }
            // What a goal holds is no goal: texts of brackets alone would be read anew from each of them.
            index = goal.upperBound
        }
    }

    /// The bytes of a goal that follows a text in some part of the file.
    /// - Parameter occurrence: which of several to take, from 0; the last where there are fewer.
    func goal(_ goal: ArraySlice<UInt8>, in part: Range<Int>, occurrence: Int) -> Range<Int>? {
        guard let starts = starts[goal] else { return nil }
        let first = starts.partitioningIndex { $0 >= part.lowerBound }
        let end = starts.partitioningIndex { $0 >= part.upperBound }
        guard first < end else { return nil }
        let start = starts[min(first + occurrence, end - 1)]
        return start..<start + goal.count
    }

    /// The bytes of a goal in the first definition that leads to it.
    func definition(of goal: ArraySlice<UInt8>) -> Range<Int>? { definitions[goal].map { $0..<$0 + goal.count } }

    /// The bytes of a goal, up to a blank, the end of the line, or a parenthesis that closes none of its own; between `<` and
    /// `>` all up to the latter (CommonMark 0.30, section 6.3).
    private static func goal(in bytes: [UInt8], after opening: Int) -> Range<Int> {
        var start = opening + 1
        while start < bytes.count, bytes[start] == UInt8(ascii: " ") || bytes[start] == UInt8(ascii: "\t") { start += 1 }
        let isEnclosed = start < bytes.count && bytes[start] == UInt8(ascii: "<")
        if isEnclosed { start += 1 }
        var end = start
        var depth = 0
        while end < bytes.count {
            switch bytes[end] {
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"): return start..<end
            case UInt8(ascii: ">") where isEnclosed: return start..<end
            case _ where isEnclosed: break
            case 0...0x20: return start..<end
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"):
                guard depth > 0 else { return start..<end }
                depth -= 1
            default: break
            }
            end += 1
        }
        return start..<end
    }
}
