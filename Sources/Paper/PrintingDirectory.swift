internal import CLibrary
internal import FileSystem
internal import Publication
internal import SystemPackage

/// A directory for the time of one run of a program, beside other files that do not last. A class, as it is deleted with its last use.
final class PrintingDirectory {
    let path: String

    init() throws(Errno) {
        let place = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(place)/explainer-print-XXXXXX".utf8CString)
        guard let made = mkdtemp(&template) else { throw Errno(rawValue: errno) }
        path = String(cString: made)
    }

    deinit {
        // What cannot be deleted lies where systems clear away by themselves.
        do { try DirectoryTree.remove(path) } catch {}
    }

    /// Writes a file and the directories it stands in.
    func write(_ bytes: [UInt8], to file: String) throws(Errno) {
        var parent = path
        for name in file.split(separator: "/").dropLast() {
            parent += "/" + name
            guard mkdir(parent, 0o700) == 0 || errno == EEXIST else { throw Errno(rawValue: errno) }
        }
        do {
            let descriptor = try FileDescriptor.open(
                FilePath("\(path)/\(file)"), .writeOnly, options: [.create, .truncate, .closeOnExec], permissions: [.ownerReadWrite])
            _ = try descriptor.closeAfter { try descriptor.writeAll(bytes) }
        } catch {
            throw error as? Errno ?? .ioError
        }
    }

    /// All that a file holds.
    static func read(_ path: String) throws(Errno) -> [UInt8] {
        do {
            let descriptor = try FileDescriptor.open(FilePath(path), .readOnly, options: [.closeOnExec])
            return try descriptor.closeAfter { try descriptor.readToEnd() }
        } catch {
            throw error as? Errno ?? .ioError
        }
    }
}
