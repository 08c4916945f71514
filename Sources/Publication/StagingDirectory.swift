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
package final class StagingDirectory: Sendable {
    let output: OutputFolder
    let path: String
    /// The former site, for its files to be taken over.
    package let previous: PreviousOutput?
    /// Open, and locked, for as long as the stage lives.
    let folder: FolderHandle
    private let state: Mutex<State>

    private struct State {
        var manifest = Manifest()
        /// Paths that may be one with others, folded as a disk that knows no case would.
        var unusualPaths: [String: String] = [:]
        /// The parts' stamps, to be put on when the site is published: the former site may share the files.
        var stamps: [(file: String, stamp: BuildStamp)] = []
        /// A folder of ours beside the output, to be deleted: the stage until it is published, then the former site.
        var staleDirectory: String?
    }

    /// Makes the stage, after clearing what killed builds left behind.
    package init(for output: OutputFolder) throws(PublicationError) {
        self.output = output
        try Self.clearStaleDirectories(of: output)
        path = output.parent + "/" + StaleDirectory.prefix(of: output) + String(getpid())
        state = Mutex(State(staleDirectory: path))
        guard mkdir(path, 0o755) == 0 else {
            throw .machine(action: "make the folder", path: path, error: Errno(rawValue: errno))
        }
        do { folder = try FolderHandle(path) } catch { throw .machine(action: "open", path: path, error: error) }
        guard flock(folder.descriptor, LOCK_EX | LOCK_NB) == 0 else { throw .busy(path: output.shownPath) }
        // Another build may have published between the look at the former site and the lock.
        previous = output.previous.flatMap { (try? FolderHandle(output.path))?.inode(of: Manifest.fileName) == $0.inode ? $0 : nil }
    }

    deinit {
        // What cannot be deleted now is cleared by the next build.
        try? clear()
    }

    /// Begins a part of the site.
    /// - Parameter former: what the former site has of it; files that are the same are taken over.
    package func part(after previous: PreviousOutput.Part? = nil) -> StagedTopic { StagedTopic(of: self, previous: previous) }

    /// Takes note of the files of a part.
    func take(_ manifest: Manifest, unusualPaths: [String], stamp: (file: String, BuildStamp)?) throws(PublicationError) {
        try state.withLock { (state) throws(PublicationError) in
            state.manifest.append(manifest)
            if let stamp { state.stamps.append(stamp) }
            for path in unusualPaths {
                if let other = state.unusualPaths.updateValue(path, forKey: path.lowercased()) { throw .nameTaken(path: path, by: other) }
            }
        }
    }

    /// Puts the site in the output's place. The former one is left to ``clear()``.
    /// - Parameters:
    ///   - made: a hash of all that the site was made from; `nil` where that may have changed unseen.
    ///   - note: what the next build wants to know.
    /// - Returns: how many files there are, and how many differ from the former site's.
    package func publish(made: ContentHash? = nil, note: UInt64 = 0) throws(PublicationError) -> (files: Int, changed: Int) {
        // Taken out, not copied: of a large site the list is large.
        var (manifest, unusualPaths) = state.withLock { state in
            defer { (state.manifest, state.unusualPaths) = (Manifest(), [:]) }
            return (state.manifest, state.unusualPaths)
        }
        manifest.sort()
        for (folded, path) in unusualPaths where folded != path && manifest[folded] != nil { throw .nameTaken(path: path, by: folded) }
        do { try folder.write(to: Manifest.fileName) { (take) throws(Errno) in try manifest.write(take) } } catch {
            throw .machine(action: "write", path: output.shownPath + "/" + Manifest.fileName, error: error)
        }
        let whole = folder.state(of: 0..<manifest.count, in: manifest)
        if output.exists { matchPermissions() }
        let staleDirectory = try swap()
        let stamps = state.withLock { state in
            state.staleDirectory = staleDirectory
            return state.stamps
        }
        for (file, stamp) in stamps { stamp.put(on: output.path + "/" + file) }
        if let whole { BuildStamp(made: made, state: whole, note: note).put(on: output.path + "/" + Manifest.fileName) }
        return (manifest.count, manifest.changes(since: output.previous?.manifest ?? Manifest()))
    }

    /// Deletes what is left of the former site. The new one stands, whatever becomes of that.
    package func clear() throws(PublicationError) {
        guard let staleDirectory = state.withLock({ $0.staleDirectory }) else { return }
        do { try FolderTree(root: staleDirectory).remove() } catch { throw .machine(action: "clear away", path: staleDirectory, error: error) }
        state.withLock { $0.staleDirectory = nil }
    }

    // MARK: Putting in place

    private func matchPermissions() {
        var status = stat()
        if stat(output.path, &status) == 0 { chmod(path, status.st_mode & 0o7777) }
    }

    /// - Returns: where the former site stands now.
    private func swap() throws(PublicationError) -> String? {
        if !output.exists {
            guard explainer_rename_new(path, output.path) == 0 else {
                throw .machine(action: "publish to", path: output.shownPath, error: Errno(rawValue: errno))
            }
            return nil
        }
        if explainer_exchange(path, output.path) == 0 { return path }
        guard [EINVAL, ENOSYS, ENOTSUP].contains(errno) else {
            throw .machine(action: "publish to", path: output.shownPath, error: Errno(rawValue: errno))
        }
        // This file system cannot exchange folders, so there is a moment between two renames in which the output
        // is missing. A build killed in it leaves the former site beside it, and the next build puts it back.
        let previous = path + StaleDirectory.previousSuffix
        guard rename(output.path, previous) == 0 else {
            throw .machine(action: "publish to", path: output.shownPath, error: Errno(rawValue: errno))
        }
        guard rename(path, output.path) == 0 else {
            let error = Errno(rawValue: errno)
            rename(previous, output.path)
            throw .machine(action: "publish to", path: output.shownPath, error: error)
        }
        return previous
    }

    // MARK: Leftovers

    /// Deletes the stages of builds that were killed, and puts a former site back that one had moved aside.
    private static func clearStaleDirectories(of output: OutputFolder) throws(PublicationError) {
        let entries: [FolderTree.Entry]
        do { entries = try FolderTree.entries(of: output.parent) } catch {
            throw .machine(action: "read the folder", path: output.parent, error: error)
        }
        for entry in entries where entry.isFolder {
            guard let kind = StaleDirectory(entry.path.utf8.dropFirst(output.parent.utf8.count + 1), of: output) else { continue }
            if kind == .previous, !output.exists {
                guard explainer_rename_new(entry.path, output.path) == 0 else { continue }
                // The output is there after all, so it has to be vetted anew.
                throw .refusedFolder(
                    path: output.shownPath, reason: "was left aside by a build that was killed, and has been put back",
                    advice: "build again")
            }
            try clear(entry.path, of: output)
        }
    }

    private static func clear(_ staleDirectory: String, of output: OutputFolder) throws(PublicationError) {
        do {
            let descriptor = try FileDescriptor.open(FilePath(staleDirectory), .readOnly, options: [.directory, .noFollow, .closeOnExec])
            try descriptor.closeAfter {
                guard flock(descriptor.rawValue, LOCK_EX | LOCK_NB) == 0 else { throw PublicationError.busy(path: output.shownPath) }
                try FolderTree(root: staleDirectory).remove()
            }
        } catch let error as PublicationError {
            throw error
        } catch let error as Errno where error == .noSuchFileOrDirectory {
            return
        } catch {
            throw .machine(action: "clear away", path: staleDirectory, error: error as? Errno ?? .ioError)
        }
    }
}
