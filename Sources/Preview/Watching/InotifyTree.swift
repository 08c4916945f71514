#if os(Linux)
internal import CLibrary

/// The watches on a directory and the directories in it, kept in step with what comes and goes.
struct InotifyTree {
    private static let interests =
        UInt32(IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_EXCL_UNLINK | IN_ONLYDIR)

    private let descriptor: CInt
    private let root: String
    private let rootName: String
    private let isIgnored: @Sendable (String) -> Bool
    /// The watched directories relative to the root, which is the empty path, by their watches.
    private var directories: [CInt: String] = [:]
    /// The watch on the directory that holds the root, which tells when the root goes and comes back.
    private var parentWatch: CInt?

    /// - Parameter descriptor: of the inotify instance, which remains the caller's.
    init(descriptor: CInt, root: String, isIgnored: @escaping @Sendable (String) -> Bool) {
        self.descriptor = descriptor
        self.root = root
        self.isIgnored = isIgnored
        rootName = root.split(separator: "/").last.map(String.init) ?? ""
    }

    /// Sets every watch anew.
    /// - Throws: ``PreviewError/system(operation:code:)`` where one could not be set.
    mutating func watchAll() throws(PreviewError) {
        for watch in directories.keys { inotify_rm_watch(descriptor, watch) }
        directories = [:]
        if parentWatch == nil, let parent = Self.parent(of: root) {
            let watch = inotify_add_watch(descriptor, parent, Self.interests)
            if watch >= 0 { parentWatch = watch }
        }
        try watch("")
        guard directories.values.contains("") else { throw .system(operation: "watch \(root)", code: ENOENT) }
    }

    /// Takes one event in.
    mutating func take(_ event: InotifyEvent, into changes: inout ChangeCollector) {
        if event.kind.contains(.overflow) {
            rewatch()
            return changes.addEverything()
        }
        if event.watch == parentWatch, event.name == rootName {
            rewatch()
            changes.addEverything()
        }
        guard let directory = directories[event.watch] else { return }
        if event.kind.contains(.watchEnded) {
            directories[event.watch] = nil
            return
        }
        guard let name = event.name else { return changes.addEverything() }
        let path = directory.isEmpty ? name : "\(directory)/\(name)"
        guard !name.isEmpty, !EditorFiles.isOne(name), !isIgnored(path) else { return }
        if event.kind.contains(.isDirectory) {
            takeDirectory(path, event.kind, into: &changes)
        } else if event.kind != .created || isWholeAtOnce(path) {
            changes.add(path, isWhole: !event.kind.isDisjoint(with: .whole))
        }
    }

    private mutating func takeDirectory(_ path: String, _ kind: InotifyEvent.Kind, into changes: inout ChangeCollector) {
        if !kind.isDisjoint(with: .vanished) {
            for (watch, directory) in directories where directory == path || directory.hasPrefix(path + "/") {
                inotify_rm_watch(descriptor, watch)
                directories[watch] = nil
            }
        }
        if !kind.isDisjoint(with: .appeared) {
            do throws(PreviewError) { try watch(path) } catch { changes.addEverything() }
        }
        changes.add(path)
    }

    /// Sets the watches again as far as that goes: the root may be away, and its parent will tell.
    private mutating func rewatch() {
        do throws(PreviewError) { try watchAll() } catch {}
    }

    /// Whether a new file is there with its content, as a link is; others are reported when they are closed.
    private func isWholeAtOnce(_ path: String) -> Bool {
        var status = stat()
        guard lstat("\(root)/\(path)", &status) == 0 else { return false }
        return status.st_mode & S_IFMT == S_IFLNK || status.st_nlink > 1
    }

    /// Watches a directory and those in it; one that is gone again is passed over.
    private mutating func watch(_ path: String) throws(PreviewError) {
        let place = path.isEmpty ? root : "\(root)/\(path)"
        // The root may be a link to a directory; those in it that are links would lead round in circles.
        let following = path.isEmpty ? 0 : UInt32(IN_DONT_FOLLOW)
        let watch = inotify_add_watch(descriptor, place, Self.interests | following)
        guard watch >= 0 else {
            if errno == ENOENT || errno == ENOTDIR || errno == EACCES { return }
            throw .lastError("watch \(place)")
        }
        directories[watch] = path
        for name in Self.directoryNames(in: place) where !EditorFiles.isOne(name) {
            let inner = path.isEmpty ? name : "\(path)/\(name)"
            if !isIgnored(inner) { try self.watch(inner) }
        }
    }

    private static func directoryNames(in place: String) -> [String] {
        guard let directory = opendir(place) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            // Where the file system does not say what an entry is, watching it as a directory will tell.
            guard entry.pointee.d_type == DT_DIR || entry.pointee.d_type == DT_UNKNOWN else { continue }
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(validating: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if let name { names.append(name) }
        }
        return names
    }

    /// The directory in which the root has its name, or `nil` for a root that has none, such as `.`.
    private static func parent(of root: String) -> String? {
        let names = root.split(separator: "/")
        guard let name = names.last, name != ".", name != ".." else { return nil }
        let start = root.hasPrefix("/") ? "/" : "./"
        return start + names.dropLast().joined(separator: "/")
    }
}
#endif
