/// The list of a published site's files, kept in the site itself: it tells a folder of ours from any other.
///
/// Text, sorted, and without times or paths of the machine, so that it can be committed with the site:
///
///     explainer-site 1
///     <hash, 32 hexadecimal digits> <size in bytes> <path>
package struct Manifest: Sendable, Hashable {
    /// The file's name, in the site's root.
    package static let fileName = ".explainer-site"
    /// The first line, by which a folder is known to be ours even where the rest is damaged.
    static let signature = "explainer-site 1"

    package struct Entry: Sendable, Hashable {
        package let hash: ContentHash
        package let size: Int

        package init(_ bytes: [UInt8]) {
            hash = ContentHash(bytes)
            size = bytes.count
        }

        init(hash: ContentHash, size: Int) {
            self.hash = hash
            self.size = size
        }
    }

    /// The files by their path below the site's root; the manifest itself is not among them.
    package private(set) var entries: [String: Entry] = [:]

    package init() {}

    package subscript(path: String) -> Entry? {
        get { entries[path] }
        set { entries[path] = newValue }
    }

    /// Reads a manifest.
    /// - Returns: `nil` where the text is not one of ours. Of a damaged one, what can be read.
    package init?(_ bytes: [UInt8]) {
        var lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: true)
        guard !lines.isEmpty, lines.removeFirst() == Self.signature else { return nil }
        for line in lines {
            let parts = line.split(separator: " ", maxSplits: 2)
            guard parts.count == 3, let hash = ContentHash(hexadecimal: parts[0]), let size = Int(parts[1]) else { continue }
            entries[String(parts[2])] = Entry(hash: hash, size: size)
        }
    }

    /// The manifest as it is written.
    package var bytes: [UInt8] {
        var bytes = Array((Self.signature + "\n").utf8)
        for (path, entry) in entries.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
            bytes += "\(entry.hash.hexadecimal) \(entry.size) \(path)\n".utf8
        }
        return bytes
    }
}
