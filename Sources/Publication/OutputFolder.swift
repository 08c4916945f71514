internal import SystemPackage
internal import CLibrary

/// The folder a site is published to, once it is certain that it may be replaced.
package struct OutputFolder: Sendable {
    /// The path as the author named it.
    package let shownPath: String
    /// The folder that holds it, with every link followed.
    let parent: String
    let name: String
    /// What stands there; `nil` where there is no former site.
    let previous: PreviousOutput?
    /// Whether there is a folder already, ours or empty.
    package let exists: Bool

    var path: String { parent == "/" ? "/" + name : parent + "/" + name }

    /// Vets a folder before anything is written.
    ///
    /// It may be missing, empty, or a site of ours without a file that we did not write.
    /// - Parameters:
    ///   - path: the folder.
    ///   - protected: paths that may neither be it nor lie in it.
    ///   - content: a folder that may not hold it either: the site would be published as part of itself.
    package init(_ path: String, protecting protected: [String], outside content: String? = nil) throws(PublicationError) {
        shownPath = path
        (parent, name) = try Self.place(of: path)
        let whole = parent == "/" ? "/" + name : parent + "/" + name
        if let content, let real = Self.realPath(content), real != whole, Self.contains(real, whole) {
            throw .refusedFolder(path: path, reason: "is inside of '\(content)'", advice: "name a folder beside the content, such as 'public'")
        }
        var status = stat()
        guard lstat(whole, &status) == 0 else {
            (previous, exists) = (nil, false)
            try Self.refuse(whole, shown: path, protecting: protected)
            try Self.makeFolders(parent)
            return
        }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: break
        case S_IFLNK: throw .refusedFolder(path: path, reason: "is a symbolic link", advice: "name the folder it leads to")
        default: throw .refusedFolder(path: path, reason: "is a file", advice: "name a folder")
        }
        try Self.refuse(whole, shown: path, protecting: protected)
        exists = true
        previous = try Self.previousOutput(at: whole, shown: path)
    }

    /// Where a path stands, with the links on the way followed.
    private static func place(of path: String) throws(PublicationError) -> (parent: String, name: String) {
        var lexical = FilePath(path)
        lexical.lexicallyNormalize()
        guard let last = lexical.lastComponent, last.kind == .regular else {
            // `.`, `..` and `/` have no name of their own; their real path has.
            guard let real = realPath(path.isEmpty ? "." : path), let component = FilePath(real).lastComponent else {
                throw .refusedFolder(path: path, reason: "cannot be replaced", advice: "name a folder of its own for the site")
            }
            return (FilePath(real).removingLastComponent().string, component.string)
        }
        // What of the way is not there yet is made when it is certain that the folder will be used.
        var above = lexical.removingLastComponent()
        var missing: [FilePath.Component] = []
        while true {
            if let real = realPath(above.isEmpty ? "." : above.string) {
                return (FilePath(real).appending(missing.reversed()).string, last.string)
            }
            guard errno == ENOENT, let component = above.lastComponent else {
                throw .machine(action: "find", path: above.string, error: Errno(rawValue: errno))
            }
            missing.append(component)
            above.removeLastComponent()
        }
    }

    private static func makeFolders(_ path: String) throws(PublicationError) {
        var made = FilePath(root: FilePath(path).root, [])
        for component in FilePath(path).components {
            made.append(component)
            if mkdir(made.string, 0o755) != 0, errno != EEXIST, errno != EISDIR, errno != EROFS {
                throw .machine(action: "make the folder", path: made.string, error: Errno(rawValue: errno))
            }
        }
    }

    private static func refuse(_ path: String, shown: String, protecting protected: [String]) throws(PublicationError) {
        let advice = "name a folder of its own for the site, such as 'public'"
        if path == "/" { throw .refusedFolder(path: shown, reason: "is the root of the disk", advice: advice) }
        if let home = getenv("HOME").flatMap({ realPath(String(cString: $0)) }), contains(path, home) {
            throw .refusedFolder(path: shown, reason: home == path ? "is your home folder" : "holds your home folder", advice: advice)
        }
        for each in protected {
            guard let real = realPath(each) else { continue }
            if real == path { throw .refusedFolder(path: shown, reason: "is the folder '\(each)' itself", advice: advice) }
            if contains(path, real) { throw .refusedFolder(path: shown, reason: "holds '\(each)'", advice: advice) }
        }
    }

    private static func contains(_ folder: String, _ path: String) -> Bool {
        path.utf8.elementsEqual(folder.utf8) || path.utf8.starts(with: (folder + "/").utf8)
    }

    private static func previousOutput(at path: String, shown: String) throws(PublicationError) -> PreviousOutput? {
        let files: [String]
        do { files = try FolderTree(root: path).files() } catch {
            throw .machine(action: "read the folder", path: shown, error: error)
        }
        guard files.contains(Manifest.fileName) else {
            let isEmpty: Bool
            do { isEmpty = try FolderTree.entries(of: path).isEmpty } catch {
                throw .machine(action: "read the folder", path: shown, error: error)
            }
            guard isEmpty else {
                throw .refusedFolder(
                    path: shown, reason: "holds files that were not published by Explainer",
                    advice: "name an empty folder or a new one, or empty this one yourself")
            }
            return nil
        }
        let previous: PreviousOutput?
        do { previous = try PreviousOutput(at: path) } catch {
            throw .machine(action: "read", path: shown + "/" + Manifest.fileName, error: error)
        }
        guard let previous else {
            throw .refusedFolder(
                path: shown, reason: "has a '\(Manifest.fileName)' that Explainer did not write",
                advice: "name another folder, or empty this one yourself")
        }
        let foreign = files.filter { $0 != Manifest.fileName && previous.manifest[$0] == nil }.sorted()
        guard foreign.isEmpty else {
            let names = foreign.prefix(3).map { "'\($0)'" }.joined(separator: ", ")
            let more = foreign.count > 3 ? " and \(foreign.count - 3) more" : ""
            throw .refusedFolder(
                path: shown, reason: "holds files that were not published by Explainer: \(names)\(more)",
                advice: "move them away, so that they are not lost")
        }
        return previous
    }

    static func realPath(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
