internal import Bytes

/// Some lines of a file, such as those of its code blocks: whether a line is one of them takes no longer for many.
package struct LineRanges: Sendable {
    private let ranges: [ClosedRange<Int>]

    /// - Parameter ranges: runs of lines, in any order, none of which overlap.
    package init(_ ranges: [ClosedRange<Int>]) { self.ranges = ranges.sorted { $0.lowerBound < $1.lowerBound } }

    /// Whether a line is one of them.
    /// - Parameter line: the line, from 1.
    package func contains(_ line: Int) -> Bool {
        let place = ranges.partitioningIndex { $0.upperBound >= line }
        return place < ranges.count && ranges[place].contains(line)
    }
}
