package import Diagnostics
internal import YAMLSchema

/// A former path of a page, from which readers are sent on.
package struct PageAlias: Sendable, Hashable {
    /// Where the page stood.
    package let path: PagePath
    /// The page as it is now.
    package let target: PagePath
    /// The page's name.
    package let title: String

    package init(path: PagePath, target: PagePath, title: String) {
        (self.path, self.target, self.title) = (path, target, title)
    }
}

/// Gathers the aliases of one topic's pages and reports those that cannot be.
struct AliasCollector {
    let topic: TopicFiles
    /// The topics that stand below it, where it is the front page of a library.
    private let neighbours: [TopicFiles]?
    /// The files that are published as they are, wherever.
    private let staticFiles: [PublishedMedia]
    private let reserved: ReservedNames
    /// What stands at the paths of the topic; gathered when a page has an alias, as few have.
    private var taken: TakenPaths?
    private(set) var aliases: [PageAlias] = []

    /// - Parameters:
    ///   - topic: the topic, or the front page of a library as one.
    ///   - neighbours: the topics that stand below the front page of a library; `nil` for a topic.
    ///   - staticFiles: the files that are published as they are.
    ///   - reserved: the names that the site gives files of its own.
    init(_ topic: TopicFiles, neighbours: [TopicFiles]? = nil, staticFiles: [PublishedMedia], reserved: ReservedNames) {
        self.topic = topic
        self.reserved = reserved
        self.staticFiles = staticFiles
        self.neighbours = neighbours
    }

    mutating func add(_ head: FrontMatter, into report: inout DiagnosticReport) {
        guard !head.aliases.isEmpty else { return }
        // Taken out and put back, as a copy for every alias would cost the square of their number.
        var taken = taken ?? TakenPaths(of: topic, neighbours: neighbours, staticFiles: staticFiles, reserved: reserved)
        self.taken = nil
        defer { self.taken = taken }
        for alias in head.aliases {
            guard let path = Self.path(alias.value) else {
                report.add(
                    .unusableAlias, "'\(alias.value)' is not a path below the topic", at: alias.location,
                    help: "write it relative to the topic, as 'old-name' or 'old/name.html'")
                continue
            }
            let former = topic.path.appending(path)
            guard former.file.utf8.count <= Self.longestPath else {
                report.add(
                    .unusableAlias, "'\(alias.value.prefix(40))…' makes a path of \(former.file.utf8.count) bytes", at: alias.location,
                    help: "use at most \(Self.longestPath) bytes, as file systems and hosts refuse longer paths")
                continue
            }
            if let other = taken.owner(of: former.file) {
                report.add(
                    .aliasTaken, "the path '\(former.text)' belongs to \(other)", at: alias.location,
                    help: "remove the alias, or write the path that the page had before")
                continue
            }
            taken.take(former.file, for: "an alias of '\(head.file.name)'")
            aliases.append(PageAlias(path: former, target: head.path, title: head.title))
        }
    }

    /// In bytes. Systems take paths of 1,023 (macOS) or 4,095 bytes (Linux), and S3 keys of 1,024.
    private static let longestPath = 1_000

    /// An alias as a path below the topic: `old/` for a page, `old.html` for a file; `nil` where it is neither.
    private static func path(_ written: String) -> String? {
        var parts = written.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        if parts.last == "" || parts.last == "index.html" { parts.removeLast() }
        let isUsable = !parts.isEmpty && parts.allSatisfy { part in
            // Disks take names of 255 bytes at most.
            !part.isEmpty && part.utf8.count <= 200 && part != "." && part != ".." && part.first != " " && part.last != " "
                && part.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F && !"\\?#%:\"<>|*".unicodeScalars.contains($0) }
        }
        guard isUsable, let last = parts.last else { return nil }
        return parts.joined(separator: "/") + (last.lowercased().hasSuffix(".html") ? "" : "/")
    }
}

extension Rule {
    /// A former path that is none.
    package static let unusableAlias = Rule(
        "unusable-alias", .error,
        summary: "An alias that leaves its topic or is not a path.",
        example: "-- content/faq.md --\n---\ntitle: Questions\naliases: [../questions]\n---\n## What is it?\n\nA thing.\n",
        fix: "Write the page's former path relative to its topic, as in `aliases: [questions]`.")

    /// A former path at which something else stands.
    package static let aliasTaken = Rule(
        "alias-taken", .error,
        summary: "An alias with the path of a page, a file or another alias.",
        example: "-- content/faq.md --\n---\ntitle: Questions\naliases: [characteristics]\n---\n## What is it?\n\nA thing.\n",
        fix: "Remove the alias, or rename the file that has the path.")
}
