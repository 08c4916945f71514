internal import CLibrary
internal import CPlatform
package import SystemPackage

/// A directory with all that is below it, walked by descriptors: links are never followed, and depth costs neither stack
/// nor descriptors nor paths longer than a name.
package struct DirectoryTree: ~Copyable {
    /// One name in a directory.
    struct Entry {
        /// The name as the system has it, with a zero byte at its end.
        let name: [CChar]
        let isDirectory: Bool

        var text: String { name.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" } }
    }

    /// A directory on the way down to the one that is open.
    private struct Level {
        let name: [CChar]
        let identity: FileNumber
        /// Its path below the root, with a `/` at its end.
        let path: String
        var pending: [[CChar]] = []
    }

    private var current: Int32
    private var levels: [Level] = []
    /// Whether directories that their owner may not read or change are made so.
    private let takesRights: Bool
    /// Whether a part of the tree is on another file system than its root.
    private(set) var hasMounts = false

    /// Opens the root.
    init(_ path: String, takesRights: Bool = false) throws(Errno) {
        try self.init(AT_FDCWD, path, takesRights: takesRights)
    }

    /// Opens the root by its path below an open directory.
    init(_ directory: Int32, _ path: String, takesRights: Bool = false) throws(Errno) {
        self.takesRights = takesRights
        current = try Self.open(path, in: directory, takesRights: takesRights)
    }

    deinit { close(current) }

    // MARK: Listing

    /// What an open directory holds, without `.` and `..`.
    static func entries(of directory: Int32) throws(Errno) -> [Entry] {
        let own = openat(directory, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard own >= 0 else { throw Errno(rawValue: errno) }
        guard let stream = fdopendir(own) else {
            let error = Errno(rawValue: errno)
            close(own)
            throw error
        }
        defer { closedir(stream) }
        var entries: [Entry] = []
        while let record = explainer_next_entry(stream) {
            let name = withUnsafePointer(to: &record.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 1) { Array(UnsafeBufferPointer(start: $0, count: strlen($0) + 1)) }
            }
            guard name != [46, 0], name != [46, 46, 0] else { continue }
            guard let isDirectory = try isDirectory(name, in: directory, listedAs: Int(record.pointee.d_type)) else { continue }
            entries.append(Entry(name: name, isDirectory: isDirectory))
        }
        guard errno == 0 else { throw Errno(rawValue: errno) }
        return entries
    }

    /// Most file systems say in the listing what a name stands for; others have to be asked.
    /// - Returns: `nil` where it is gone by now.
    private static func isDirectory(_ name: [CChar], in directory: Int32, listedAs kind: Int) throws(Errno) -> Bool? {
        guard kind == Int(DT_UNKNOWN) else { return kind == Int(DT_DIR) }
        var status = stat()
        guard fstatat(directory, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
            if errno == ENOENT { return nil }
            throw Errno(rawValue: errno)
        }
        return status.st_mode & S_IFMT == S_IFDIR
    }

    // MARK: Walking

    /// Visits all that is below the root, each directory before what is in it.
    /// - Parameters:
    ///   - visit: is handed a name, the open directory that has it and its path below the root; says of a directory whether
    ///     to walk it.
    ///   - leave: is handed the name of a directory that has been walked and the open directory that has it.
    mutating func walk(
        _ visit: (_ entry: Entry, _ directory: Int32, _ path: String) throws(Errno) -> Bool,
        leave: (_ name: [CChar], _ directory: Int32) throws(Errno) -> Void = { (_, _) throws(Errno) in }
    ) throws(Errno) {
        try enter(named: [], path: "", visit)
        while !levels.isEmpty {
            if let name = levels[levels.count - 1].pending.popLast() {
                let path = levels[levels.count - 1].path + name.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" } + "/"
                let next: Int32
                do { next = try Self.open(name, in: current, takesRights: takesRights) } catch .noSuchFileOrDirectory { continue }
                close(current)
                current = next
                try enter(named: name, path: path, visit)
            } else {
                let left = levels.removeLast()
                guard let parent = levels.last else { return }
                let above = openat(current, "..", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
                guard above >= 0 else { throw Errno(rawValue: errno) }
                close(current)
                current = above
                // Somebody has moved the directory meanwhile, so its parent is not ours.
                guard FileNumber(of: above) == parent.identity else { throw .staleNFSFileHandle }
                try leave(left.name, current)
            }
        }
    }

    private mutating func enter(
        named name: [CChar], path: String, _ visit: (_ entry: Entry, _ directory: Int32, _ path: String) throws(Errno) -> Bool
    ) throws(Errno) {
        guard let identity = FileNumber(of: current) else { throw Errno(rawValue: errno) }
        if let root = levels.first, root.identity.device != identity.device { hasMounts = true }
        var level = Level(name: name, identity: identity, path: path)
        for entry in try Self.entries(of: current) where try visit(entry, current, path + entry.text) && entry.isDirectory {
            level.pending.append(entry.name)
        }
        levels.append(level)
    }

    private static func open(_ name: UnsafePointer<CChar>, in directory: Int32, takesRights: Bool) throws(Errno) -> Int32 {
        let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
        var opened = openat(directory, name, flags)
        if opened < 0, errno == EACCES, takesRights, fchmodat(directory, name, S_IRWXU, 0) == 0 { opened = openat(directory, name, flags) }
        guard opened >= 0 else { throw Errno(rawValue: errno) }
        return opened
    }

    // MARK: Deleting

    /// Deletes a directory and all below it; one that is not there is deleted already.
    ///
    /// Directories whose owner has taken away the right to write to them are given it back for that.
    package static func remove(_ path: String, in directory: Int32 = AT_FDCWD) throws(Errno) {
        do throws(Errno) {
            var tree = try DirectoryTree(directory, path, takesRights: true)
            try tree.walk { (entry, directory, _) throws(Errno) in
                if !entry.isDirectory { try delete(entry.name, in: directory, flags: 0) }
                return entry.isDirectory
            } leave: { (name, directory) throws(Errno) in
                try delete(name, in: directory, flags: AT_REMOVEDIR)
            }
        } catch .noSuchFileOrDirectory { return }
        if unlinkat(directory, path, AT_REMOVEDIR) != 0, errno != ENOENT { throw Errno(rawValue: errno) }
    }

    private static func delete(_ name: [CChar], in directory: Int32, flags: Int32) throws(Errno) {
        if unlinkat(directory, name, flags) == 0 || errno == ENOENT { return }
        guard errno == EACCES, fchmod(directory, S_IRWXU) == 0 else { throw Errno(rawValue: errno) }
        if unlinkat(directory, name, flags) != 0, errno != ENOENT { throw Errno(rawValue: errno) }
    }
}

/// What a file system tells a file by from all others.
struct FileNumber: Sendable, Hashable {
    let device: UInt64
    let inode: UInt64

    /// - Returns: `nil` where the descriptor is not of an open file.
    init?(of descriptor: Int32) {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return nil }
        self.init(status)
    }

    /// - Returns: `nil` where nothing has the path.
    init?(at path: String) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return nil }
        self.init(status)
    }

    init(_ status: stat) {
        device = UInt64(truncatingIfNeeded: status.st_dev)
        inode = UInt64(truncatingIfNeeded: status.st_ino)
    }
}
