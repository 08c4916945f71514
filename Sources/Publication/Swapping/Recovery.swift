internal import CLibrary
internal import CPlatform
internal import SystemPackage

/// Puts in order what a killed build has left: completes what it was replacing, puts back what it had moved aside, and deletes
/// the rest. The state directory is locked, so no other build is at work.
struct Recovery {
    private let place: OutputPlace
    private let state: StateDirectory

    init(of place: OutputPlace, state: StateDirectory) {
        self.place = place
        self.state = state
    }

    /// Whether the output is missing but for a killed build, or half changed.
    static func isNeeded(at place: OutputPlace) -> Bool {
        for directory in [StateDirectory.path(beside: place.parent, place.name), place.path + "/" + StateDirectory.nameInside]
        where FileNumber(at: directory + "/" + StateDirectory.journal) != nil { return true }
        return FileNumber(at: place.path) == nil && hasPrevious(place)
    }

    private static func hasPrevious(_ place: OutputPlace) -> Bool {
        do throws(Errno) {
            return try stale(in: place.parent, after: place.siblings.stalePrefix).contains { $0.kind.isPrevious }
        } catch {
            return false
        }
    }

    /// - Returns: what could not be deleted, with the command that does it.
    func run() throws(PublicationError) -> [String] {
        try complete()
        var leftovers: [String] = []
        do throws(Errno) {
            for (name, kind) in try Self.stale(in: place.parent, after: place.siblings.stalePrefix) {
                if !state.isLocked, kind.isOfRunningProcess { continue }
                let path = (place.parent == "/" ? "" : place.parent) + "/" + name
                if kind.isPrevious, FileNumber(at: place.path) == nil {
                    guard rename(path, place.path) == 0 else { throw Errno(rawValue: errno) }
                } else {
                    leftovers.append(path)
                }
            }
        } catch {
            throw .machine(action: "put in order the directory", path: place.parent, error: error)
        }
        let inside = place.path + "/" + StateDirectory.nameInside
        do throws(Errno) {
            for (name, kind) in try Self.stale(in: inside, after: StaleDirectory.prefixInside) where state.isLocked || !kind.isOfRunningProcess {
                leftovers.append(inside + "/" + name)
            }
        } catch {
            // Most outputs have no such directory; of one that cannot be read the contents tell.
        }
        let notes = leftovers.compactMap(Self.delete)
        if !state.isInside { rmdir(inside) }
        return notes
    }

    /// Names that killed builds gave.
    private static func stale(in directory: String, after prefix: String) throws(Errno) -> [(name: String, kind: StaleDirectory)] {
        try DirectoryHandle(directory).entries().compactMap { entry in
            guard entry.isDirectory else { return nil }
            return StaleDirectory(entry.text, after: prefix).map { (entry.text, $0) }
        }
    }

    /// Deletes a directory.
    /// - Returns: what to say where that cannot be.
    static func delete(_ path: String) -> String? {
        do throws(Errno) {
            try DirectoryTree.remove(path)
            return nil
        } catch {
            let quoted = "'" + path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
            return "what an earlier build left cannot be deleted: \(error); to delete it, run: sudo rm -rf \(quoted)"
        }
    }

    // MARK: Half changed

    private func complete() throws(PublicationError) {
        guard let journal = state.journal else { return }
        guard let path = stagingPath(journal.staging) else { return state.endJournal() }
        do throws(Errno) {
            let output = try DirectoryHandle(place.path)
            let staging = try DirectoryHandle(path)
            let bytes = try staging.read(Manifest.fileName)
            // Otherwise the output's manifest lists the files of both sites, and the next build finds out which is which.
            guard ContentHash(bytes) == journal.manifest, let manifest = Manifest(bytes) else { return state.endJournal() }
            let previous = output.number(of: Manifest.fileName) == nil ? Manifest() : Manifest(try output.read(Manifest.fileName)) ?? Manifest()
            try InPlacePublication(output: output, staging: staging, manifest: manifest, previous: previous).run()
        } catch {
            // Without the new files there is nothing to complete with.
            if error != .noSuchFileOrDirectory { throw .machine(action: "complete the publishing to", path: place.path, error: error) }
        }
        state.endJournal()
    }

    /// The directory of new files that a journal names, where it is one that a build makes.
    private func stagingPath(_ name: String) -> String? {
        let inside = StateDirectory.nameInside + "/"
        if name.hasPrefix(inside) {
            return StaleDirectory(String(name.dropFirst(inside.count)), after: StaleDirectory.prefixInside).map { _ in place.path + "/" + name }
        }
        return StaleDirectory(name, after: place.siblings.stalePrefix).map { _ in (place.parent == "/" ? "" : place.parent) + "/" + name }
    }
}
