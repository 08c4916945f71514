/// What a manifest says of single paths, for whoever compares sites.
extension Manifest {
    /// The path of a file, by its place among the files.
    package func path(_ place: Int) -> String { path(at: place) }

    /// The places of the files below a directory.
    /// - Parameter directory: its path with a `/` at its end; empty for all files.
    package func places(below directory: String) -> Range<Int> { files(below: directory) }

    /// The place of a file; `nil` where there is none at the path.
    package func place(of path: String) -> Int? {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self.path(at: middle).utf8.lexicographicallyPrecedes(path.utf8) { low = middle + 1 } else { high = middle }
        }
        return low < count && self.path(at: low).utf8.elementsEqual(path.utf8) ? low : nil
    }
}
