internal import CPlatform
internal import SystemPackage
#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// A folder with all that is below it. Links are never followed, and depth costs no stack.
struct FolderTree {
    let root: String

    /// One name in a folder.
    struct Entry {
        let path: String
        let isFolder: Bool
    }

    /// What a folder holds, without `.` and `..`.
    static func entries(of folder: String) throws(Errno) -> [Entry] {
        guard let stream = opendir(folder) else { throw Errno(rawValue: errno) }
        defer { closedir(stream) }
        var entries: [Entry] = []
        while let record = explainer_next_entry(stream) {
            let name = withUnsafePointer(to: &record.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
            }
            guard name != ".", name != ".." else { continue }
            let path = folder + "/" + name
            guard let isFolder = try isFolder(path, listedAs: Int(record.pointee.d_type)) else { continue }
            entries.append(Entry(path: path, isFolder: isFolder))
        }
        guard errno == 0 else { throw Errno(rawValue: errno) }
        return entries
    }

    /// Most file systems say in the listing what a name stands for; others have to be asked.
    /// - Returns: `nil` where it is gone by now.
    private static func isFolder(_ path: String, listedAs kind: Int) throws(Errno) -> Bool? {
        guard kind == Int(DT_UNKNOWN) else { return kind == Int(DT_DIR) }
        var status = stat()
        guard lstat(path, &status) == 0 else {
            if errno == ENOENT { return nil }
            throw Errno(rawValue: errno)
        }
        return status.st_mode & S_IFMT == S_IFDIR
    }

    /// The paths of all that is no folder, relative to the root.
    func files() throws(Errno) -> [String] {
        var files: [String] = []
        var pending = [root]
        while let folder = pending.popLast() {
            for entry in try Self.entries(of: folder) {
                if entry.isFolder { pending.append(entry.path) } else { files.append(String(entry.path.dropFirst(root.count + 1))) }
            }
        }
        return files
    }

    /// Deletes the folder and all below it; one that is not there is deleted already.
    ///
    /// Folders whose owner has taken away the right to write to them are given it back for that.
    func remove() throws(Errno) {
        var pending = [root]
        var folders: [String] = []
        while let folder = pending.popLast() {
            folders.append(folder)
            let entries: [Entry]
            do {
                entries = try Self.withRights(to: folder) { () throws(Errno) in try Self.entries(of: folder) }
            } catch .noSuchFileOrDirectory { continue }
            for entry in entries {
                if entry.isFolder { pending.append(entry.path) } else { try Self.delete(unlink, entry.path, in: folder) }
            }
        }
        for folder in folders.reversed() {
            // What holds the root is none of ours.
            let parent = folder == root ? nil : FilePath(folder).removingLastComponent().string
            try Self.delete(rmdir, folder, in: parent)
        }
    }

    private static func delete(_ call: (UnsafePointer<CChar>) -> Int32, _ path: String, in folder: String?) throws(Errno) {
        try withRights(to: folder) { () throws(Errno) in
            if call(path) != 0, errno != ENOENT { throw Errno(rawValue: errno) }
        }
    }

    /// Does something in a folder, and where that is not allowed once more after allowing it.
    private static func withRights<Result>(to folder: String?, _ work: () throws(Errno) -> Result) throws(Errno) -> Result {
        do { return try work() } catch .permissionDenied {
            guard let folder, chmod(folder, S_IRWXU) == 0 else { throw .permissionDenied }
            return try work()
        }
    }
}
