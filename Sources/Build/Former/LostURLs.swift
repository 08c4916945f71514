internal import Content
package import Diagnostics

extension Diagnostic {
    /// A page or file that readers may have linked to.
    /// - Parameters:
    ///   - path: where it stood.
    ///   - successor: the file that it was made of, under another name.
    static func lostURL(_ path: String, successor: ContentFile?, in catalog: ContentCatalog) -> Diagnostic {
        let shown = path.hasSuffix("index.html") ? String(path.dropLast(10)) : path
        let topic = catalog.topics(publishedAt: path).first
        let place = successor?.location ?? topic?.overview.location ?? catalog.library?.location ?? catalog.settings?.location
        let isPage = path.hasSuffix(".html")
        let alias = topic.map { String(shown.dropFirst($0.path.text.count)) }.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
        let retiring = "list '\(shown)' under 'retired' in site.yaml if it is meant to be gone"
        let help =
            switch (successor, isPage, alias) {
            case (let successor?, true, let alias?): "give '\(successor.name)' the former path: aliases: [\(alias)]; or \(retiring)"
            case (nil, true, let alias?) where !alias.isEmpty: "give the page that took its place the former path: aliases: [\(alias)]; or \(retiring)"
            default: "put it back, or \(retiring)"
            }
        return Diagnostic(
            .lostURL, "'\(shown)' was published before and would be gone; links to it would break",
            at: place ?? SourceLocation(file: path), help: help, fixes: alias.flatMap { successor?.edit(addingAlias: $0) }.map { [$0] } ?? [])
    }

    /// A place on a page that readers may have linked to.
    /// - Parameters:
    ///   - page: the path of the page's file.
    ///   - near: the id of a place that it may be now.
    static func lostAnchor(_ id: String, on page: String, near: String?, in catalog: ContentCatalog) -> Diagnostic {
        let shown = page.hasSuffix("index.html") ? String(page.dropLast(10)) : page
        let file = catalog.file(publishedAs: page) ?? catalog.settings
        let guess = near.map { "it may be '#\($0)' now: " } ?? ""
        return Diagnostic(
            .lostAnchor, "'#\(id)' was an anchor of this page before; links to it would lead to the top of the page", at: file?.location ?? SourceLocation(file: page),
            help: "\(guess)give the heading its former id, as in '## Heading {#\(id)}', or name '\(shown)#\(id)' under 'retired' in site.yaml")
    }
}

extension Rule {
    /// The rules of what a new site would lose.
    package static let ofBuild: [Rule] = [.lostURL, .lostAnchor]

    /// A path that a new site has no longer.
    package static let lostURL = Rule(
        "lost-url", .warning,
        summary: "A page or download of the former site that the new one does not have, so that links to it would break.",
        example: "-- content/sections/1-new-name.md --\n(was 1-old-name.md when the site was published)",
        fix: "List its path under `aliases` of the page that took its place, or, if it is meant to be gone, under `retired` in `site.yaml`.")

    /// A place on a page that a new site has no longer.
    package static let lostAnchor = Rule(
        "lost-anchor", .warning,
        summary: "A heading or row of the former site whose id the new one does not have, so that links to it would lead to the top of the page.",
        example: "-- content/sections/1-first.md --\n(its heading `## Start` is `## How it began` now)",
        fix: "Give the heading its former id: `## How it began {#start}`; or name it under `retired` in `site.yaml`, as `first/#start`.")
}
