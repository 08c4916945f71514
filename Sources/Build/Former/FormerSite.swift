package import Content
package import Diagnostics
internal import FileSystem
package import Markdown
internal import Publication
internal import Synchronization
internal import SystemPackage

/// Where the site as it was published before stands.
package struct FormerDirectory: Sendable {
    let path: String
    /// Whether it is the directory that the new site is published to, so that what is taken over from there is the same.
    let isOutput: Bool

    package init(path: String, isOutput: Bool) { (self.path, self.isOutput) = (path, isOutput) }
}

/// The site as it was published before: tells what readers may have linked to and a new site has no longer.
///
/// It is shown every file that is made, and reads of the former site only pages that have changed. Nothing that is published
/// depends on it.
package final class FormerSite: Sendable {
    private let directory: String
    private let manifest: Manifest
    private let retired: RetiredPaths
    private let reserved: ReservedIDs
    private let state: Mutex<State>

    private struct State {
        /// For each file of the former site, whether the new one has it.
        var isKept: [Bool]
        var lostAnchors: [(page: String, id: String, near: String?)] = []
        /// The words of pages that the former site does not have, by path.
        var newPages: [String: PageWords] = [:]
        /// How many there are; of more than are compared, none is, so that no order of threads shows.
        var newPageCount = 0
    }

    /// As many pages that came, and as many that went, are compared by what they say.
    private static let mostCompared = 200
    /// For so many places of a page it is guessed what they are called now.
    private static let mostGuesses = 20

    /// - Parameters:
    ///   - directory: where it stands.
    ///   - settings: name what is meant to be gone.
    ///   - reserved: the ids of parts of pages, which are no places that readers link to.
    /// - Returns: `nil` where there is no site of ours.
    package init?(_ directory: FormerDirectory, settings: SiteSettings, reserved: ReservedIDs) {
        guard let manifest = Self.manifest(of: directory.path) else { return nil }
        self.directory = directory.path
        self.manifest = manifest
        self.reserved = reserved
        retired = RetiredPaths(settings.retired)
        state = Mutex(State(isKept: Array(repeating: false, count: manifest.count)))
    }

    /// Whether a directory is a site of ours.
    package static func isOne(_ directory: String) -> Bool { manifest(of: directory) != nil }

    private static func manifest(of directory: String) -> Manifest? { read(directory + "/" + Manifest.fileName).flatMap { Manifest($0) } }

    // MARK: The new site

    /// Notes a file that the new site has.
    /// - Parameter bytes: what it holds; only of pages it is asked for.
    package func note(_ path: String, _ bytes: @autoclosure () -> [UInt8]) {
        guard Self.isLinkable(path) else { return }
        let isPage = path.hasSuffix(".html")
        let bytes = isPage ? bytes() : []
        guard let place = manifest.place(of: path) else {
            guard isPage, !PublishedPage.isRedirect(bytes) else { return }
            return state.withLock { state in
                state.newPageCount += 1
                if state.newPageCount <= Self.mostCompared { state.newPages[path] = PageWords(bytes) }
            }
        }
        state.withLock { $0.isKept[place] = true }
        // The printed edition repeats what other pages say, under ids of its own.
        guard isPage, path != "print/index.html", !path.hasSuffix("/print/index.html"), manifest[path] != Manifest.Entry(bytes),
            !PublishedPage.isRedirect(bytes), let former = Self.read(directory + "/" + path)
        else { return }
        let ids = PublishedPage.ids(in: bytes)
        let lost = PublishedPage.anchors(in: former, except: reserved).filter { !ids.contains($0) }
        guard !lost.isEmpty else { return }
        let names = ids.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        state.withLock { state in
            state.lostAnchors += lost.enumerated().map { (path, $1, $0 < Self.mostGuesses ? Suggestion.nearest(to: $1, among: names) : nil) }
        }
    }

    /// Notes files that the new site takes over unchanged.
    /// - Parameters:
    ///   - directory: where they stand, with a `/` at its end.
    ///   - bytes: reads one of them; `nil` where the former site is what they are taken from.
    package func noteKept(below directory: String, _ bytes: ((String) -> [UInt8]?)?) {
        let places = manifest.places(below: directory)
        guard let bytes else { return state.withLock { state in for place in places { state.isKept[place] = true } } }
        for place in places { if let bytes = bytes(manifest.path(place)) { note(manifest.path(place), bytes) } }
    }

    /// Forgets what was noted of pages that are made again.
    package func forget(_ isMadeAgain: (_ path: String) -> Bool) {
        state.withLock { state in
            state.lostAnchors.removeAll { isMadeAgain($0.page) }
            let pages = state.newPages.filter { isMadeAgain($0.key) }
            state.newPageCount -= pages.count
            for path in pages.keys { state.newPages[path] = nil }
        }
    }

    // MARK: What is gone

    /// Tells what is gone and not meant to be.
    package func report(_ catalog: ContentCatalog, into report: inout DiagnosticReport) {
        let state = state.withLock { $0 }
        let canCompare = state.newPageCount > 0 && state.newPageCount <= Self.mostCompared
        var renamed = RenamedPages(canCompare ? state.newPages : [:], in: catalog)
        var compared = 0
        for place in 0..<manifest.count where !state.isKept[place] {
            let path = manifest.path(place)
            guard Self.isLinkable(path), !retired.contains(path) else { continue }
            var successor: ContentFile?
            if path.hasSuffix(".html"), canCompare, compared < Self.mostCompared, let bytes = Self.read(directory + "/" + path) {
                compared += 1
                successor = renamed.successor(of: path, PageWords(bytes))
            }
            report.add(.lostURL(path, successor: successor, in: catalog))
        }
        let anchors = state.lostAnchors.sorted { ($0.page, $0.id) < ($1.page, $1.id) }
        for (page, id, near) in anchors where !retired.contains(page, id: id) {
            report.add(.lostAnchor(id, on: page, near: near, in: catalog))
        }
    }

    /// Whether readers may link to a file: pages, and files under the names that their authors gave them.
    private static func isLinkable(_ path: String) -> Bool {
        if path.hasSuffix(".html") { return path != "404.html" }
        guard path.hasPrefix("media/") || path.contains("/media/") else { return false }
        // Copies of pictures have names that change with them, and no reader links to those.
        let parts = (path.utf8.split(separator: UInt8(ascii: "/")).last ?? path.utf8[...]).split(separator: UInt8(ascii: ".")).suffix(2)
        return !parts.contains { part in part.count == 16 && part.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0) } }
    }

    private static func read(_ path: String) -> [UInt8]? {
        do {
            let descriptor = try FileDescriptor.open(FilePath(path), .readOnly, options: [.closeOnExec, .noFollow, .nonBlocking])
            return try descriptor.closeAfter { try descriptor.readToEnd() }
        } catch {
            // What cannot be read cannot be compared.
            return nil
        }
    }
}
