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
        while let record = readdir(stream) {
            let name = withUnsafePointer(to: &record.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
            }
            guard name != ".", name != ".." else { continue }
            let path = folder + "/" + name
            entries.append(Entry(path: path, isFolder: try isFolder(path, listedAs: Int(record.pointee.d_type))))
        }
        return entries
    }

    /// Most file systems say in the listing what a name stands for; others have to be asked.
    private static func isFolder(_ path: String, listedAs kind: Int) throws(Errno) -> Bool {
        guard kind == Int(DT_UNKNOWN) else { return kind == Int(DT_DIR) }
        var status = stat()
        guard lstat(path, &status) == 0 else { throw Errno(rawValue: errno) }
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
    func remove() throws(Errno) {
        var pending = [root]
        var folders: [String] = []
        while let folder = pending.popLast() {
            folders.append(folder)
            let entries: [Entry]
            do { entries = try Self.entries(of: folder) } catch .noSuchFileOrDirectory { continue }
            for entry in entries {
                if entry.isFolder { pending.append(entry.path) } else if unlink(entry.path) != 0, errno != ENOENT {
                    throw Errno(rawValue: errno)
                }
            }
        }
        for folder in folders.reversed() where rmdir(folder) != 0 && errno != ENOENT { throw Errno(rawValue: errno) }
    }
}
