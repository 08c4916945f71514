internal import CPlatform
internal import FileSystem
internal import SystemPackage
internal import CLibrary

/// The directory whose files may be fixed. Each file is replaced by one rename, so that it is never half written.
package struct ContentDirectory: Sendable {
    private let realRoot: String?

    /// - Parameter root: the content directory's path.
    package init(_ root: String) { realRoot = RealPath.of(root) }

    /// A file as it was when its mistakes were looked for.
    package struct Stamp: Sendable, Hashable {
        let size: Int
        let modified: Int

        /// - Parameters:
        ///   - size: in bytes.
        ///   - modified: the time of the last change, in nanoseconds since 1970.
        package init(size: Int, modified: Int) {
            self.size = size
            self.modified = modified
        }
    }

    /// Changes a file as planned.
    /// - Parameters:
    ///   - path: the path that opens it; a symbolic link is followed as long as it stays in the directory.
    ///   - stamp: what the file was when it was read.
    /// - Returns: what the file held before and holds now.
    package func apply(_ path: String, by plan: EditPlan, read stamp: Stamp) throws(FixError) -> (before: [UInt8], after: [UInt8]) {
        guard let realRoot, let file = RealPath.of(path), file.utf8.starts(with: (realRoot + "/").utf8) else { throw .outside }
        let (bytes, status) = try Self.read(file)
        guard Stamp(status) == stamp, let corrected = plan.apply(to: bytes) else { throw .changed }
        // Who may not write a file has protected it, though the directory would let it be replaced.
        guard access(file, W_OK) == 0 else { throw .machine(action: "written", reason: Errno(rawValue: errno).description) }
        try Self.replace(file, status, with: corrected)
        return (bytes, corrected)
    }

    /// Deletes a file.
    /// - Parameter path: the path that opens it. Nothing is deleted through a link: neither the file nor its directory may be one.
    package func remove(_ path: String) throws(FixError) {
        guard let realRoot, let file = RealPath.of(path), let name = FilePath(path).lastComponent?.string,
            let directory = RealPath.of(FilePath(path).removingLastComponent().string), directory.utf8.starts(with: (realRoot + "/").utf8),
            file == directory + "/" + name
        else { throw .outside }
        guard unlink(file) == 0 else { throw .machine(action: "deleted", reason: Errno(rawValue: errno).description) }
    }

    private static func read(_ path: String) throws(FixError) -> ([UInt8], stat) {
        do {
            let descriptor = try FileDescriptor.open(FilePath(path), .readOnly, options: [.noFollow, .closeOnExec, .nonBlocking])
            return try descriptor.closeAfter {
                var status = stat()
                guard fstat(descriptor.rawValue, &status) == 0 else { throw Errno(rawValue: errno) }
                guard status.st_mode & S_IFMT == S_IFREG else { throw FixError.outside }
                return (try descriptor.readToEnd(expecting: Int(status.st_size)), status)
            }
        } catch let error as FixError {
            throw error
        } catch {
            throw .machine(action: "read", reason: "\(error)")
        }
    }

    /// What a file at the top of the directory holds.
    /// - Returns: `nil` where there is no such file, or no such directory.
    package func contents(of name: String, atMost limit: Int) throws(FixError) -> [UInt8]? {
        guard let realRoot else { return nil }
        let path = realRoot + "/" + name
        var status = stat()
        guard lstat(path, &status) == 0 else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw .machine(action: "read", reason: Errno(rawValue: errno).description)
        }
        guard status.st_size <= limit else { throw .tooLarge(limit: limit) }
        return try Self.read(path).0
    }

    /// Writes a file at the top of the directory, where it still is what it was.
    /// - Parameter old: what it held when it was read; `nil` where it was not there.
    package func write(_ bytes: [UInt8], to name: String, replacing old: [UInt8]?) throws(FixError) {
        guard let realRoot else { throw .outside }
        let path = realRoot + "/" + name
        guard let old else {
            var status = stat()
            guard lstat(path, &status) != 0 else { throw .changed }
            return try Self.replace(path, nil, with: bytes)
        }
        let (now, status) = try Self.read(path)
        guard now == old else { throw .changed }
        guard access(path, W_OK) == 0 else { throw .machine(action: "written", reason: Errno(rawValue: errno).description) }
        try Self.replace(path, status, with: bytes)
    }

    /// Writes a file at the top of the directory, in the place of one that may be there.
    package func write(_ bytes: [UInt8], to name: String) throws(FixError) {
        guard let realRoot else { throw .outside }
        try Self.replace(realRoot + "/" + name, nil, with: bytes)
    }

    /// Writes a new file beside the old one, with its rights, its owner and what is noted on it, and renames it over that.
    private static func replace(_ path: String, _ old: stat?, with bytes: [UInt8]) throws(FixError) {
        let name = FilePath(path)
        let temporary = name.removingLastComponent().appending(".\(name.lastComponent?.string ?? "").explainer-\(getpid())")
        do {
            let descriptor = try FileDescriptor.open(
                temporary, .writeOnly, options: [.create, .exclusiveCreate, .noFollow, .closeOnExec],
                permissions: .ownerReadWrite)
            do {
                try descriptor.closeAfter {
                    _ = try descriptor.writeAll(bytes)
                    // Another's file stays another's where that is allowed; where not, its content still is what counts.
                    if let old {
                        _ = fchown(descriptor.rawValue, old.st_uid, old.st_gid)
                        copyAttributes(of: path, to: descriptor)
                    }
                    guard fchmod(descriptor.rawValue, (old?.st_mode ?? 0o644) & 0o7777) == 0, fsync(descriptor.rawValue) == 0 else {
                        throw Errno(rawValue: errno)
                    }
                }
                if let old {
                    var now = stat()
                    guard lstat(path, &now) == 0, now.st_ino == old.st_ino, Stamp(now) == Stamp(old) else { throw FixError.changed }
                }
                guard rename(temporary.string, path) == 0 else { throw Errno(rawValue: errno) }
            } catch {
                unlink(temporary.string)
                throw error
            }
        } catch let error as FixError {
            throw error
        } catch {
            throw .machine(action: "written", reason: "\(error)")
        }
    }

    private static func copyAttributes(of path: String, to copy: FileDescriptor) {
        let original = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
        guard original >= 0 else { return }
        explainer_copy_attributes(original, copy.rawValue)
        close(original)
    }
}

extension ContentDirectory.Stamp {
    fileprivate init(_ status: stat) {
        #if canImport(Darwin)
        let time = status.st_mtimespec
        #else
        let time = status.st_mtim
        #endif
        self.init(size: Int(status.st_size), modified: Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec))
    }
}
