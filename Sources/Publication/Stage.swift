internal import CPlatform
internal import SystemPackage
internal import Synchronization
#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// A site in the making, in a folder beside the output: written from any thread, then put in place in one step.
///
/// Until `publish` the former site stands untouched; after it, the new one stands whole. A build that is
/// killed leaves a folder that the next build for the same output deletes. A lock on the folder tells a
/// running build from a dead one. Files are not synced one by one, so what survives a loss of power is
/// for the file system to say.
package final class Stage: Sendable {
    private let output: OutputFolder
    private let path: String
    /// Open, and locked, for as long as the stage lives.
    private let lock: FileDescriptor
    private let state = Mutex(State())

    private struct State {
        var manifest = Manifest()
        var folders: Set<String> = []
        /// The paths taken, folded as a disk that knows no case would.
        var names: [String: String] = [:]
        var isFinished = false
    }

    /// Makes the stage, after clearing what killed builds left behind.
    package init(for output: OutputFolder) throws(PublicationError) {
        self.output = output
        try Self.clearLeftovers(of: output)
        path = output.parent + "/" + Self.prefix(of: output) + String(getpid())
        guard mkdir(path, 0o755) == 0 else {
            throw .machine(action: "make the folder", path: path, error: Errno(rawValue: errno))
        }
        do {
            lock = try FileDescriptor.open(FilePath(path), .readOnly, options: [.directory, .closeOnExec])
        } catch {
            throw .machine(action: "open", path: path, error: error as? Errno ?? .ioError)
        }
        guard flock(lock.rawValue, LOCK_EX | LOCK_NB) == 0 else {
            throw .busy(path: output.shownPath)
        }
    }

    deinit {
        if !state.withLock({ $0.isFinished }) {
            // What cannot be deleted now is cleared by the next build.
            try? FolderTree(root: path).remove()
        }
        try? lock.close()
    }

    /// Writes a file of the site.
    /// - Parameters:
    ///   - bytes: the whole content.
    ///   - file: the path below the site's root, with `/` between its parts.
    package func write(_ bytes: [UInt8], to file: String) throws(PublicationError) {
        guard Self.isUsable(file) else { throw .unusablePath(file) }
        let entry = Manifest.Entry(bytes)
        try state.withLock { (state) throws(PublicationError) in
            if let other = state.names.updateValue(file, forKey: file.lowercased()) {
                throw .nameTaken(path: file, by: other)
            }
            state.manifest[file] = entry
            try makeFolders(for: file, known: &state.folders)
        }
        try put(bytes, to: file)
    }

    /// Puts the site in the output's place and deletes the former one.
    /// - Returns: how many files there are, and how many differ from the former site's.
    package func publish() throws(PublicationError) -> (files: Int, changed: Int) {
        let manifest = state.withLock { $0.manifest }
        try put(manifest.bytes, to: Manifest.fileName)
        if output.exists { matchPermissions() }
        try swap()
        state.withLock { $0.isFinished = true }
        // The new site stands: what is left of the former one is only in the way, and the next build clears it too.
        try? FolderTree(root: path).remove()
        let former = output.former?.entries ?? [:]
        let changed = manifest.entries.filter { former[$0.key] != $0.value }.count
            + former.keys.filter { manifest[$0] == nil }.count
        return (manifest.entries.count, changed)
    }

    // MARK: Writing

    private func put(_ bytes: [UInt8], to file: String) throws(PublicationError) {
        do {
            let descriptor = try FileDescriptor.open(
                FilePath(path + "/" + file), .writeOnly, options: [.create, .exclusiveCreate, .noFollow, .closeOnExec],
                permissions: FilePermissions(rawValue: 0o644))
            _ = try descriptor.closeAfter { try descriptor.writeAll(bytes) }
        } catch {
            throw .machine(action: "write", path: output.shownPath + "/" + file, error: error as? Errno ?? .ioError)
        }
    }

    private func makeFolders(for file: String, known: inout Set<String>) throws(PublicationError) {
        guard let slash = file.lastIndex(of: "/") else { return }
        let folder = String(file[..<slash])
        guard !known.contains(folder) else { return }
        var made = ""
        for part in folder.split(separator: "/") {
            made += made.isEmpty ? part : "/" + part
            guard known.insert(made).inserted else { continue }
            if mkdir(path + "/" + made, 0o755) != 0, errno != EEXIST {
                throw .machine(action: "make the folder", path: output.shownPath + "/" + made, error: Errno(rawValue: errno))
            }
        }
    }

    /// Whether a path stays in the site and can be a file everywhere.
    private static func isUsable(_ file: String) -> Bool {
        let parts = file.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        return parts.allSatisfy { part in
            !part.isEmpty && part.count <= 255 && !part.elementsEqual(".".utf8) && !part.elementsEqual("..".utf8)
                && !part.contains { $0 < 0x20 || $0 == UInt8(ascii: "\\") || $0 == 0x7F }
        } && file != Manifest.fileName
    }

    // MARK: Putting in place

    private func matchPermissions() {
        var status = stat()
        if stat(output.path, &status) == 0 { chmod(path, status.st_mode & 0o7777) }
    }

    private func swap() throws(PublicationError) {
        if !output.exists {
            guard explainer_rename_new(path, output.path) == 0 else {
                throw .machine(action: "publish to", path: output.shownPath, error: Errno(rawValue: errno))
            }
            return
        }
        if explainer_exchange(path, output.path) == 0 { return }
        guard [EINVAL, ENOSYS, ENOTSUP].contains(errno) else {
            throw .machine(action: "publish to", path: output.shownPath, error: Errno(rawValue: errno))
        }
        // This file system cannot exchange folders, so there is a moment between two renames in which the output
        // is missing. A build killed in it leaves the former site beside it, and the next build puts it back.
        let former = path + Self.formerSuffix
        guard rename(output.path, former) == 0 else {
            throw .machine(action: "publish to", path: output.shownPath, error: Errno(rawValue: errno))
        }
        guard rename(path, output.path) == 0 else {
            let error = Errno(rawValue: errno)
            rename(former, output.path)
            throw .machine(action: "publish to", path: output.shownPath, error: error)
        }
        try? FolderTree(root: former).remove()
    }

    // MARK: Leftovers

    private static let formerSuffix = "-former"

    private static func prefix(of output: OutputFolder) -> String { ".\(output.name).explainer-" }

    /// Deletes the stages of builds that were killed, and puts a former site back that one had moved aside.
    private static func clearLeftovers(of output: OutputFolder) throws(PublicationError) {
        let entries: [FolderTree.Entry]
        do { entries = try FolderTree.entries(of: output.parent) } catch {
            throw .machine(action: "read the folder", path: output.parent, error: error)
        }
        let prefix = output.parent + "/" + prefix(of: output)
        for entry in entries where entry.isFolder && entry.path.utf8.starts(with: prefix.utf8) {
            if entry.path.hasSuffix(formerSuffix), !output.exists {
                guard explainer_rename_new(entry.path, output.path) == 0 else { continue }
                // The output is there after all, so it has to be vetted anew.
                throw .refusedFolder(
                    path: output.shownPath, reason: "was left aside by a build that was killed, and has been put back",
                    advice: "build again")
            }
            try clear(entry.path, of: output)
        }
    }

    private static func clear(_ leftover: String, of output: OutputFolder) throws(PublicationError) {
        do {
            let descriptor = try FileDescriptor.open(FilePath(leftover), .readOnly, options: [.directory, .noFollow, .closeOnExec])
            try descriptor.closeAfter {
                guard flock(descriptor.rawValue, LOCK_EX | LOCK_NB) == 0 else { throw PublicationError.busy(path: output.shownPath) }
                try FolderTree(root: leftover).remove()
            }
        } catch let error as PublicationError {
            throw error
        } catch let error as Errno where error == .noSuchFileOrDirectory {
            return
        } catch {
            throw .machine(action: "clear away", path: leftover, error: error as? Errno ?? .ioError)
        }
    }
}
