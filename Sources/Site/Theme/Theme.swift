public import Content
public import Hypertext
public import Markdown

/// Turns the values of pages into HTML documents, and brings the files that these need.
public protocol Theme: Sendable {
    /// Style sheet, scripts, icon: published under `assets/` with a fingerprint in their names.
    var assets: [ThemeAsset] { get }

    /// The same as a site with a brand publishes them: in its colours, and without what it brings itself.
    func assets(for brand: SiteBrand) -> [ThemeAsset]

    /// The icon of 48 × 48 pixels that programs for reading without a network show, as a PNG; `nil` where the theme has none.
    var smallIcon: [UInt8]? { get }

    /// The whole document of a page, from `<!doctype html>` on.
    func document(for page: Page) -> HTML

    /// What the theme says of the texts on its pages: which ids are not theirs, and how parts of them are written.
    var texts: any TextTheme { get }

    /// What browsers may load for its pages beside the site's own files.
    var securityPolicy: PolicyAdditions { get }

    /// A page of a topic as a chapter of a book: from a first heading to its notes, all of it open and nothing to press.
    ///
    /// Links, pictures and marks of notes are rewritten for the book. A mark is a link with an id that leads to an item of a list.
    func chapter(for page: Page) -> HTML

    /// What makes a page, in words that lead a reader of a finding to it: `the theme: see 'templates/Pages/FAQPage.swift'`.
    func source(of page: Page) -> String

    /// The same theme with its files read anew, for a preview that follows edits of them.
    ///
    /// A theme that makes an asset of a file does so here as well: what is previewed is what is published.
    /// - Parameter file: reads a file of the theme's sources by its name; `nil` where it cannot be read.
    func reading(_ file: (_ name: String) -> [UInt8]?) -> any Theme
}

extension Theme {
    /// The theme's files as they are, for a theme that knows no brands.
    public func assets(for brand: SiteBrand) -> [ThemeAsset] { assets }

    /// None.
    public var smallIcon: [UInt8]? { nil }

    /// Texts as they are without a theme.
    public var texts: any TextTheme { PlainTextTheme() }

    /// Nothing.
    public var securityPolicy: PolicyAdditions { .none }

    /// What stands in the page's `<main>`, for a theme that knows no books.
    public func chapter(for page: Page) -> HTML { document(for: page).content(ofFirst: "main") }

    /// The theme as a whole.
    public func source(of page: Page) -> String { "the theme" }

    /// The theme as it is built in.
    public func reading(_ file: (_ name: String) -> [UInt8]?) -> any Theme { self }
}

/// A file that a theme brings along.
public struct ThemeAsset: Sendable {
    /// What the asset is for, which decides how pages refer to it.
    public enum Role: String, Sendable, CaseIterable {
        /// CSS, loaded by every page.
        case styleSheet
        /// CSS for some pages alone, which they load after the other: the theme's documents ask for it by its name.
        case pageStyleSheet
        /// JavaScript, loaded with `defer` on every page except the print edition.
        case script
        /// JavaScript that the script loads by itself when a reader needs it, as a module; no page loads it before.
        case module
        /// The image that browsers show beside a page's title.
        case icon
        /// A font that style sheets of the theme name: `url("name.woff2")` there becomes the URL that it is published at.
        case font
        /// Any other file, such as an image that a template or a style sheet names.
        case file
    }

    /// What the asset is for.
    public let role: Role
    /// The name, such as `explainer.css`.
    public let name: String
    /// The file's content.
    public let bytes: [UInt8]

    /// An asset to publish.
    /// - Parameters:
    ///   - role: what it is for.
    ///   - name: the name, such as `explainer.css`; the fingerprint is put before its extension.
    ///   - bytes: the file's content.
    public init(role: Role, name: String, bytes: [UInt8]) {
        self.role = role
        self.name = name
        self.bytes = bytes
    }
}
