internal import Diagnostics

/// Who has which path: topics, sections, free pages, and what is published as it stands.
extension ContentScanner {
    /// Whether a directory on top is the one whose files are published as they are, rather than a topic of that name.
    func isStatic(_ name: String) -> Bool {
        name == StaticDirectory.name && !DirectoryListing.isFile(shown(name + "/overview.md"))
    }

    /// The files of `static/`, whose paths nothing else may have.
    mutating func staticFiles(beside topics: [TopicFiles], _ front: TopicFiles?) -> [PublishedMedia] {
        guard isStatic(StaticDirectory.name), let first = front?.overview ?? topics.first?.overview else { return [] }
        var directory = StaticDirectory(root: rootDirectory, realRoot: realRoot)
        let files = directory.list()
        report.merge(directory.report)
        let isLibrary = front != nil || topics.contains { !$0.directory.isEmpty }
        let site = isLibrary ? front ?? TopicFiles(directory: "", path: .root, overview: first) : topics[0]
        StaticDirectory.report(files, against: TakenPaths(of: site, neighbours: isLibrary ? topics : nil, reserved: reserved), into: &report)
        return files
    }

    /// The free pages of a site, by the names of their files.
    mutating func freePages(in listing: Directory) -> [TopicFiles.FreeFile] {
        for name in listing.directories { reportStrayDirectory("pages/" + name) }
        return listing.files.compactMap { file in
            guard file.name.hasSuffix(".md") else {
                reportStray(file)
                return nil
            }
            guard let slug = PagePath.slug(file.name.dropLast(3)) else {
                report.add(.unusableName(of: file.shownPath))
                return nil
            }
            return TopicFiles.FreeFile(file: file, path: PagePath(slug + "/"))
        }
    }

    mutating func reportSharedPaths(_ topics: [TopicFiles], _ front: TopicFiles?) {
        var takenTopics: [String: String] = [:]
        let reserved = reserved
        reportPages(front?.pages ?? []) { page in
            reserved.directories.contains(String(page.path.text.dropLast()))
                ? "the site's own files" : takenTopics.updateValue("'\(page.file.name)'", forKey: page.path.text)
        }
        for topic in topics {
            if let other = takenTopics.updateValue("'\(topic.directory)'", forKey: topic.path.text) {
                report.add(
                    .pathTaken, "'\(topic.directory)' and \(other) would both be published at '\(topic.path.text)'",
                    at: topic.overview.location, help: "rename one of the directories")
            }
            if !topic.directory.isEmpty { HostPaths.check(topic.path, of: topic.overview, into: &report) }
            var taken: [String: String] = [:]
            for section in topic.sections {
                HostPaths.check(section.path, of: section.file, into: &report)
                let slug = String(section.path.text.dropFirst(topic.path.text.count).dropLast())
                let other = reserved.hasDirectory(slug)
                    ? "a page of every topic" : taken.updateValue("'\(section.file.name)'", forKey: slug)
                if let other {
                    report.add(
                        .pathTaken, "the path '\(section.path.text)' belongs to \(other) already",
                        at: section.file.location, help: "rename one of the files")
                }
            }
            reportPages(topic.pages) { page in
                let slug = String(page.path.text.dropLast())
                return reserved.hasDirectory(slug) ? "a page of every topic" : taken.updateValue("'\(page.file.name)'", forKey: slug)
            }
        }
    }

    /// Reports the free pages at whose paths something else stands.
    private mutating func reportPages(_ pages: [TopicFiles.FreeFile], owner: (TopicFiles.FreeFile) -> String?) {
        for page in pages {
            HostPaths.check(page.path, of: page.file, into: &report)
            guard let other = owner(page) else { continue }
            report.add(
                .pathTaken, "the path '\(page.path.text)' belongs to \(other) already", at: page.file.location,
                help: "rename one of the files")
        }
    }
}
