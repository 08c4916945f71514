internal import CPlatform
internal import FileSystem
internal import SystemPackage
internal import CLibrary

/// What a directory holds, sorted by the bytes of the names, so that no file system's order shows.
struct DirectoryListing {
    enum Kind { case file, directory, link, other }

    struct Entry {
        /// The name, or its bytes with replacements where it is no UTF-8.
        let name: String
        let isUTF8: Bool
        let kind: Kind
        let identity: FileIdentity
    }

    let entries: [Entry]

    /// Lists a directory. Names that start with a dot are left out unless told: they belong to editors and systems.
    init(of path: String, withHidden: Bool = false) throws(Errno) {
        guard let stream = opendir(path) else { throw Errno(rawValue: errno) }
        defer { closedir(stream) }
        var entries: [(bytes: [UInt8], entry: Entry)] = []
        while let record = explainer_next_entry(stream) {
            let bytes = withUnsafeBytes(of: &record.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
            guard withHidden ? bytes != Array(".".utf8) && bytes != Array("..".utf8) : bytes.first != UInt8(ascii: ".") else { continue }
            var status = stat()
            let isThere = withUnsafePointer(to: &record.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: bytes.count + 1) {
                    fstatat(dirfd(stream), $0, &status, AT_SYMLINK_NOFOLLOW) == 0
                }
            }
            guard isThere else {
                // Gone since it was listed; of any other failure the author has to know, as the page would be lost.
                if errno == ENOENT { continue }
                throw Errno(rawValue: errno)
            }
            let name = String(validating: bytes, as: UTF8.self)
            entries.append((bytes, Entry(
                name: name ?? String(decoding: bytes, as: UTF8.self), isUTF8: name != nil,
                kind: Kind(mode: status.st_mode), identity: FileIdentity(status))))
        }
        guard errno == 0 else { throw Errno(rawValue: errno) }
        self.entries = entries.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }.map(\.entry)
    }

    /// What a symbolic link leads to, where that is a file inside a directory.
    /// - Parameters:
    ///   - path: the link.
    ///   - root: the real path that its end must lie below.
    /// - Returns: what tells the file from others, or `nil` where the link leads out, to no file or nowhere.
    static func file(linkedAt path: String, below root: String) -> FileIdentity? {
        guard let real = RealPath.of(path), real.utf8.starts(with: (root == "/" ? root : root + "/").utf8) else { return nil }
        var status = stat()
        guard stat(real, &status) == 0, Kind(mode: status.st_mode) == .file else { return nil }
        return FileIdentity(status)
    }

    /// Whether a file is at a path, or a link to one.
    static func isFile(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && Kind(mode: status.st_mode) == .file
    }
}

extension DirectoryListing.Kind {
    fileprivate init(mode: mode_t) {
        switch mode & S_IFMT {
        case S_IFREG: self = .file
        case S_IFDIR: self = .directory
        case S_IFLNK: self = .link
        default: self = .other
        }
    }
}
