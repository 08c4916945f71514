internal import Content
package import Diagnostics
package import Site

/// A site kept in memory while its author writes: topics are read and files are made when somebody asks for them.
///
/// What a change touches is read again and nothing else. A topic with mistakes keeps the pages it had before.
/// The files are those that ``SiteBuilder`` makes, by the same parts.
package actor SiteSession {
    /// The most that is kept of files made, in bytes.
    private static let cacheSize = 32 << 20

    let options: SessionOptions
    var theme: any Theme
    var reader: ContentReader
    var builder: SiteBuilder
    /// Counts the builders, so that what an old one reads is not taken for new.
    var generation = 0
    /// The topics by the paths of their pages.
    var topics: [String: TopicState] = [:]
    /// Those paths in the order of the site.
    var order: [String] = []
    /// Those that have not been read since they changed.
    var unread: Set<String> = []
    /// Where the search for unread topics goes on.
    var cursor = 0
    /// The topics asked for, the last one at the end.
    var recent: [String] = []
    var readings: [String: Reading] = [:]
    var printings: [String: Printing] = [:]
    var library: LibraryReading?
    /// What the front page of a library shows: the newest reading, or the last one that could be published.
    var shownLibrary: LibraryReading?
    var libraryLinkReport = DiagnosticReport()
    var verifier = LinkVerifier()
    /// The topics with anything wrong in them.
    var faulty: Set<String> = []
    /// The files that need no topic.
    var standing: [String: PlannedFile] = [:]
    /// The files that need all topics, as far as they have been asked for.
    var shared: [SharedKind: [String: PlannedFile]] = [:]
    var cache = FileCache(capacity: cacheSize)
    /// What templates could not write, by file.
    var pageReports: [String: DiagnosticReport] = [:]

    /// A reading under way, which several may wait for.
    struct Reading {
        let change: Int
        let generation: Int
        let task: Task<TopicPlan, Never>
    }

    /// The kinds of files that are made of all topics; those of one kind are made together.
    enum SharedKind {
        /// The front page of a library and the files beside it.
        case front
        /// What tells other programs of all pages: sitemap, feeds, redirects.
        case indexes
        /// The index of search.
        case search

        /// - Parameter path: where such a file stands below the site's root.
        init(path: String) {
            self = path.hasPrefix("search/") ? .search
                : ["sitemap", "feed.", HostFiles.redirectsName].contains(where: path.hasPrefix) ? .indexes : .front
        }
    }

    /// Lists the content directory; no topic is read yet.
    package init(_ options: SessionOptions, theme: any Theme) {
        self.options = options
        self.theme = theme
        let reader = options.reader(keeping: nil, for: theme)
        self.reader = reader
        builder = SiteBuilder(reader, theme: theme, programs: options.programs)
        for topic in reader.catalog.topics where topics[topic.path.text] == nil {
            topics[topic.path.text] = TopicState(topic)
            order.append(topic.path.text)
        }
        unread = Set(order)
        standing = PlannedFile.index(builder.shared.standingFiles)
        library = reader.readLibrary()
        shownLibrary = library
        if let library { verifier.add(library.anchors) }
    }

    /// How many pages a build would make; of a library of many topics, as far as names tell.
    package func pageCount() async -> Int {
        // Beside the topics' pages a library has the page for URLs that lead nowhere, its front page and its free pages.
        let shared = reader.catalog.isLibrary ? 2 + (reader.catalog.front?.pages.count ?? 0) : 0
        guard order.count <= Self.mostReadAtOnce else {
            return reader.catalog.topics.reduce(shared) { $0 + $1.pageCount }
        }
        for key in order { _ = await files(of: key) }
        return order.reduce(shared) { $0 + (topics[$1]?.result?.summary.pages.count ?? 0) }
    }

    /// How many files of text there are.
    package var fileCount: Int { reader.fileCount }

    /// The path of the site's root on its host, with a `/` at its end.
    package var rootPath: String { builder.context.rootPath }

    /// Everything that is wrong with what has been read so far.
    package var report: DiagnosticReport {
        var report = reader.report
        if let library { report.merge(library.report) }
        report.merge(libraryLinkReport)
        for key in faulty.sorted() {
            guard let state = topics[key] else { continue }
            report.merge(state.result?.report ?? DiagnosticReport())
            report.merge(state.linkReport)
        }
        for path in pageReports.keys.sorted() { if let found = pageReports[path] { report.merge(found) } }
        return report
    }

    // MARK: Answers

    /// What stands at a path of the site.
    /// - Parameter path: below the site's root, decoded, without a `/` at the start.
    package func answer(to path: String) async -> SessionAnswer {
        let file = PagePath(path).file
        if let bytes = cache[file] { return .made(bytes) }
        if let key = topicKey(of: file), let files = await files(of: key) {
            if let planned = files[file] { return planned.isPrinted ? await print(planned, of: key) : make(planned) }
            if file == path, files[path + "/index.html"] != nil { return .directory }
            let isPublished = topics[key]?.files.published.contains { $0.path.file == file } == true
            if files.isEmpty, isPublished { return .unmade }
        }
        if let planned = standing[file] ?? asset(at: file) { return make(planned) }
        if file == path, topics[file + "/"] != nil || standing[file + "/index.html"] != nil { return .directory }
        if let planned = await sharedFile(at: file) { return make(planned) }
        if file == path, await sharedFile(at: file + "/index.html") != nil { return .directory }
        return .nothing
    }

    /// The page for URLs that lead nowhere.
    package func notFoundPage() async -> [UInt8] {
        if case .made(let bytes) = await answer(to: "404.html") { return bytes }
        // A topic with mistakes has no pages as yet.
        var found = DiagnosticReport()
        return builder.make(PlannedFile(SitePages.notFound(in: builder.context)), into: &found)?.bytes ?? []
    }

    /// The topic that a file of the site belongs to.
    func topicKey(of path: String) -> String? {
        if let slash = path.utf8.firstIndex(of: UInt8(ascii: "/")) {
            let key = String(path[...slash])
            if topics[key] != nil { return key }
        }
        return topics[""] == nil ? nil : ""
    }

    private func make(_ planned: PlannedFile) -> SessionAnswer {
        if case .copy(let source) = planned.origin { return .copy(source) }
        var found = DiagnosticReport()
        guard let bytes = builder.make(planned, into: &found)?.bytes else { return .nothing }
        cache.insert(bytes, at: planned.path)
        pageReports[planned.path] = found.findings.isEmpty ? nil : found
        return .made(bytes)
    }

    /// A file of the theme under the name it had before it was changed: a page open in a browser asks for that.
    private func asset(at path: String) -> PlannedFile? {
        guard path.hasPrefix("assets/") else { return nil }
        let name = Fingerprint.original(of: path)
        return standing.values.first { Fingerprint.original(of: $0.path) == name }
    }
}
