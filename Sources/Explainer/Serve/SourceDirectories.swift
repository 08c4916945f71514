import FileSystem

/// The directories with the sources of a theme, where its files are found by their names alone, however deep they are.
struct SourceDirectories: Sendable {
    private let paths: [String]

    /// How deep sources are looked for: a link may lead back to where it is.
    private static let maximumDepth = 8

    /// - Parameter roots: the directories to begin with; what is found in an earlier one comes first.
    init(below roots: [String]) {
        paths = roots.flatMap { Self.directories(in: $0, depth: 0) }
    }

    /// What a file of a name holds; `nil` where there is none that can be read.
    func read(_ name: String) -> [UInt8]? { paths.lazy.compactMap { FileText.read("\($0)/\(name)") }.first }

    /// A directory and those in it, by their names. Names that start with a dot belong to editors and systems.
    private static func directories(in path: String, depth: Int) -> [String] {
        // Of a file, nothing is listed.
        guard depth < maximumDepth, let names = DirectoryNames.list(path) else { return [] }
        return [path] + names.filter { !$0.hasPrefix(".") }.sorted().flatMap { directories(in: "\(path)/\($0)", depth: depth + 1) }
    }
}
