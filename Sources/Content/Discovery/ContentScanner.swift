internal import Diagnostics
internal import FileSystem
internal import SystemPackage

/// Walks the content directory once and sorts what it finds into topics.
struct ContentScanner {
    private let root: String
    /// The directory's path with a `/` at its end.
    let rootDirectory: String
    let realRoot: String?
    let reserved: ReservedNames
    var report = DiagnosticReport()
    /// Why the content directory itself cannot be listed.
    private(set) var failure: Errno?
    /// Unused files and directories. Reported only if there is a topic; otherwise every file would be.
    private var strays = DiagnosticReport()

    init(root: String, reserved: ReservedNames) {
        self.root = root
        self.reserved = reserved
        rootDirectory = root.hasSuffix("/") ? root : root + "/"
        realRoot = RealPath.of(root)
    }

    /// A directory's usable files and directories.
    struct Directory {
        var files: [ContentFile] = []
        var directories: [String] = []

        func file(named name: String) -> ContentFile? { files.first { $0.name == name } }

        /// The file that may have been meant to be the overview.
        var nearOverview: String? { Suggestion.nearest(to: "overview.md", among: files.map(\.name)) }
    }

    mutating func catalog() -> (settings: ContentFile?, front: TopicFiles?, topics: [TopicFiles], staticFiles: [PublishedMedia]) {
        guard let top = list("") else { return (nil, nil, [], []) }
        let settings = top.file(named: "site.yaml")
        if settings == nil {
            report.add(
                .missingFile, "there is no 'site.yaml' in '\(root)'", at: SourceLocation(file: shown("site.yaml")),
                help: "make one with at least a line 'title: …'; 'explainer new' writes a complete example")
        }
        var topics: [TopicFiles] = []
        var front: TopicFiles?
        if top.file(named: "overview.md") != nil {
            if let topic = topic(in: "", path: PagePath(""), listing: top, also: ["site.yaml"]) { topics.append(topic) }
        } else {
            front = top.file(named: "library.md").map { TopicFiles(directory: "", path: .root, overview: $0) }
            topics = self.topics(below: top, front: &front)
            for file in top.files where file != settings && file != front?.overview { reportStray(file) }
            if topics.isEmpty {
                report.add(
                    .missingFile, "there is no 'overview.md' in '\(root)' or in a directory of it",
                    at: SourceLocation(file: shown("overview.md")),
                    help: top.nearOverview.map { "rename '\($0)' to 'overview.md'" }
                        ?? "a topic is a directory with an overview.md; 'explainer new' writes a complete example")
            }
        }
        if !topics.isEmpty { report.merge(strays) }
        reportSharedPaths(topics, front)
        return (settings, front, topics, top.directories.contains(StaticDirectory.name) ? staticFiles(beside: topics, front) : [])
    }

    private mutating func topics(below top: Directory, front: inout TopicFiles?) -> [TopicFiles] {
        var topics: [TopicFiles] = []
        for name in top.directories where !isStatic(name) {
            guard let listing = list(name + "/") else { continue }
            guard listing.file(named: "overview.md") != nil else {
                if name == "pages" || name == "media", front != nil {
                    if name == "pages" { front?.pages = freePages(in: listing) } else { front?.media = media(in: "media/") }
                    continue
                }
                if !listing.files.isEmpty || !listing.directories.isEmpty {
                    strays.add(.strayDirectory(
                        name, "it has no 'overview.md'", at: SourceLocation(file: shown(name)),
                        help: listing.nearOverview.map { "rename '\($0)' to 'overview.md'" } ?? "a topic is a directory with an overview.md"))
                }
                continue
            }
            guard let slug = PagePath.slug(name) else {
                report.add(.unusableName(of: shown(name)))
                continue
            }
            if slug == ReservedNames.assets {
                report.add(
                    .pathTaken, "the path '\(slug)/' is needed for the site's own files",
                    at: SourceLocation(file: shown(name)), help: "rename the directory")
                continue
            }
            if let topic = topic(in: name + "/", path: PagePath(slug + "/"), listing: listing, also: []) {
                topics.append(topic)
            }
        }
        return topics
    }

    private mutating func topic(
        in directory: String, path: PagePath, listing: Directory, also known: Set<String>
    ) -> TopicFiles? {
        guard let overview = listing.file(named: "overview.md") else { return nil }
        var topic = TopicFiles(directory: directory, path: path, overview: overview)
        for file in listing.files where file != overview && !known.contains(file.name) {
            guard let kind = PageKind(fileName: file.name) else {
                reportStray(file)
                continue
            }
            if let other = topic[kind] {
                report.add(
                    .pathTaken, "the \(kind.rawValue) are in '\(other.name)' already", at: file.location,
                    help: "keep one file of \(kind.rawValue)")
            } else {
                topic.backMatter[kind] = file
            }
        }
        let isFree = directory.isEmpty && listing.directories.contains("pages")
        if isFree, let pages = list("pages/") { topic.pages = freePages(in: pages) }
        for name in listing.directories where !(isFree && name == "pages") {
            switch name {
            case "sections": topic.sections = sections(in: directory + "sections/", of: path)
            case "media": topic.media += media(in: directory + "media/")
            case "data": topic.media += data(in: directory + "data/")
            case _ where directory.isEmpty && isStatic(name): break
            default: reportStrayDirectory(directory + name)
            }
        }
        return topic
    }

