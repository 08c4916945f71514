internal import CPlatform
internal import FileSystem
internal import SystemPackage
internal import CLibrary

/// An open directory, which stays the same one whatever is renamed. Its files are named by their paths below it.
///
/// The descriptor is closed with the last reference, so whoever takes it out keeps the handle meanwhile.
final class DirectoryHandle: Sendable {
    let descriptor: Int32

    init(_ path: String) throws(Errno) {
        descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { throw Errno(rawValue: errno) }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Writes a new file.
    func write(_ bytes: [UInt8], to file: String) throws(Errno) {
        try write(to: file) { (take) throws(Errno) in try take(bytes) }
    }

    /// Writes a new file piece by piece.
    func write(to file: String, _ pieces: (_ take: ([UInt8]) throws(Errno) -> Void) throws(Errno) -> Void) throws(Errno) {
        do {
            let descriptor = FileDescriptor(rawValue: openat(descriptor, file, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644))
            guard descriptor.rawValue >= 0 else { throw Errno(rawValue: errno) }
            try descriptor.closeAfter {
                try pieces { (bytes) throws(Errno) in
                    do { try descriptor.writeAll(bytes) } catch { throw error as? Errno ?? .ioError }
                }
            }
        } catch {
            throw error as? Errno ?? .ioError
        }
    }

    /// Reads a file to its end.
    /// - Parameter size: how many bytes it is likely to have.
    func read(_ file: String, expecting size: Int = 65_536) throws(Errno) -> [UInt8] {
        do {
            let descriptor = FileDescriptor(rawValue: openat(descriptor, file, O_RDONLY | O_NOFOLLOW | O_CLOEXEC))
            guard descriptor.rawValue >= 0 else { throw Errno(rawValue: errno) }
            return try descriptor.closeAfter { try descriptor.readToEnd(expecting: max(1, min(size, 1 << 20))) }
        } catch {
            throw error as? Errno ?? .ioError
        }
    }

    // MARK: Names

    /// What the directory holds.
    func entries() throws(Errno) -> [DirectoryTree.Entry] { try DirectoryTree.entries(of: descriptor) }

    /// Puts a file with these bytes in the place of another, whole at any moment.
    func replace(_ file: String, by bytes: [UInt8]) throws(Errno) {
        let temporary = file + ".new"
        unlink(temporary)
        try write(bytes, to: temporary)
        guard renameat(descriptor, temporary, descriptor, file) == 0 else { throw Errno(rawValue: errno) }
    }

    /// Deletes a file; one that is not there is deleted already.
    /// - Returns: whether it is gone.
    @discardableResult
    func unlink(_ file: String) -> Bool { unlinkat(descriptor, file, 0) == 0 || errno == ENOENT }

    /// What tells a file from others; `nil` where there is none.
    func number(of file: String) -> FileNumber? { status(of: file).map { FileNumber($0) } }

    /// - Returns: `nil` where there is no such file.
    func status(of file: String) -> stat? {
        var status = stat()
        return fstatat(descriptor, file, &status, AT_SYMLINK_NOFOLLOW) == 0 ? status : nil
    }

    /// Whether there is a file of this name, and neither a directory nor anything else.
    func isFile(_ file: String) -> Bool { status(of: file).map { $0.st_mode & S_IFMT == S_IFREG } ?? false }

    /// Whether there is a directory of this name.
    func isDirectory(_ file: String) -> Bool { status(of: file).map { $0.st_mode & S_IFMT == S_IFDIR } ?? false }

    /// Gives a file of another directory a second name here.
    /// - Returns: whether the file system and the file's owner allow it.
    func link(_ file: String, from other: DirectoryHandle) -> Bool { linkat(other.descriptor, file, descriptor, file, 0) == 0 }

    /// Gives a file, or one of another name, the time at which a file of another directory was written.
    func copyTime(of file: String, as name: String? = nil, from other: DirectoryHandle) {
        _ = explainer_copy_time(other.descriptor, file, descriptor, name ?? file)
    }

    /// A hash of what a manifest says of files and of what the file system says of them: it changes when somebody writes to
    /// one, puts another in its place or takes it away.
    ///
    /// Second names change neither the files' numbers nor the times when they were written, so the hash outlives them.
    /// - Parameter other: has the files that are not here.
    /// - Returns: `nil` if a file is missing or is not a regular file.
    func state(of files: Range<Int>, in manifest: Manifest, or other: DirectoryHandle? = nil) -> ContentHash? {
        var input = HashInput()
        var status = stat()
        for index in files {
            let isFound = manifest.withPath(at: index) { path in
                if fstatat(descriptor, path, &status, AT_SYMLINK_NOFOLLOW) == 0 { return true }
                return other.map { fstatat($0.descriptor, path, &status, AT_SYMLINK_NOFOLLOW) == 0 } ?? false
            }
            guard isFound == true, status.st_mode & S_IFMT == S_IFREG else { return nil }
            input.add(manifest[index].hash)
            input.add(manifest[index].size)
            input.add(manifest.path(at: index))
            input.add(status.st_ino)
            input.add(status.st_size)
            input.add(explainer_modified(&status))
        }
        return input.hash
    }
}
