internal import SystemPackage
internal import CLibrary

/// A part of a site in the making, such as a topic, for one thread at a time.
package struct StagedTopic: Sendable {
    private let staging: StagingDirectory
    /// What of the former site's part stands as it was left.
    private let trusted: PreviousOutput.Part?
    private var manifest = Manifest()
    private var directories: Set<String> = []
    /// The paths that may be one with others on a disk that knows no case.
    private var unusualPaths: [String] = []
    /// Whether all files are those of the former site.
    private var isKept = true

    init(of staging: StagingDirectory, trusting trusted: PreviousOutput.Part?) {
        self.staging = staging
        self.trusted = trusted
    }

    /// Writes a file of the site, or takes it over where the former site has the same.
    /// - Parameters:
    ///   - bytes: the whole content.
    ///   - path: the path below the site's root, with `/` between its parts.
    package mutating func write(_ bytes: [UInt8], to path: String) throws(PublicationError) {
        guard path.isUsable else { throw .unusablePath(path) }
        let entry = Manifest.Entry(bytes)
        note(path, entry)
        if let previous = staging.previous, previous.holds(bytes, entry, at: path, trusting: trusted) {
            try keep(path, of: previous) { bytes }
        } else {
            isKept = false
            try put(bytes, to: path)
        }
    }

    /// Takes all files over from the former site.
    package mutating func keep(_ part: PreviousOutput.Part) throws(PublicationError) {
        guard let previous = staging.previous else { return }
        for place in part.places {
            let path = previous.manifest.path(at: place)
            note(path, previous.manifest[place])
            try keep(path, of: previous) { [shownPath = staging.output.shownPath] () throws(PublicationError) in
                do throws(Errno) { return try previous.directory.read(path) } catch {
                    throw .machine(action: "read", path: shownPath + "/" + path, error: error)
                }
            }
        }
    }

    /// Ends the part.
    /// - Parameters:
    ///   - directory: the directory below which all its files are, if it gets a stamp of its own.
    ///   - made: a hash of all that the part was made from; `nil` where that may have changed unseen.
    ///   - note: what the next build wants to know.
    ///   - record: what else it wants to know.
    package mutating func finish(
        stamping directory: String? = nil, made: ContentHash? = nil, note: UInt64 = 0, record: [UInt8]? = nil
    ) throws(PublicationError) {
        manifest.sort()
        var stamp: (part: String, BuildStamp)?
        if let directory, manifest.count > 0, let state = staging.fileState(of: manifest) {
            let hash = record.flatMap(staging.output.state.keep)
            stamp = (directory, BuildStamp(made: record != nil && hash == nil ? nil : made, state: state, note: note, record: hash))
        }
        try staging.take(manifest, unusualPaths: unusualPaths, stamp: stamp, isKept: isKept)
    }

    /// Ends a part that was taken over, with the stamp that it has.
    package mutating func finish(keeping part: PreviousOutput.Part, stamping directory: String) throws(PublicationError) {
        manifest.sort()
        let state = staging.fileState(of: manifest)
        // Where files were copied, they are others by now.
        let stamp = state.map { BuildStamp(made: part.stamp.made, state: $0, note: part.stamp.note, record: part.stamp.record) }
        try staging.take(manifest, unusualPaths: unusualPaths, stamp: stamp.map { (directory, $0) }, isKept: isKept)
    }

    private mutating func note(_ path: String, _ entry: Manifest.Entry) {
        manifest.append(path.utf8, entry)
        if !path.isUsual { unusualPaths.append(path) }
    }

    /// Takes a file over from the former site.
    private mutating func keep(
        _ path: String, of previous: PreviousOutput, _ bytes: () throws(PublicationError) -> [UInt8]
    ) throws(PublicationError) {
        // In the directory that stands there it stands already.
        if case .inPlace = staging.method { return }
        try makeDirectories(for: path)
        if staging.directory.link(path, from: previous.directory) { return }
        // Some disks have no second names for files, and some systems give none of a file of somebody else.
        try put(bytes(), to: path)
        staging.directory.copyTime(of: path, from: previous.directory)
    }

    private mutating func put(_ bytes: [UInt8], to path: String) throws(PublicationError) {
        try makeDirectories(for: path)
        do { try staging.directory.write(bytes, to: path) } catch .fileExists {
            throw .nameTaken(path: path, by: path)
        } catch {
            throw .machine(action: "write", path: staging.output.shownPath + "/" + path, error: error)
        }
    }

    private mutating func makeDirectories(for file: String) throws(PublicationError) {
        guard let slash = file.utf8.lastIndex(of: UInt8(ascii: "/")) else { return }
        let directory = String(file[..<slash])
        guard !directories.contains(directory) else { return }
        // Those above it first; the path has no empty parts.
        let ends = directory.utf8.indices.filter { directory.utf8[$0] == UInt8(ascii: "/") } + [directory.endIndex]
        for end in ends {
            let made = String(directory[..<end])
            guard directories.insert(made).inserted else { continue }
            if mkdirat(staging.directory.descriptor, made, 0o755) != 0, errno != EEXIST {
                throw .machine(action: "make the directory", path: staging.output.shownPath + "/" + made, error: Errno(rawValue: errno))
            }
        }
    }
}

extension String {
    /// Whether the path stays in the site and can be a file everywhere.
    fileprivate var isUsable: Bool {
        var path = self
        return path.withUTF8 { $0.hasUsableParts } && !hasPrefix(Manifest.fileName) && self != StateDirectory.nameInside
            && !hasPrefix(StateDirectory.nameInside + "/")
    }

    /// Whether the path is one with no other path on any disk: it is plain ASCII without capitals.
    fileprivate var isUsual: Bool {
        !utf8.contains { $0 >= 0x80 || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether each part of a path is a name that stands for itself, and that a disk can keep.
    fileprivate var hasUsableParts: Bool {
        var start = 0
        while true {
            let end = self[start...].firstIndex(of: UInt8(ascii: "/")) ?? count
            let part = self[start..<end]
            let isStep = part.count <= 2 && part.allSatisfy { $0 == UInt8(ascii: ".") }
            guard !isStep, part.count <= 255, !part.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\\") || $0 == 0x7F }) else { return false }
            if end == count { return true }
            start = end + 1
        }
    }
}
