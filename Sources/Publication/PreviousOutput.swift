internal import SystemPackage

/// The site that stands in the output folder before a build.
package struct PreviousOutput: Sendable {
    private let path: String
    let folder: FolderHandle
    let manifest: Manifest
    /// The number of the manifest's file, by which this site is told from one that another build puts in its place.
    let inode: UInt64?
    /// All of the site, where every file stands as the last build left it.
    package let whole: Part?

    /// Files of the site that stand as the last build left them.
    package struct Part: Sendable {
        package let stamp: BuildStamp
        let site: PreviousOutput.Files
        let places: Range<Int>

        /// What a file holds; `nil` where that is not what was published, or cannot be read.
        package func bytes(of file: String) -> [UInt8]? {
            guard let entry = site.manifest.entry(of: file, in: places), let bytes = try? site.folder.read(file, expecting: entry.size),
                Manifest.Entry(bytes) == entry
            else { return nil }
            return bytes
        }
    }

    /// What is needed to take files over.
    struct Files: Sendable {
        let folder: FolderHandle
        let manifest: Manifest
    }

    /// - Returns: `nil` where the manifest is not one of ours.
    init?(at path: String) throws(Errno) {
        let folder = try FolderHandle(path)
        guard let manifest = Manifest(try folder.read(Manifest.fileName)) else { return nil }
        self.path = path
        self.folder = folder
        self.manifest = manifest
        inode = folder.inode(of: Manifest.fileName)
        let all = 0..<manifest.count
        if let stamp = BuildStamp(on: path + "/" + Manifest.fileName), stamp.state == folder.state(of: all, in: manifest) {
            whole = Part(stamp: stamp, site: Files(folder: folder, manifest: manifest), places: all)
        } else {
            whole = nil
        }
    }

    /// How many files the site has.
    package var fileCount: Int { manifest.count }

    /// The files below a folder, where they stand as the last build left them.
    /// - Parameters:
    ///   - folder: its path with a `/` at its end.
    ///   - file: the file in it that has the stamp.
    package func part(below folder: String, stampedOn file: String) -> Part? {
        guard let stamp = BuildStamp(on: path + "/" + file) else { return nil }
        let places = manifest.files(below: folder)
        guard !places.isEmpty, stamp.state == self.folder.state(of: places, in: manifest) else { return nil }
        return Part(stamp: stamp, site: Files(folder: self.folder, manifest: manifest), places: places)
    }
}
