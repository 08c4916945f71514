internal import CLibrary
internal import CPlatform
internal import SystemPackage

/// Swaps a finished site in the staging directory with the former one in the output.
struct SiteSwap {
    private let location: StagingLocation
    private let output: OutputDirectory
    private let manifest: Manifest

    /// - Parameter manifest: the new site's files; it stands in the stage as well.
    init(_ location: StagingLocation, of output: OutputDirectory, manifest: Manifest) {
        self.location = location
        self.output = output
        self.manifest = manifest
    }

    private var path: String { output.place.path }

    /// - Returns: what is to be deleted now: the former site, or what is left of the stage.
    func run() throws(PublicationError) -> String? {
        switch location.method {
        case .rename: return try rename()
        case .exchange: return try exchange()
        case .twoRenames: return try twoRenames()
        case .inPlace: return try inPlace()
        }
    }

    private func failure(_ error: Errno = Errno(rawValue: errno)) -> PublicationError {
        .machine(action: "publish to", path: output.shownPath, error: error)
    }

    // MARK: Directories

    private func rename() throws(PublicationError) -> String? {
        if explainer_rename_new(location.path, path) == 0 { return nil }
        // Without that mark a rename puts a directory over nothing but an empty one.
        guard [EINVAL, ENOSYS, ENOTSUP].contains(errno), systemRename(location.path, path) == 0 else { throw failure() }
        return nil
    }

    private func exchange() throws(PublicationError) -> String? {
        try prepare()
        if explainer_exchange(location.path, path) == 0 { return location.path }
        switch errno {
        case EINVAL, ENOSYS, ENOTSUP: return try twoRenames()
        case EXDEV, EBUSY: return try inPlace()
        default: throw failure()
        }
    }

    /// There is a moment between two renames in which the output is missing. A build killed in it leaves the former site
    /// beside it, and the next run puts it back.
    private func twoRenames() throws(PublicationError) -> String? {
        try prepare()
        let previous = location.path + StaleDirectory.previousSuffix
        guard systemRename(path, previous) == 0 else {
            if errno == EXDEV || errno == EBUSY { return try inPlace() }
            throw failure()
        }
        guard systemRename(location.path, path) == 0 else {
            let error = Errno(rawValue: errno)
            _ = systemRename(previous, path)
            throw failure(error)
        }
        return previous
    }

    /// Gives the stage the mode of the output, and what others have put there.
    private func prepare() throws(PublicationError) {
        guard let former = output.handle else { return }
        if let status = former.status(of: ".") { fchmod(location.directory.descriptor, status.st_mode & 0o7777) }
        for file in output.foreignFiles where manifest[file] == nil && location.directory.number(of: file) == nil {
            do throws(Errno) { try carry(file, from: former) } catch .noSuchFileOrDirectory { continue } catch {
                throw .machine(action: "keep", path: output.shownPath + "/" + file, error: error)
            }
        }
    }

    private func carry(_ file: String, from former: DirectoryHandle) throws(Errno) {
        var made = ""
        for name in file.split(separator: "/").dropLast() {
            made += made.isEmpty ? name : "/" + name
            if mkdirat(location.directory.descriptor, made, 0o755) != 0, errno != EEXIST { throw Errno(rawValue: errno) }
        }
        if location.directory.link(file, from: former) { return }
        try location.directory.write(try former.read(file), to: file)
        location.directory.copyTime(of: file, from: former)
    }

    // MARK: Files

    private func inPlace() throws(PublicationError) -> String? {
        do throws(Errno) {
            let journal = Journal(staging: location.journalName, manifest: ContentHash(try location.directory.read(Manifest.fileName)))
            try output.state.begin(journal)
        } catch { throw failure(error) }
        do throws(Errno) {
            let previous = output.previous?.manifest ?? Manifest()
            try InPlacePublication(output: try DirectoryHandle(path), staging: location.directory, manifest: manifest, previous: previous).run()
        } catch {
            throw .interrupted(path: output.shownPath, error: error)
        }
        output.state.endJournal()
        return location.path
    }
}

/// The system's call, where a function of this module has its name.
private func systemRename(_ from: String, _ to: String) -> Int32 { rename(from, to) }
