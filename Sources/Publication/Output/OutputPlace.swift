internal import CLibrary
internal import FileSystem
internal import SystemPackage

/// Where an output is, found as the system finds it, but for a link that is its last name.
struct OutputPlace {
    /// The directory that holds it, with every link followed.
    let parent: String
    let name: String

    var path: String { parent == "/" ? "/" + name : parent + "/" + name }

    var siblings: SiblingNames { SiblingNames(of: name) }

    /// Finds a path. What of the way is not there yet is made when it is certain that the output will be used.
    init(_ shownPath: String) throws(PublicationError) {
        let path = FilePath(shownPath)
        guard var found = path.isAbsolute ? "/" : RealPath.of(".") else {
            throw .machine(action: "find", path: ".", error: Errno(rawValue: errno))
        }
        let names = Array(path.components)
        // Names below what there is, and the last one, which may be a link.
        var missing: [String] = []
        for (index, component) in names.enumerated() {
            switch component.kind {
            case .currentDirectory: break
            case .parentDirectory:
                if missing.popLast() == nil { found = FilePath(found).removingLastComponent().string }
            case .regular:
                guard missing.isEmpty, index < names.count - 1 else {
                    missing.append(component.string)
                    break
                }
                let next = FilePath(found).appending(component).string
                if let real = RealPath.of(next) {
                    found = real
                } else if errno == ENOENT {
                    missing.append(component.string)
                } else {
                    throw .machine(action: "find", path: next, error: Errno(rawValue: errno))
                }
            }
        }
        var whole = FilePath(found)
        for name in missing { whole.append(name) }
        guard let last = whole.lastComponent else {
            throw .refusedDirectory(path: shownPath, reason: "is the root of the disk", advice: Self.advice)
        }
        (parent, name) = (whole.removingLastComponent().string, last.string)
    }

    private static let advice = "name a directory of its own for the site, such as 'public'"

    /// Refuses what no site may take the place of.
    /// - Parameters:
    ///   - shownPath: the path as the author named it.
    ///   - protected: paths that may neither be the output nor lie in it.
    ///   - content: a directory that may not hold it either.
    func vet(_ shownPath: String, protecting protected: [String], outside content: String?) throws(PublicationError) {
        if let content, let real = RealPath.of(content), real != path, Self.contains(real, path) {
            throw .refusedDirectory(
                path: shownPath, reason: "is inside of '\(content)'", advice: "name a directory beside the content, such as 'public'")
        }
        if let home = getenv("HOME").flatMap({ RealPath.of(String(cString: $0)) }), Self.contains(path, home) {
            let reason = home == path ? "is your home directory" : "holds your home directory"
            throw .refusedDirectory(path: shownPath, reason: reason, advice: Self.advice)
        }
        for each in protected {
            guard let real = RealPath.of(each) else { continue }
            if real == path { throw .refusedDirectory(path: shownPath, reason: "is the directory '\(each)' itself", advice: Self.advice) }
            if Self.contains(path, real) { throw .refusedDirectory(path: shownPath, reason: "holds '\(each)'", advice: Self.advice) }
        }
    }

    /// What stands at the path.
    /// - Returns: whether there is a directory; what is neither that nor nothing is refused.
    func isDirectory(_ shownPath: String) throws(PublicationError) -> Bool {
        var status = stat()
        guard lstat(path, &status) == 0 else { return false }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: return true
        case S_IFLNK: throw .refusedDirectory(path: shownPath, reason: "is a symbolic link", advice: "name the directory it leads to")
        default: throw .refusedDirectory(path: shownPath, reason: "is a file", advice: "name a directory")
        }
    }

    func makeParent() throws(PublicationError) {
        var made = FilePath(root: FilePath(parent).root, [])
        for component in FilePath(parent).components {
            made.append(component)
            if mkdir(made.string, 0o755) != 0, errno != EEXIST, errno != EISDIR, errno != EROFS {
                throw .machine(action: "make the directory", path: made.string, error: Errno(rawValue: errno))
            }
        }
    }

    private static func contains(_ directory: String, _ path: String) -> Bool {
        directory == "/" || path.utf8.elementsEqual(directory.utf8) || path.utf8.starts(with: (directory + "/").utf8)
    }
}
