internal import Bytes
internal import Diagnostics
internal import SystemPackage

/// Finds the files of `static/`, which stand at the top of the content: they are published at the site's root as they are,
/// for hosts and for programs that look for them there.
struct StaticDirectory {
    /// The directory's name.
    static let name = "static"

    /// The content directory, with a `/` at its end.
    private let root: String
    private let realRoot: String?
    private(set) var report = DiagnosticReport()
    private var files: [PublishedMedia] = []

    init(root: String, realRoot: String?) {
        self.root = root
        self.realRoot = realRoot
    }

    /// The files, in the order of their paths. Hidden ones are among them, but for what file managers and Git leave.
    mutating func list() -> [PublishedMedia] {
        // A stack of directories rather than a call per directory: depth is the author's to choose.
        var pending = [Self.name]
        while let directory = pending.popLast() {
            let listing: DirectoryListing
            do {
                listing = try DirectoryListing(of: root + directory, withHidden: true)
            } catch {
                report.add(.unreadable("directory", for: error, at: SourceLocation(file: root + directory), help: "check that you may read it"))
                continue
            }
            for entry in listing.entries where !Self.isLeftBehind(entry.name) {
                let path = directory + "/" + entry.name
                if entry.isUsable { take(entry, at: path, &pending) } else { report.add(.unusableName(of: root + path)) }
            }
        }
        return files.sorted { $0.path.text.utf8.lexicographicallyPrecedes($1.path.text.utf8) }
    }

    private mutating func take(_ entry: DirectoryListing.Entry, at path: String, _ pending: inout [String]) {
        let identity: FileIdentity
        switch entry.kind {
        case .directory: return pending.append(path)
        case .file: identity = entry.identity
        case .link:
            guard let realRoot, let target = DirectoryListing.file(linkedAt: root + path, below: realRoot) else {
                return report.add(.linkOutside(at: root + path))
            }
            identity = target
        case .other:
            return report.add(
                .unreadableFile, "this is neither a file nor a directory", at: SourceLocation(file: root + path),
                help: "remove it from '\(Self.name)/'")
        }
        let file = ContentFile(path: path, root: root, identity: identity)
        files.append(PublishedMedia(file: file, path: PagePath(String(path.dropFirst(Self.name.count + 1)))))
    }

    /// Whether a name is one that file managers, editors or Git give what is nobody's to publish.
    private static func isLeftBehind(_ name: String) -> Bool {
        let names: Set<String> = [".DS_Store", "Thumbs.db", "desktop.ini", ".git", ".gitkeep", ".gitignore", ".keep"]
        return names.contains(name) || name.hasPrefix("._") || name.hasPrefix(".nfs") || name.hasPrefix(".#") || name.hasSuffix("~")
            || (name.hasPrefix(".") && name.hasSuffix(".swp"))
    }

    /// Reports the files whose place is taken by what the site has of its own, or by another of them.
    /// - Parameter taken: what the site has of its own.
    static func report(_ files: [PublishedMedia], against taken: TakenPaths, into report: inout DiagnosticReport) {
        var taken = taken
        for media in files {
            let path = media.path.text
            if let owner = taken.owner(of: path) {
                report.add(
                    .pathTaken, "the path '\(path)' belongs to \(owner)", at: media.file.location,
                    help: "the site writes that itself; rename the file, or remove it from '\(name)/'")
            } else {
                taken.take(path, for: "'\(media.file.path)'")
            }
        }
    }

    /// Files that hosts and other programs look for at the root of a site, by their names in small letters.
    private static let namesAtRoot: Set<String> = [
        "cname", "favicon.ico", "apple-touch-icon.png", "ads.txt", "app-ads.txt", "humans.txt", "security.txt", "manifest.webmanifest",
        "site.webmanifest", "browserconfig.xml", "keybase.txt", "crossdomain.xml", ".htaccess", ".well-known", ".domains", "web.config",
        "netlify.toml", "vercel.json",
    ]

    /// Whether a file or directory of this name is likely to be meant for the site's root.
    static func isMeant(_ name: String) -> Bool {
        let name = name.lowercased()
        return namesAtRoot.contains(name) || (name.hasSuffix(".html") && ["google", "yandex_", "pinterest-", "mailru-"].contains(where: name.hasPrefix))
    }
}

extension DirectoryListing.Entry {
    /// Whether the name can be part of a path.
    var isUsable: Bool {
        isUTF8 && !name.unicodeScalars.contains { $0.value < 0x20 || $0 == "\\" || UnusableCharacters.contains($0.value) }
    }
}

extension Diagnostic {
    /// A name that no path can be made of.
    static func unusableName(of path: String) -> Diagnostic {
        Diagnostic(
            .unusableName, "this name cannot be part of a URL", at: SourceLocation(file: path),
            help: "use letters, digits, hyphens and spaces, in UTF-8")
    }

    /// A symbolic link that leads to no file of the content.
    static func linkOutside(at path: String) -> Diagnostic {
        Diagnostic(
            .linkOutside, "this symbolic link does not lead to a file of the content directory", at: SourceLocation(file: path),
            help: "put the file itself here")
    }
}
