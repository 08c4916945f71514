import CLibrary

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
        guard depth < maximumDepth, let listing = opendir(path) else { return [] }
        defer { closedir(listing) }
        var names: [String] = []
        while let entry = readdir(listing) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        // Of a file, nothing is listed.
        return [path] + names.sorted().flatMap { directories(in: "\(path)/\($0)", depth: depth + 1) }
    }
}
