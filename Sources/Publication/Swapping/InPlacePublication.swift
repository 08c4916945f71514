internal import CLibrary
internal import SystemPackage

/// Changes an output into the new site file by file, each whole at any moment. What is done twice does no harm, so a run
/// that was interrupted is completed by doing it again.
///
/// Meanwhile the output's manifest lists the files of both sites, so that all of them are known to be ours.
struct InPlacePublication {
    /// The file that a copy is, until it takes its name.
    static let temporaryName = ".explainer-new"
    /// The manifest of both sites, in the directory of new files.
    private static let manifestOfBoth = Manifest.fileName + "-both"

    /// The output.
    let output: DirectoryHandle
    /// Has the files that are new; those that stay as they are may be missing. The manifest is among them.
    let staging: DirectoryHandle
    /// The new site's manifest.
    let manifest: Manifest
    /// What the output's manifest says.
    let previous: Manifest

    func run() throws(Errno) {
        try staging.replace(Self.manifestOfBoth, by: manifest.union(previous).bytes)
        try move(Self.manifestOfBoth, to: Manifest.fileName)
        var directories: Set<String> = []
        var order = [[Int]](repeating: [], count: ReplacementOrder.allCases.count)
        for index in 0..<manifest.count {
            let path = manifest.path(at: index)
            order[ReplacementOrder(path, isNew: previous[path] == nil).rawValue].append(index)
        }
        for index in order.joined() { try put(manifest.path(at: index), &directories) }
        for index in 0..<previous.count {
            let path = previous.path(at: index)
            if manifest[path] == nil { try delete(path) }
        }
        try move(Manifest.fileName, to: Manifest.fileName)
    }

    // MARK: New files

    /// Puts a file in its place; what is not staged stands there already.
    private func put(_ path: String, _ directories: inout Set<String>) throws(Errno) {
        guard staging.number(of: path) != nil else { return }
        try makeDirectories(for: path, &directories)
        do { try move(path, to: path) } catch {
            // A directory whose files are gone from the site has the name.
            guard output.isDirectory(path) else { throw error }
            try DirectoryTree.remove(path, in: output.descriptor)
            try move(path, to: path)
        }
    }

    private func makeDirectories(for file: String, _ directories: inout Set<String>) throws(Errno) {
        guard let slash = file.utf8.lastIndex(of: UInt8(ascii: "/")) else { return }
        var made = ""
        for name in file[..<slash].split(separator: "/") {
            made += made.isEmpty ? name : "/" + name
            guard directories.insert(made).inserted, mkdirat(output.descriptor, made, 0o755) != 0 else { continue }
            guard errno == EEXIST else { throw Errno(rawValue: errno) }
            // A file that is gone from the site has the name.
            guard !output.isDirectory(made) else { continue }
            output.unlink(made)
            if mkdirat(output.descriptor, made, 0o755) != 0 { throw Errno(rawValue: errno) }
        }
    }

    private func move(_ path: String, to target: String) throws(Errno) {
        if renameat(staging.descriptor, path, output.descriptor, target) == 0 { return }
        guard errno == EXDEV else { throw Errno(rawValue: errno) }
        // A part of the output is on a file system of its own.
        let temporary = String(target.dropLast(target.lastName.count)) + Self.temporaryName
        output.unlink(temporary)
        try output.write(try staging.read(path), to: temporary)
        output.copyTime(of: path, as: temporary, from: staging)
        guard renameat(output.descriptor, temporary, output.descriptor, target) == 0 else { throw Errno(rawValue: errno) }
        staging.unlink(path)
    }

    // MARK: Files that are gone

    private func delete(_ path: String) throws(Errno) {
        if unlinkat(output.descriptor, path, 0) != 0 {
            let error = Errno(rawValue: errno)
            // ENOTDIR and a directory: something new has the name of what is gone, or of a directory on its way.
            if output.isFile(path) { throw error }
            return
        }
        var directory = path
        while let slash = directory.utf8.lastIndex(of: UInt8(ascii: "/")) {
            directory = String(directory[..<slash])
            guard unlinkat(output.descriptor, directory, AT_REMOVEDIR) == 0 else { return }
        }
    }
}
