import Content
import Hypertext
public import Markdown
public import Site

/// The look that Explainer comes with. One file of `templates/` makes one kind of page; `Layout` is around all of them.
///
/// A theme of one's own that keeps parts of it conforms to ``PartedTheme``, and asks a value of this type for the parts that it
/// wraps: `StandardTheme().header(of: page)`.
public struct StandardTheme: PartedTheme {
    /// The theme with its own files.
    public init() {}

    /// The file that makes a kind of page, and the one around all of them.
    public func source(of page: Page) -> String {
        "the theme: see 'templates/Pages/\(page.kind.templateName).swift' and 'templates/Layout.swift'"
    }
}

extension StandardTheme {
    /// Style sheet, scripts and icon as they are written, before a brand colours them.
    public static let files = [
        ThemeAsset(role: .styleSheet, name: "explainer.css", bytes: PackageResources.explainer_css),
        ThemeAsset(role: .pageStyleSheet, name: "timelines.css", bytes: PackageResources.timelines_css),
        ThemeAsset(role: .pageStyleSheet, name: "figures.css", bytes: PackageResources.figures_css),
        ThemeAsset(role: .pageStyleSheet, name: "library.css", bytes: PackageResources.library_css),
        ThemeAsset(role: .pageStyleSheet, name: "edition.css", bytes: PackageResources.edition_css),
        ThemeAsset(role: .script, name: "explainer.js", bytes: PackageResources.explainer_js),
        ThemeAsset(role: .module, name: "search.js", bytes: PackageResources.search_js),
        ThemeAsset(role: .icon, name: "icon.svg", bytes: PackageResources.icon_svg),
    ]

    /// The icon for archives.
    static let smallIconFile = PackageResources.icon_48_png

    /// What templates call the parts of a page, and what stands before the numbers of cards and of results of search.
    public static let reservedIDs = ReservedIDs(
        [
            "at-a-glance", "cite", "contents", "found", "main", "page-changes", "page-sources", "path", "query", "questions", "search",
            "sections", "see-also", "takeaways", "topics",
        ], numbered: ["card", "found"])
}
