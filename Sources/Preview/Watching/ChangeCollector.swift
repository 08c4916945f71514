/// Changes as they come in, until they are told together.
struct ChangeCollector {
    private var paths: Set<String> = []
    private var isEverything = false

    var isEmpty: Bool { paths.isEmpty && !isEverything }

    mutating func add(_ path: String) { paths.insert(path) }

    mutating func addEverything() { isEverything = true }

    /// All that came in since the last time, or `nil` for nothing.
    mutating func take() -> FolderChange? {
        guard !isEmpty else { return nil }
        let change: FolderChange = isEverything ? .everything : .paths(paths.sorted())
        self = ChangeCollector()
        return change
    }
}
