internal import SystemPackage

/// The site that stands in the output directory before a build.
package struct PreviousOutput: Sendable {
    let directory: DirectoryHandle
    let manifest: Manifest
    /// Whether the manifest's file is byte for byte what its entries are written as.
    let isManifestIntact: Bool
    private let stamps: StampFile
    /// Where the records are.
    private let state: String
    /// All of the site, where every file stands as the last build left it.
    package let whole: Part?

    /// Files of the site that stand as the last build left them.
    package struct Part: Sendable {
        package let stamp: BuildStamp
        let places: Range<Int>
        private let site: Files
        private let state: String

        init(stamp: BuildStamp, places: Range<Int>, of site: Files, state: String) {
            self.stamp = stamp
            self.places = places
            self.site = site
            self.state = state
        }

        /// What a file holds; `nil` where that is not what was published, or cannot be read.
        package func bytes(of file: String) -> [UInt8]? {
            guard let entry = site.manifest.entry(of: file, in: places) else { return nil }
            do throws(Errno) {
                let bytes = try site.directory.read(file, expecting: entry.size)
                return Manifest.Entry(bytes) == entry ? bytes : nil
            } catch {
                return nil
            }
        }

        /// What the builder wrote down of the part; `nil` where it is missing or damaged.
        package var record: [UInt8]? {
            guard let hash = stamp.record else { return nil }
            do throws(Errno) { return StateDirectory.record(hash, in: try DirectoryHandle(state)) } catch { return nil }
        }
    }

    /// What is needed to read files.
    struct Files: Sendable {
        let directory: DirectoryHandle
        let manifest: Manifest
    }

    /// - Returns: `nil` where the manifest is not one of ours.
    init?(at path: String, state: StateDirectory) throws(Errno) {
        let directory = try DirectoryHandle(path)
        let bytes = try directory.read(Manifest.fileName)
        guard let manifest = Manifest(bytes) else { return nil }
        self.directory = directory
        self.manifest = manifest
        isManifestIntact = manifest.bytes == bytes
        self.state = state.path
        stamps = state.readStamps()
        let all = 0..<manifest.count
        whole = stamps[""].flatMap { stamp in
            stamp.state == directory.state(of: all, in: manifest) ? Part(stamp: stamp, places: all, of: Files(directory: directory, manifest: manifest), state: state.path) : nil
        }
    }

    /// How many files the site has.
    package var fileCount: Int { manifest.count }

    /// The files below a directory, where they stand as the last build left them.
    /// - Parameter directory: its path with a `/` at its end.
    package func part(below directory: String) -> Part? {
        guard let stamp = stamps[directory] else { return nil }
        let places = manifest.files(below: directory)
        guard !places.isEmpty, stamp.state == self.directory.state(of: places, in: manifest) else { return nil }
        return Part(stamp: stamp, places: places, of: Files(directory: self.directory, manifest: manifest), state: state)
    }

    /// Whether a file of the site holds these bytes.
    /// - Parameter part: a part that is unchanged, so that its files need not be read.
    func holds(_ bytes: [UInt8], _ entry: Manifest.Entry, at path: String, trusting part: Part?) -> Bool {
        if let part, let known = manifest.entry(of: path, in: part.places) { return known == entry }
        guard manifest[path] == entry, directory.isFile(path) else { return false }
        do throws(Errno) {
            let standing = try directory.read(path, expecting: entry.size)
            return standing == bytes
        } catch {
            return false
        }
    }
}
