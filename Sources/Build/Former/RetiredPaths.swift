/// What is meant to be gone from a site: pages with all below them, files, and places on pages.
struct RetiredPaths: Sendable {
    private let addresses: Set<String>

    /// - Parameter written: as the settings name them: `old/page/`, `old.html`, `page/#place`; a `/` at the start changes nothing.
    init(_ written: [String]) {
        addresses = Set(written.map { address in
            let address = address.hasPrefix("/") ? address.dropFirst() : address[...]
            return String(address.hasSuffix("/index.html") ? address.dropLast(10) : address)
        })
    }

    /// Whether a file of the site is meant to be gone.
    func contains(_ path: String) -> Bool {
        if addresses.isEmpty { return false }
        if addresses.contains(path) { return true }
        // A directory stands for all in it.
        return path.utf8.indices.contains { path.utf8[$0] == UInt8(ascii: "/") && addresses.contains(String(path[...$0])) }
    }

    /// Whether a place on a page is.
    func contains(_ path: String, id: String) -> Bool {
        let address = path.hasSuffix("index.html") ? String(path.dropLast(10)) : path
        return addresses.contains("\(address)#\(id)") || (address.hasSuffix("/") && addresses.contains("\(address.dropLast())#\(id)"))
    }
}
