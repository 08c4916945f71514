internal import CPlatform
internal import SystemPackage
internal import Synchronization
internal import CLibrary

/// A site in the making, in a directory beside the output or in its state directory: written from any thread, then put in
/// place by the best ``PublishingMethod`` that there is.
///
/// Until `publish` the former site stands untouched. A build that is killed leaves a directory that the next build for the
/// same output deletes. Files are not synced one by one, so what survives a loss of power is for the file system to say.
package final class StagingDirectory: Sendable {
    let output: OutputDirectory
    /// How the site will be put in place.
    package let method: PublishingMethod
    /// Open for as long as the stage lives.
    let directory: DirectoryHandle
    private let location: StagingLocation
    private let state: Mutex<State>

    private struct State {
        var manifest = Manifest()
        /// Paths that may be one with others, folded as a disk that knows no case would.
        var unusualPaths: [String: String] = [:]
        /// The parts' stamps, to be written when the site is published.
        var stamps = StampFile()
        /// Whether every file so far is one of the former site.
        var isKept = true
        /// Whether the output has been replaced or changed.
        var isPublished = false
        /// A directory of ours, to be deleted: the stage until it is published, then the former site.
        var staleDirectory: String?
    }

    /// Makes the stage where the site can best be put in place from, which is found by trying.
    package init(for output: OutputDirectory) throws(PublicationError) {
        self.output = output
        location = try StagingLocation(for: output)
        method = location.method
        directory = location.directory
        state = Mutex(State(staleDirectory: location.path))
    }

    deinit {
        // What cannot be deleted now is cleared by the next build.
        clear()
    }

    /// The former site, for its files to be taken over.
    package var previous: PreviousOutput? { output.previous }

    /// Begins a part of the site.
    /// - Parameter trusted: what of the former site stands as it was left; other files are read to be compared.
    package func part(trusting trusted: PreviousOutput.Part? = nil) -> StagedTopic { StagedTopic(of: self, trusting: trusted) }

    /// Takes note of the files of a part.
    func take(
        _ manifest: Manifest, unusualPaths: [String], stamp: (part: String, BuildStamp)?, isKept: Bool
    ) throws(PublicationError) {
        try state.withLock { (state) throws(PublicationError) in
            state.manifest.append(manifest)
            state.isKept = state.isKept && isKept
            if let stamp { state.stamps[stamp.part] = stamp.1 }
            for path in unusualPaths {
                if let other = state.unusualPaths.updateValue(path, forKey: path.lowercased()) { throw .nameTaken(path: path, by: other) }
            }
        }
    }

    /// What the file system says of files, whether they are new or stay where they are.
    func fileState(of manifest: Manifest) -> ContentHash? {
        directory.state(of: 0..<manifest.count, in: manifest, or: output.previous?.directory)
    }

    /// Puts the site in the place of the output if the two differ. ``clear()`` deletes the former site.
    /// - Parameters:
    ///   - made: a hash of all that the site was made from; `nil` where that may have changed unseen.
    ///   - note: what the next build wants to know.
    /// - Returns: how many files there are, and how many differ from the former site's.
    package func publish(made: ContentHash? = nil, note: UInt64 = 0) throws(PublicationError) -> (files: Int, changed: Int) {
        // Taken out, not copied: of a large site the list is large.
        var (manifest, unusualPaths, stamps, isKept) = state.withLock { state in
            defer { (state.manifest, state.unusualPaths, state.stamps) = (Manifest(), [:], StampFile()) }
            return (state.manifest, state.unusualPaths, state.stamps, state.isKept)
        }
        manifest.sort()
        for (folded, path) in unusualPaths where folded != path && manifest[folded] != nil { throw .nameTaken(path: path, by: folded) }
        let changed = manifest.changes(since: output.previous?.manifest ?? Manifest())
        let stands = isKept && changed == 0 && output.previous?.isManifestIntact == true
        stamps[""] = (stands ? output.previous?.directory.state(of: 0..<manifest.count, in: manifest) : fileState(of: manifest)).map {
            BuildStamp(made: made, state: $0, note: note, record: nil)
        }
        if !stands {
            do { try directory.write(to: Manifest.fileName) { (take) throws(Errno) in try manifest.write(take) } } catch {
                throw .machine(action: "write", path: output.shownPath + "/" + Manifest.fileName, error: error)
            }
            output.state.forgetStamps()
            do {
                let staleDirectory = try SiteSwap(location, of: output, manifest: manifest).run()
                state.withLock { ($0.staleDirectory, $0.isPublished) = (staleDirectory, true) }
            } catch {
                // The next run completes with the files that are in the stage.
                if case .interrupted = error { state.withLock { $0.staleDirectory = nil } }
                throw error
            }
        }
        output.state.write(stamps)
        return (manifest.count, changed)
    }

    /// Whether the output has been touched.
    package var isPublished: Bool { state.withLock { $0.isPublished } }

    /// Deletes what is left of the former site. If that fails, the new site is published all the same.
    /// - Returns: what to say where it cannot be deleted.
    @discardableResult
    package func clear() -> String? {
        guard let staleDirectory = state.withLock({ state in
            defer { state.staleDirectory = nil }
            return state.staleDirectory
        }) else { return nil }
        let note = Recovery.delete(staleDirectory)
        if !output.state.isInside { rmdir(output.place.path + "/" + StateDirectory.nameInside) }
        return note
    }
}
