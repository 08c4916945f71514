/// "Did you mean": the candidate nearest to a misspelt word.
package enum Suggestion {
    /// The nearest candidate, if it is near enough to be meant.
    ///
    /// Near means an optimal string alignment distance (insert, delete, replace, swap neighbours) of at
    /// most a third of the word's length, case ignored. Ties go to the candidate that sorts first.
    /// - Parameters:
    ///   - word: what the author wrote.
    ///   - candidates: what exists.
    package static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
        nearestAll(to: word, among: candidates).first
    }

    /// The nearest candidate, if it is near enough to be meant and no other is as near: what may be put in by itself.
    package static func onlyNearest(to word: String, among candidates: some Sequence<String>) -> String? {
        let found = nearestAll(to: word, among: candidates)
        return found.count == 1 ? found[0] : nil
    }

    /// The candidates at the least distance, sorted, each once.
    private static func nearestAll(to word: String, among candidates: some Sequence<String>) -> [String] {
        let wanted = Array(word.lowercased().unicodeScalars)
        guard !wanted.isEmpty, wanted.count <= 256 else { return [] }
        var bound = max(1, wanted.count / 3)
        var best: Set<String> = []
        for candidate in candidates {
            let scalars = Array(candidate.lowercased().unicodeScalars)
            guard abs(scalars.count - wanted.count) <= bound else { continue }
            let distance = distance(wanted, scalars)
            guard distance <= bound else { continue }
            if distance < bound { best = [] }
            bound = distance
            best.insert(candidate)
        }
        return best.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Optimal string alignment distance, by rows.
    private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...b.count)
        for i in 0..<a.count {
            var row = [i + 1]
            row.reserveCapacity(b.count + 1)
            for j in 0..<b.count {
                var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, beforeLast[j - 1] + 1) }
                row.append(cost)
            }
            beforeLast = last
            last = row
        }
        return last[b.count]
    }
}
