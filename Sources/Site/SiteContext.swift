public import Content
public import Localization

/// What all pages of a site share: one value for all of them, which never changes.
public final class SiteContext: Sendable {
    /// What `site.yaml` says.
    public let settings: SiteSettings
    /// The words of the interface, in the site's language or in English.
    public let words: InterfaceWords
    /// The language of the interface where that is not the site's, as pages mark it.
    public let foreignInterfaceLanguage: String?
    /// Which way text in the site's language runs.
    public let direction: TextDirection
    /// Whether the site is a library of several topics.
    public let isLibrary: Bool
    /// The theme's files as published.
    public let assets: PublishedAssets
    /// How the site looks.
    public let brand: SiteBrand
    /// What the site says on every page.
    public let texts: SiteTexts
    /// The image that previews show of pages that name none.
    public let image: PreviewImage?

    package init(settings: SiteSettings, isLibrary: Bool, assets: PublishedAssets, brand: SiteBrand, texts: SiteTexts, image: PreviewImage? = nil) {
        self.settings = settings
        self.brand = brand
        self.texts = texts
        self.image = image
        self.words = InterfaceWords.words(for: settings.language)
        foreignInterfaceLanguage = InterfaceWords.translation(for: settings.language) == nil ? words.language : nil
        self.direction = TextDirection(language: settings.language)
        self.isLibrary = isLibrary
        self.assets = assets
    }

    /// Whether links name the files of pages.
    public var isPortable: Bool { settings.outputs.contains(.portable) }

    /// The path of the site's root on its host, with a `/` at its end.
    package var rootPath: String { settings.baseURL?.path ?? "/" }
}

/// The theme's files under the names they are published by.
public struct PublishedAssets: Sendable {
    /// Each asset's address; the name holds a hash of the content, so that a copy may be kept for ever.
    public let files: [(asset: ThemeAsset, address: PagePath)]

    package init(_ assets: [ThemeAsset]) {
        files = assets.map { ($0, PagePath("assets/" + Fingerprint.name($0.name, of: $0.bytes))) }
    }

    /// The addresses of all assets of a kind, in the theme's order.
    public func addresses(_ role: ThemeAsset.Role) -> [PagePath] {
        files.filter { $0.asset.role == role }.map(\.address)
    }
}
