internal import SystemPackage

/// What stands in an output directory before a build: a site of ours, what others put into any directory, and what is foreign.
struct OutputContents {
    private let path: String
    private let shownPath: String
    /// The paths of all files but those of file managers and the like.
    private var files: [String] = []
    /// Files of others that go along with the site.
    private(set) var keptFiles: [String] = []
    private(set) var holdsForeignDirectories = false
    /// Whether other file systems are mounted in it.
    private(set) var holdsMounts = false
    private var isEmpty = true

    /// Looks at every name in a directory.
    init(of path: String, shown shownPath: String) throws(PublicationError) {
        self.path = path
        self.shownPath = shownPath
        do {
            var tree = try DirectoryTree(path)
            try tree.walk { (entry, _, path) throws(Errno) in
                let isAtRoot = entry.text == path
                if entry.isDirectory, isAtRoot, path == StateDirectory.nameInside { return false }
                switch ForeignFiles.kind(of: path.lastName, isDirectory: entry.isDirectory, isAtRoot: isAtRoot) {
                case .kept: keptFiles.append(path)
                case .directory:
                    holdsForeignDirectories = true
                    return false
                case .ghost: break
                case nil:
                    isEmpty = false
                    if !entry.isDirectory, path.lastName != InPlacePublication.temporaryName { files.append(path) }
                }
                return entry.isDirectory
            }
            holdsMounts = tree.hasMounts
        } catch {
            throw .machine(action: "read the directory", path: shownPath, error: error)
        }
    }

    /// The site that stands there; `nil` where there is none.
    func previousOutput(state: StateDirectory) throws(PublicationError) -> PreviousOutput? {
        guard files.contains(Manifest.fileName) else {
            guard isEmpty else {
                throw .refusedDirectory(
                    path: shownPath, reason: "holds files that were not published by Explainer",
                    advice: "name an empty directory or a new one, or empty this one yourself")
            }
            return nil
        }
        let previous: PreviousOutput?
        do { previous = try PreviousOutput(at: path, state: state) } catch {
            throw .machine(action: "read", path: shownPath + "/" + Manifest.fileName, error: error)
        }
        guard let previous else {
            throw .refusedDirectory(
                path: shownPath, reason: "has a '\(Manifest.fileName)' that Explainer did not write",
                advice: "name another directory, or empty this one yourself")
        }
        let foreign = files.filter { $0 != Manifest.fileName && previous.manifest[$0] == nil }.sorted()
        guard foreign.isEmpty else {
            let names = foreign.prefix(3).map { "'\($0)'" }.joined(separator: ", ")
            let more = foreign.count > 3 ? " and \(foreign.count - 3) more" : ""
            throw .refusedDirectory(
                path: shownPath, reason: "holds files that were not published by Explainer: \(names)\(more)",
                advice: "move them away, so that they are not lost")
        }
        return previous
    }
}

extension String {
    /// The last of a path's names.
    var lastName: String { utf8.lastIndex(of: UInt8(ascii: "/")).map { String(self[utf8.index(after: $0)...]) } ?? self }
}
