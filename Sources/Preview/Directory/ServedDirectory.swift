import CLibrary

/// A directory whose files can be opened, and nothing outside it.
///
/// Every name on the way is opened on its own without following links, and links are resolved here, so that
/// no change made to the directory meanwhile can lead an open file out of it.
package struct ServedDirectory: Sendable {
    /// What stands at a path.
    enum Entry {
        case file(OpenFile)
        case directory
        case nothing
    }

    /// As many links as Linux follows in one path.
    private static let mostLinks = 40

    private let path: String

    /// - Throws: ``PreviewError/system(operation:code:)`` where the path is no directory that can be opened.
    package init(path: String) throws(PreviewError) {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .lastError("open \(path)") }
        close(descriptor)
        self.path = path
    }

    /// Opens a file.
    /// - Parameter path: below the directory, with `/` between its parts.
    /// - Returns: `nil` where no file is that may be read.
    package func file(at path: String) -> OpenFile? {
        if case .file(let file) = entry(at: path.split(separator: "/").map(String.init)) { file } else { nil }
    }

    /// How many files below the directory have a name that the condition holds for; links are not followed.
    func count(where isCounted: (String) -> Bool) -> Int {
        var count = 0
        // A stack of directories rather than a call per directory, as depth is anybody's choice.
        var pending = [path]
        while let next = pending.popLast() {
            guard let stream = opendir(next) else { continue }
            defer { closedir(stream) }
            while let record = readdir(stream) {
                let name = withUnsafeBytes(of: &record.pointee.d_name) { bytes in
                    String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
                }
                if name.hasPrefix(".") { continue }
                if record.pointee.d_type == UInt8(DT_DIR) { pending.append(next + "/" + name) } else if isCounted(name) { count += 1 }
            }
        }
        return count
    }

    /// Opens what stands at a path below the directory.
    /// - Parameter names: the names on the way; links among them count where they stay in the directory.
    /// - Returns: ``Entry/nothing`` also for devices, pipes, sockets and what may not be read.
    func entry(at names: [String]) -> Entry {
        var names = names
        for _ in 0...Self.mostLinks {
            switch step(through: names) {
            case .end(let entry): return entry
            case .link(let index, let target):
                guard let resolved = Self.resolve(target, in: names, at: index) else { return .nothing }
                names = resolved
            }
        }
        return .nothing
    }

    private enum Step {
        case end(Entry)
        /// A link in place of the name at an index.
        case link(at: Int, target: String)
    }

    private func step(through names: [String]) -> Step {
        var directory = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard directory >= 0 else { return .end(.nothing) }
        defer { close(directory) }
        for (index, name) in names.enumerated() {
            var status = stat()
            guard fstatat(directory, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return .end(.nothing) }
            switch status.st_mode & S_IFMT {
            case S_IFLNK:
                guard let target = Self.target(of: name, in: directory) else { return .end(.nothing) }
                return .link(at: index, target: target)
            case S_IFDIR:
                let inner = openat(directory, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
                guard inner >= 0 else { return .end(.nothing) }
                close(directory)
                directory = inner
            case S_IFREG where index == names.count - 1:
                return .end(Self.file(name, in: directory))
            default:
                return .end(.nothing)
            }
        }
        return .end(.directory)
    }

    private static func file(_ name: String, in directory: CInt) -> Entry {
        // O_NONBLOCK: should a pipe have taken the file's place since, opening it must not wait.
        let descriptor = openat(directory, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
        guard descriptor >= 0 else { return .nothing }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            return .nothing
        }
        return .file(OpenFile(descriptor: descriptor, status: status))
    }

    private static func target(of name: String, in directory: CInt) -> String? {
        var characters = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = readlinkat(directory, name, &characters, characters.count)
        let bytes = characters.prefix(max(0, count)).map(UInt8.init(bitPattern:))
        return bytes.isEmpty ? nil : String(validating: bytes, as: UTF8.self)
    }

    /// The names with a link's target in place of the link, or `nil` where it leads out.
    private static func resolve(_ target: String, in names: [String], at index: Int) -> [String]? {
        guard target.utf8.first != UInt8(ascii: "/") else { return nil }
        var resolved = Array(names[..<index])
        for name in target.split(separator: "/") where name != "." {
            if name != ".." {
                resolved.append(String(name))
            } else if resolved.popLast() == nil {
                return nil
            }
        }
        return resolved + names[(index + 1)...]
    }
}
