extension RandomAccessCollection {
    /// The first place from which on a condition holds; the end where it holds nowhere. Found by halving.
    /// - Parameter condition: holds for every element after one that it holds for.
    @inlinable
    package func partitioningIndex(where condition: (Element) -> Bool) -> Index {
        var (start, count) = (startIndex, count)
        while count > 0 {
            let half = count / 2
            let middle = index(start, offsetBy: half)
            if condition(self[middle]) {
                count = half
            } else {
                start = index(after: middle)
                count -= half + 1
            }
        }
        return start
    }
}

extension RandomAccessCollection where Element: Comparable {
    /// Whether a collection in ascending order has an element.
    @inlinable
    package func hasSorted(_ element: Element) -> Bool {
        let place = partitioningIndex { $0 >= element }
        return place < endIndex && self[place] == element
    }
}
