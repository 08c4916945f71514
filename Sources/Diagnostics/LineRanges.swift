/// Some lines of a file, such as those of its code blocks: whether a line is one of them takes no longer for many.
package struct LineRanges: Sendable {
    private let ranges: [ClosedRange<Int>]

    /// - Parameter ranges: runs of lines, in any order, none of which overlap.
    package init(_ ranges: [ClosedRange<Int>]) { self.ranges = ranges.sorted { $0.lowerBound < $1.lowerBound } }

    /// Whether a line is one of them.
    /// - Parameter line: the line, from 1.
    package func contains(_ line: Int) -> Bool {
        var (low, high) = (0, ranges.count)
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound < line { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count && ranges[low].contains(line)
    }
}
