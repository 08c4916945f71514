internal import CPlatform
internal import SystemPackage
internal import CLibrary

/// An open folder, which stays the same one whatever is renamed. Its files are named by their paths below it.
final class FolderHandle: Sendable {
    let descriptor: Int32
    private let path: String

    init(_ path: String) throws(Errno) {
        descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        self.path = path
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
            return try descriptor.closeAfter {
                var bytes: [UInt8] = []
                // One more than expected, so that the end shows itself in the same read.
                var chunk = [UInt8](repeating: 0, count: max(1, min(size, 1 << 20)) + 1)
                while true {
                    let count = try chunk.withUnsafeMutableBytes { try descriptor.read(into: $0) }
                    bytes += chunk[..<count]
                    if count == 0 { return bytes }
                }
            }
        } catch {
            throw error as? Errno ?? .ioError
        }
    }

    /// A number by which the file system tells a file from others; `nil` where there is none.
    func inode(of file: String) -> UInt64? {
        var status = stat()
        return fstatat(descriptor, file, &status, AT_SYMLINK_NOFOLLOW) == 0 ? UInt64(status.st_ino) : nil
    }

    /// Gives a file of another folder a second name here.
    /// - Returns: whether the file system and the file's owner allow it.
    func link(_ file: String, from other: FolderHandle) -> Bool { linkat(other.descriptor, file, descriptor, file, 0) == 0 }

    /// A hash of what a manifest says of files and of what the file system says of those that stand here: it changes when
    /// somebody writes to one, puts another in its place or takes it away.
    ///
    /// Second names change neither the files' numbers nor the times when they were written, so the hash outlives them.
    /// - Returns: `nil` where a file is missing or is none.
    func state(of files: Range<Int>, in manifest: Manifest) -> ContentHash? {
        var input = HashInput()
        var status = stat()
        for index in files {
            guard manifest.withPath(at: index, { fstatat(descriptor, $0, &status, AT_SYMLINK_NOFOLLOW) }) == 0,
                status.st_mode & S_IFMT == S_IFREG
            else { return nil }
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
