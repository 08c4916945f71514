/// The names that a site gives files and directories of its own, so that nothing of an author's can stand there. Each is told by what
/// writes it; reading is handed all of them.
package struct ReservedNames: Sendable, Hashable {
    /// The directories that no page has for itself, at the site's root and in each topic.
    package var directories: Set<String>
    /// The files at the site's root.
    package var rootFiles: Set<String>
    /// Files at the site's root of which there may be several, with a number between the two parts: `sitemap-1.xml`.
    package var numberedFiles: Set<NumberedName>
    /// The files that stand beside pages of one kind or another.
    package var filesBesidePages: Set<String>

    /// What stands before and after the number of a file.
    package struct NumberedName: Sendable, Hashable {
        package let start: String
        package let end: String

        package init(_ start: String, _ end: String) { (self.start, self.end) = (start, end) }

        func matches(_ name: some StringProtocol) -> Bool {
            name.hasPrefix(start) && name.hasSuffix(end) && Int(name.dropFirst(start.count).dropLast(end.count)) != nil
        }
    }

    package init(
        directories: Set<String> = [], rootFiles: Set<String> = [], numberedFiles: Set<NumberedName> = [], besidePages: Set<String> = []
    ) {
        (self.directories, self.rootFiles, self.numberedFiles, filesBesidePages) = (directories, rootFiles, numberedFiles, besidePages)
    }

    /// The names of both.
    package func union(_ other: ReservedNames) -> ReservedNames {
        ReservedNames(
            directories: directories.union(other.directories), rootFiles: rootFiles.union(other.rootFiles),
            numberedFiles: numberedFiles.union(other.numberedFiles), besidePages: filesBesidePages.union(other.filesBesidePages))
    }
}

extension ReservedNames {
    /// The directory of the files that all pages use, at the site's root.
    static let assets = "assets"

    /// The names that the content itself is published under.
    package static let ofContent = ReservedNames(directories: [assets, "media"], besidePages: [PagePath.twinName])

    /// The directories of the pages that a topic may have beside its sections.
    static let topicPages = Set(PageKind.ofEveryTopic.map(\.rawValue))

    /// Whether no section and no free page can stand in a directory of this name below its topic.
    func hasDirectory(_ name: String) -> Bool { directories.contains(name) || Self.topicPages.contains(name) }

    /// Whether a file at the site's root is one of several.
    func hasNumberedFile(_ name: some StringProtocol) -> Bool { numberedFiles.contains { $0.matches(name) } }
}
