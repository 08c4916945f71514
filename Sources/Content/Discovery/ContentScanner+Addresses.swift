internal import Diagnostics

/// Who has which address: topics, sections, and what is published as it stands.
extension ContentScanner {
    /// Whether a folder on top is the one whose files are published as they are, rather than a topic of that name.
    func isStatic(_ name: String) -> Bool {
        name == StaticFolder.name && !FolderListing.isFile(shown(name + "/overview.md"))
    }

    /// The files of `static/`, whose addresses nothing else may have.
    mutating func staticFiles(beside topics: [TopicFiles], _ library: ContentFile?) -> [PublishedMedia] {
        guard isStatic(StaticFolder.name), let front = library ?? topics.first?.overview else { return [] }
        var folder = StaticFolder(root: rootFolder, realRoot: realRoot)
        let files = folder.list()
        report.merge(folder.report)
        let isLibrary = library != nil || topics.contains { !$0.folder.isEmpty }
        let site = isLibrary ? TopicFiles(folder: "", address: .root, overview: front) : topics[0]
        StaticFolder.report(files, against: TakenAddresses(of: site, neighbours: isLibrary ? topics : nil), into: &report)
        return files
    }

    mutating func reportSharedAddresses(_ topics: [TopicFiles]) {
        var takenTopics: [String: String] = [:]
        for topic in topics {
            if let other = takenTopics.updateValue(topic.folder, forKey: topic.address.path) {
                report.add(
                    .addressTaken, "'\(topic.folder)' and '\(other)' would both be published at '\(topic.address.path)'",
                    at: topic.overview.location, help: "rename one of the folders")
            }
            if !topic.folder.isEmpty { HostAddresses.check(topic.address, of: topic.overview, into: &report) }
            var taken: [String: String] = [:]
            for section in topic.sections {
                HostAddresses.check(section.address, of: section.file, into: &report)
                let slug = String(section.address.path.dropFirst(topic.address.path.count).dropLast())
                let other = ReservedNames.sectionSlugs.contains(slug)
                    ? "a page of every topic" : taken.updateValue("'\(section.file.name)'", forKey: slug)
                if let other {
                    report.add(
                        .addressTaken, "the address '\(section.address.path)' belongs to \(other) already",
                        at: section.file.location, help: "rename one of the files")
                }
            }
        }
    }
}
