/// The list of a published site's files, kept in the site itself: it tells a directory of ours from any other.
///
/// Text, sorted, and without times or paths of the machine, so that it can be committed with the site:
///
///     explainer-site 1
///     <hash, 32 hexadecimal digits> <size in bytes> <path>
///
/// Sites have hundreds of thousands of files, so the paths stand in one array of bytes.
package struct Manifest: Sendable {
    /// The file's name, in the site's root.
    package static let fileName = ".explainer-site"
    /// The first line, by which a directory is known to be ours even where the rest is damaged.
    static let signature = Array("explainer-site 1\n".utf8)

    /// What a file holds.
    package struct Entry: Sendable, Hashable {
        package let hash: ContentHash
        package let size: Int

        package init(_ bytes: [UInt8]) { self.init(hash: ContentHash(bytes), size: bytes.count) }

        init(hash: ContentHash, size: Int) {
            self.hash = hash
            self.size = size
        }
    }

    private struct File {
        let start: Int
        let count: Int
        let entry: Entry

        var path: Range<Int> { start..<start + count }
    }

    /// The paths below the site's root, each with a zero byte at its end, as system calls take them.
    private var paths: [UInt8] = []
    /// In the order of their paths, but while the manifest is put together.
    private var files: [File] = []

    package init() {}

    /// How many files there are; the manifest itself is not among them.
    package var count: Int { files.count }

    // MARK: Putting together

    /// Adds a file; when all are there, they are put in order by ``sort()``.
    mutating func append(_ path: some Collection<UInt8>, _ entry: Entry) {
        files.append(File(start: paths.count, count: path.count, entry: entry))
        paths += path
        paths.append(0)
    }

    mutating func append(_ other: Manifest) {
        let start = paths.count
        paths += other.paths
        files += other.files.map { File(start: $0.start + start, count: $0.count, entry: $0.entry) }
    }

    mutating func sort() {
        paths.withUnsafeBufferPointer { paths in
            files.sort { paths[$0.path].lexicographicallyPrecedes(paths[$1.path]) }
        }
    }

    // MARK: Looking up

    package subscript(path: String) -> Entry? { entry(of: path, in: 0..<count) }

    /// What a file holds, if it is among some of the files.
    func entry(of path: String, in range: Range<Int>) -> Entry? {
        let index = place(of: path.utf8, in: range)
        guard index < range.upperBound, paths[files[index].path].elementsEqual(path.utf8) else { return nil }
        return files[index].entry
    }

    subscript(index: Int) -> Entry { files[index].entry }

    func path(at index: Int) -> String { String(decoding: paths[files[index].path], as: UTF8.self) }

    /// Lends a path as system calls take it.
    func withPath<Result>(at index: Int, _ body: (UnsafePointer<CChar>) -> Result) -> Result? {
        paths.withUnsafeBytes { bytes in
            bytes.baseAddress.map { body(($0 + files[index].start).assumingMemoryBound(to: CChar.self)) }
        }
    }

    /// The places of the files below a directory.
    /// - Parameter directory: its path with a `/` at its end; empty for all files.
    func files(below directory: String) -> Range<Int> {
        guard !directory.isEmpty else { return 0..<count }
        let after = Array(directory.utf8.dropLast()) + [UInt8(ascii: "/") + 1]
        return place(of: directory.utf8, in: 0..<count)..<place(of: after, in: 0..<count)
    }

    /// Where a path stands, or would stand.
    private func place(of path: some Collection<UInt8>, in range: Range<Int>) -> Int {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high {
            let middle = (low + high) / 2
            if paths[files[middle].path].lexicographicallyPrecedes(path) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// How many files are not the same in another manifest.
    func changes(since previous: Manifest) -> Int {
        var (own, other, changed) = (0, 0, 0)
        while own < count, other < previous.count {
            let (path, previousPath) = (paths[files[own].path], previous.paths[previous.files[other].path])
            if path == previousPath {
                if files[own].entry != previous.files[other].entry { changed += 1 }
                (own, other) = (own + 1, other + 1)
            } else {
                if path.lexicographicallyPrecedes(previousPath) { own += 1 } else { other += 1 }
                changed += 1
            }
        }
        return changed + count - own + previous.count - other
    }

    /// The files of both, with what this one says of those in both.
    func union(_ other: Manifest) -> Manifest {
        var both = self
        for index in 0..<other.count where self[other.path(at: index)] == nil { both.append(other.path(at: index).utf8, other[index]) }
        both.sort()
        return both
    }

    // MARK: Text

    /// The manifest as it is written.
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        write { bytes += $0 }
        return bytes
    }

    /// Reads a manifest.
    /// - Returns: `nil` where the text is not one of ours. Of a damaged one, what can be read.
    package init?(_ bytes: [UInt8]) {
        guard bytes.starts(with: Self.signature) else { return nil }
        var rest = bytes[Self.signature.count...]
        while !rest.isEmpty {
            let line = rest.prefix { $0 != UInt8(ascii: "\n") }
            rest = rest.dropFirst(line.count + 1)
            let parts = line.split(separator: UInt8(ascii: " "), maxSplits: 2)
            guard parts.count == 3, let hash = ContentHash(hexadecimal: parts[0]),
                let size = Int(String(decoding: parts[1], as: UTF8.self)), !parts[2].contains(0)
            else { continue }
            append(parts[2], Entry(hash: hash, size: size))
        }
        sort()
    }

    /// Hands on the manifest as it is written, piece by piece.
    package func write<Failure: Error>(_ take: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
        var bytes = Self.signature
        for file in files {
            bytes += file.entry.hash.hexadecimal
            bytes += " \(file.entry.size) ".utf8
            bytes += paths[file.path]
            bytes.append(UInt8(ascii: "\n"))
            if bytes.count > 1 << 16 {
                try take(bytes)
                bytes.removeAll(keepingCapacity: true)
            }
        }
        try take(bytes)
    }
}
