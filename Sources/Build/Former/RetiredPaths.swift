/// What is meant to be gone from a site: pages with all below them, files, and places on pages.
struct RetiredPaths: Sendable {
    private let paths: Set<String>

    /// - Parameter written: as the settings name them: `old/page/`, `old.html`, `page/#place`; a `/` at the start changes nothing.
    init(_ written: [String]) {
        paths = Set(written.map { written in
            let path = written.hasPrefix("/") ? written.dropFirst() : written[...]
            return String(path.hasSuffix("/index.html") ? path.dropLast(10) : path)
        })
    }

    /// Whether a file of the site is meant to be gone.
    func contains(_ path: String) -> Bool {
        if paths.isEmpty { return false }
        if paths.contains(path) { return true }
        // A directory stands for all in it.
        return path.utf8.indices.contains { path.utf8[$0] == UInt8(ascii: "/") && paths.contains(String(path[...$0])) }
    }

    /// Whether a place on a page is.
    func contains(_ path: String, id: String) -> Bool {
        let page = path.hasSuffix("index.html") ? String(path.dropLast(10)) : path
        return paths.contains("\(page)#\(id)") || (page.hasSuffix("/") && paths.contains("\(page.dropLast())#\(id)"))
    }
}
