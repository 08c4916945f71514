internal import Diagnostics

/// Findings about files and directories that no page, download or setting comes from.
extension Diagnostic {
    /// A file that is not used.
    static func stray(_ file: ContentFile) -> Diagnostic {
        Diagnostic(.strayFile, "this file is not used", at: file.location, help: help(for: file))
    }

    /// A directory that is not used.
    /// - Parameters:
    ///   - name: its name.
    ///   - reason: why that is; `nil` where it only has a name that no directory has.
    ///   - location: where it is.
    ///   - help: what to do, unless its name says that it holds images.
    static func strayDirectory(_ name: String, _ reason: String? = nil, at location: SourceLocation, help: String? = nil) -> Diagnostic {
        let isForMedia = ["assets", "downloads", "files", "image", "images", "img", "pictures"].contains(name.lowercased())
        let meant = Suggestion.nearest(to: name, among: ["sections", "media", "data"]).map { "did you mean '\($0)'?" }
        return Diagnostic(
            .strayFile, "this \(name == ".htaccess" ? "file" : "directory") is not used" + (reason.map { ": \($0)" } ?? ""), at: location,
            help: StaticDirectory.isMeant(name) || name.lowercased() == StaticDirectory.name ? forRoot : isForMedia ? "images and downloads belong in 'media/'"
                : help ?? meant ?? "sections belong in 'sections/', images and downloads in 'media/', the data of figures in 'data/'")
    }

    private static let forRoot = "files to publish unchanged at the site's root belong in '\(StaticDirectory.name)/', at the top of the content"

    private static func help(for file: ContentFile) -> String {
        let name = file.name
        if StaticDirectory.isMeant(name) { return forRoot }
        if [".bib", ".ris"].contains(where: name.lowercased().hasSuffix) {
            // The directory is named where it is not the one that the command takes by itself.
            let root = String(file.shownPath.dropLast(file.path.count))
            let content = root == "content/" ? "" : " --content \(root.hasSuffix("/") && root.count > 1 ? String(root.dropLast()) : root)"
            return "'explainer import \(file.shownPath)\(content)' converts it to sources; then move it out of the content"
        }
        let known = ["overview.md", "site.yaml", "library.md"] + PageKind.backMatter.flatMap(\.fileNames)
        if known.contains(name) { return name == "site.yaml" ? "a site has one, at the top of the content" : "it belongs in the directory of a topic" }
        return Suggestion.nearest(to: name, among: known).map { "did you mean '\($0)'?" }
            ?? "images and downloads belong in 'media/', sections in 'sections/', free pages in 'pages/' and files to publish unchanged in 'static/', both beside 'site.yaml'"
    }
}
