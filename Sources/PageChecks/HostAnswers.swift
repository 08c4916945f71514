internal import Bytes

/// With which file a host answers a path.
enum HostAnswers {
    /// The files that a host may answer a path with, the likeliest first.
    static func files(at path: String) -> [String] {
        path.isEmpty || path.hasSuffix("/") ? [path + "index.html"] : [path, path + "/index.html", path + ".html"]
    }

    /// A path that a file may be the answer to.
    struct Path {
        let hash: AnchorHash
        /// How many files are likelier to be the answer, where they are there.
        let rank: UInt8
    }

    /// The paths that a host may answer with a file, the other way round.
    static func paths(of file: String) -> [Path] {
        let bytes = Array(file.utf8)
        var paths: [Path] = []
        func add(_ path: ArraySlice<UInt8>, rank: UInt8) { paths.append(Path(hash: AnchorHash(path), rank: rank)) }
        func isName(_ path: ArraySlice<UInt8>) -> Bool { path.last.map { $0 != UInt8(ascii: "/") } ?? false }
        if isName(bytes[...]) { add(bytes[...], rank: 0) }
        guard bytes.suffix(5).elementsEqual(".html".utf8) else { return paths }
        let directory = bytes.dropLast(10)
        if bytes.suffix(10).elementsEqual("index.html".utf8), !isName(directory) {
            add(directory, rank: 0)
            if isName(directory.dropLast()) { add(directory.dropLast(), rank: 1) }
        }
        if isName(bytes.dropLast(5)) { add(bytes.dropLast(5), rank: 2) }
        return paths
    }
}
