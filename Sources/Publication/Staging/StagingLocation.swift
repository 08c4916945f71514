internal import CLibrary
internal import CPlatform
internal import SystemPackage

/// Where a site is made, and how it will take the output's place: found by trying, before any page is made.
struct StagingLocation {
    let path: String
    let directory: DirectoryHandle
    let method: PublishingMethod
    /// The name that a journal has for it.
    let journalName: String

    init(for output: OutputDirectory) throws(PublicationError) {
        let reason: PublishingMethod.Reason? = output.wantsInPlace ? .asked : output.obstacle
        guard output.exists else {
            self = try Self(beside: output, method: .rename)
            return
        }
        if let reason, output.state.isInside {
            self = try Self(inside: output, reason: reason)
            return
        }
        let beside = try Self(beside: output, method: .exchange)
        let matches = beside.matchAccess(to: output)
        if !matches, access(output.place.path, W_OK | X_OK) == 0 {
            rmdir(beside.path)
            self = try Self(inside: output, reason: reason ?? .access)
        } else if let reason {
            self = Self(beside, method: .inPlace(reason))
        } else {
            self = try beside.tried(on: output)
        }
    }

    private init(path: String, journalName: String, method: PublishingMethod) throws(PublicationError) {
        self.path = path
        self.journalName = journalName
        self.method = method
        do { directory = try DirectoryHandle(path) } catch { throw .machine(action: "open", path: path, error: error) }
    }

    private init(_ other: StagingLocation, method: PublishingMethod) {
        (path, directory, journalName) = (other.path, other.directory, other.journalName)
        self.method = method
    }

    private init(beside output: OutputDirectory, method: PublishingMethod) throws(PublicationError) {
        let (place, prefix) = (output.place, output.place.siblings.stalePrefix)
        let made = try Self.make(in: place.parent == "/" ? "/" : place.parent + "/", after: prefix)
        try self.init(path: made.path, journalName: made.name, method: method)
    }

    private init(inside output: OutputDirectory, reason: PublishingMethod.Reason) throws(PublicationError) {
        let directory = output.place.path + "/" + StateDirectory.nameInside
        if mkdir(directory, 0o755) != 0, errno != EEXIST { throw .machine(action: "make the directory", path: directory, error: Errno(rawValue: errno)) }
        let made = try Self.make(in: directory + "/", after: StaleDirectory.prefixInside)
        try self.init(path: made.path, journalName: StateDirectory.nameInside + "/" + made.name, method: .inPlace(reason))
    }

    /// Makes a directory of a name that nothing has, not even what cannot be deleted.
    private static func make(in directory: String, after prefix: String) throws(PublicationError) -> (path: String, name: String) {
        var number = Int(getpid())
        while true {
            let name = prefix + String(number)
            number += 1
            if mkdir(directory + name, 0o755) == 0 { return (directory + name, name) }
            guard errno == EEXIST else { throw .machine(action: "make the directory", path: directory + name, error: Errno(rawValue: errno)) }
        }
    }

    // MARK: Whose it is

    /// Gives the stage the owner, group, mode, access list and label of the output, before files are made in it.
    /// - Returns: whether it has them.
    private func matchAccess(to output: OutputDirectory) -> Bool {
        guard let former = output.handle, let wanted = former.status(of: "."), var own = directory.status(of: ".") else { return true }
        if (own.st_uid, own.st_gid) != (wanted.st_uid, wanted.st_gid), fchown(directory.descriptor, wanted.st_uid, wanted.st_gid) != 0 {
            _ = fchown(directory.descriptor, uid_t.max, wanted.st_gid)
        }
        let hasList = withExtendedLifetime(former) { explainer_copy_access(former.descriptor, directory.descriptor) == 0 }
        // Whoever builds has to write here; the exact mode is set when the site is put in place.
        fchmod(directory.descriptor, wanted.st_mode & 0o7777 | S_IRWXU)
        own = directory.status(of: ".") ?? own
        return hasList && (own.st_uid, own.st_gid, own.st_mode | S_IRWXU) == (wanted.st_uid, wanted.st_gid, wanted.st_mode | S_IRWXU)
    }

    // MARK: Trying

    /// Finds out what the file system does with directories.
    private func tried(on output: OutputDirectory) throws(PublicationError) -> StagingLocation {
        let (one, other) = (path + "/1", path + "/2")
        for directory in [one, other] where mkdir(directory, 0o755) != 0 {
            throw .machine(action: "make the directory", path: directory, error: Errno(rawValue: errno))
        }
        defer { for directory in [one, other] { rmdir(directory) } }
        // No directory takes the place of one that holds something, so this fails, and tells whether it would fail otherwise.
        if rename(output.place.path, path) == 0 {
            guard rename(path, output.place.path) == 0 else {
                throw .machine(action: "publish to", path: output.shownPath, error: Errno(rawValue: errno))
            }
            throw .machine(action: "publish to", path: output.shownPath, error: .notSupported)
        }
        switch errno {
        case ENOTEMPTY, EEXIST: break
        case EXDEV: return Self(self, method: .inPlace(.lowerLayer))
        case EBUSY: return try Self(replacing: self, of: output, reason: .mountPoint)
        default: return Self(self, method: .inPlace(.fixed))
        }
        return Self(self, method: explainer_exchange(one, other) == 0 ? .exchange : .twoRenames)
    }

    private init(replacing beside: StagingLocation, of output: OutputDirectory, reason: PublishingMethod.Reason) throws(PublicationError) {
        for directory in ["/1", "/2", ""] { rmdir(beside.path + directory) }
        self = try Self(inside: output, reason: reason)
    }
}