    private mutating func sections(in directory: String, of topic: PagePath) -> [TopicFiles.SectionFile] {
        guard let listing = list(directory) else { return [] }
        for name in listing.directories { reportStrayDirectory(directory + name) }
        var sections: [TopicFiles.SectionFile] = []
        for file in listing.files {
            guard file.name.hasSuffix(".md") else {
                reportStray(file)
                continue
            }
            let name = file.name.dropLast(3)
            let digits = name.prefix { $0.isASCII && $0.isNumber }
            guard let number = Int(digits), let slug = PagePath.slug(name.dropFirst(digits.count)) else {
                report.add(
                    .sectionName, "'\(file.name)' does not start with a number and words", at: file.location,
                    help: "name it with a number and words, such as '1-\(PagePath.slug(name) ?? "first-section").md'")
                continue
            }
            sections.append(.init(file: file, number: number, path: topic.appending(slug + "/")))
        }
        let sorted = sections.enumerated()
            .sorted { ($0.element.number, $0.offset) < ($1.element.number, $1.offset) }
            .map(\.element)
        for (section, next) in zip(sorted, sorted.dropFirst()) where section.number == next.number && section.path != next.path {
            report.add(
                .sectionNumber, "'\(next.file.name)' has the number of '\(section.file.name)', so their names decide which comes first",
                at: next.file.location, help: "give each section a number of its own")
        }
        return sorted
    }

    private mutating func media(in directory: String) -> [ContentFile] {
        var files: [ContentFile] = []
        // A stack of directories rather than a call per directory: depth is the author's to choose.
        var pending = [directory]
        while let next = pending.popLast() {
            guard let listing = list(next) else { continue }
            files += listing.files
            pending += listing.directories.reversed().map { next + $0 + "/" }
        }
        return files
    }

    /// The files that figures are drawn from, which are published as they are.
    private mutating func data(in directory: String) -> [ContentFile] {
        let files = media(in: directory)
        for file in files where !ContentFile.dataEndings.contains(where: file.name.lowercased().hasSuffix) {
            strays.add(
                .strayFile, "figures cannot be drawn from this kind of file", at: file.location,
                help: "save the data as CSV or JSON; other downloads belong in 'media/'")
        }
        return files.filter { file in ContentFile.dataEndings.contains(where: file.name.lowercased().hasSuffix) }
    }

    private mutating func list(_ directory: String) -> Directory? {
        let path = shown(directory)
        let listing: DirectoryListing
        do {
            listing = try DirectoryListing(of: path)
        } catch {
            if directory.isEmpty { failure = error }
            report.add(.unreadable(
                "directory", for: error, at: SourceLocation(file: path),
                help: directory.isEmpty ? "name the content directory with --content" : "check that you may read it"))
            return nil
        }
        var result = Directory()
        if directory.isEmpty { reportHidden() }
        for entry in listing.entries {
            let path = directory + entry.name
            guard entry.isUsable else {
                report.add(.unusableName(of: shown(path)))
                continue
            }
            switch entry.kind {
            case .file:
                result.files.append(ContentFile(path: path, root: rootDirectory, identity: entry.identity))
            case .directory: result.directories.append(entry.name)
            case .link:
                if let realRoot, let target = DirectoryListing.file(linkedAt: shown(path), below: realRoot) {
                    result.files.append(ContentFile(path: path, root: rootDirectory, identity: target))
                } else {
                    report.add(.linkOutside(at: shown(path)))
                }
            case .other:
                strays.add(
                    .strayFile, "this is neither a file nor a directory", at: SourceLocation(file: shown(path)),
                    help: "remove it from the content directory")
            }
        }
        return result
    }

    /// Tells of hidden files on top that were meant to be published; others belong to editors and systems.
    private mutating func reportHidden() {
        for name in [".htaccess", ".well-known"] where RealPath.of(shown(name)) != nil {
            strays.add(.strayDirectory(name, at: SourceLocation(file: shown(name))))
        }
    }

    func shown(_ path: String) -> String {
        let whole = rootDirectory + path
        return whole.hasSuffix("/") && whole.utf8.count > 1 ? String(whole.dropLast()) : whole
    }

    mutating func reportStray(_ file: ContentFile) { strays.add(.stray(file)) }

    mutating func reportStrayDirectory(_ path: String) {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let place = SourceLocation(file: shown(path))
        guard DirectoryListing.isFile(shown(path + "/overview.md")) else { return strays.add(.strayDirectory(name, at: place)) }
        strays.add(.strayDirectory(
            name, "the content is one topic, as there is an 'overview.md' at its top", at: place,
            help: "for a library of topics, move the topic at the top into a directory of its own; the library's front page is 'library.md'"))
    }
}
