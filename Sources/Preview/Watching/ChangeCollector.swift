/// Changes as they come in, until they are told together.
struct ChangeCollector {
    private var paths: Set<String> = []
    private var isEverything = false
    /// Whether all that came in are files that were written or put in place, so that nothing is likely to follow.
    private(set) var isWhole = true

    var isEmpty: Bool { paths.isEmpty && !isEverything }

    /// - Parameters:
    ///   - path: what has changed.
    ///   - isWhole: whether it is a file in its new state, rather than one on the way to it.
    mutating func add(_ path: String, isWhole: Bool = false) {
        paths.insert(path)
        self.isWhole = self.isWhole && isWhole
    }

    mutating func addEverything() {
        isEverything = true
        isWhole = false
    }

    /// All that came in since the last time, or `nil` for nothing.
    mutating func take() -> DirectoryChange? {
        guard !isEmpty else { return nil }
        let change: DirectoryChange = isEverything ? .everything : .paths(paths.sorted())
        self = ChangeCollector()
        return change
    }
}
