internal import SystemPackage
#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// A part of a site in the making, such as a topic, for one thread at a time.
package struct StagedTopic: Sendable {
    private let staging: StagingDirectory
    /// What the former site has of the part.
    private let previous: PreviousOutput.Part?
    private var manifest = Manifest()
    private var folders: Set<String> = []
    /// The paths that may be one with others on a disk that knows no case.
    private var unusualPaths: [String] = []

    init(of staging: StagingDirectory, previous: PreviousOutput.Part?) {
        self.staging = staging
        self.previous = previous
    }

    /// Writes a file of the site, or takes it over where the former site has the same.
    /// - Parameters:
    ///   - bytes: the whole content.
    ///   - path: the path below the site's root, with `/` between its parts.
    package mutating func write(_ bytes: [UInt8], to path: String) throws(PublicationError) {
        guard path.isUsable else { throw .unusablePath(path) }
        let entry = Manifest.Entry(bytes)
        try makeFolders(for: path)
        note(path, entry)
        if let previous, previous.site.manifest.entry(of: path, in: previous.places) == entry,
            staging.folder.link(path, from: previous.site.folder) { return }
        try put(bytes, to: path)
    }

    /// Takes all files over from the former site.
    package mutating func keep(_ part: PreviousOutput.Part) throws(PublicationError) {
        let site = part.site
        for place in part.places {
            let path = site.manifest.path(at: place)
            try makeFolders(for: path)
            note(path, site.manifest[place])
            if staging.folder.link(path, from: site.folder) { continue }
            // Some disks have no second names for files, and some systems give none of a file of somebody else.
            let bytes: [UInt8]
            do { bytes = try site.folder.read(path) } catch {
                throw .machine(action: "read", path: staging.output.shownPath + "/" + path, error: error)
            }
            try put(bytes, to: path)
        }
    }

    /// Ends the part.
    /// - Parameters:
    ///   - file: the file of the part that gets the stamp; `nil` where it has one already.
    ///   - made: a hash of all that the part was made from; `nil` where that may have changed unseen.
    ///   - note: what the next build wants to know.
    package mutating func finish(stamping file: String? = nil, made: ContentHash? = nil, note: UInt64 = 0) throws(PublicationError) {
        manifest.sort()
        var stamp: (file: String, BuildStamp)?
        if let file, manifest[file] != nil, let state = staging.folder.state(of: 0..<manifest.count, in: manifest) {
            stamp = (file, BuildStamp(made: made, state: state, note: note))
        }
        try staging.take(manifest, unusualPaths: unusualPaths, stamp: stamp)
    }

    private mutating func note(_ path: String, _ entry: Manifest.Entry) {
        manifest.append(path.utf8, entry)
        if !path.isUsual { unusualPaths.append(path) }
    }

    private func put(_ bytes: [UInt8], to path: String) throws(PublicationError) {
        do { try staging.folder.write(bytes, to: path) } catch .fileExists {
            throw .nameTaken(path: path, by: path)
        } catch {
            throw .machine(action: "write", path: staging.output.shownPath + "/" + path, error: error)
        }
    }

    private mutating func makeFolders(for file: String) throws(PublicationError) {
        guard let slash = file.utf8.lastIndex(of: UInt8(ascii: "/")) else { return }
        let folder = String(file[..<slash])
        guard !folders.contains(folder) else { return }
        var made = ""
        for part in folder.split(separator: "/") {
            made += made.isEmpty ? part : "/" + part
            guard folders.insert(made).inserted else { continue }
            if mkdirat(staging.folder.descriptor, made, 0o755) != 0, errno != EEXIST {
                throw .machine(action: "make the folder", path: staging.output.shownPath + "/" + made, error: Errno(rawValue: errno))
            }
        }
    }
}

extension String {
    /// Whether the path stays in the site and can be a file everywhere.
    fileprivate var isUsable: Bool {
        utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy { part in
            !part.isEmpty && part.count <= 255 && !part.elementsEqual(".".utf8) && !part.elementsEqual("..".utf8)
                && !part.contains { $0 < 0x20 || $0 == UInt8(ascii: "\\") || $0 == 0x7F }
        } && self != Manifest.fileName
    }

    /// Whether the path is one with no other path on any disk: it is plain ASCII without capitals.
    fileprivate var isUsual: Bool {
        !utf8.contains { $0 >= 0x80 || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    }
}
