public import Content
public import Localization
internal import Markdown

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
    /// What browsers may load for the site's pages.
    public let securityPolicy: SecurityPolicy
    /// The pictures that are kept with the content.
    let copies: ImageCopies
    /// The ids that no heading takes.
    let reservedIDs: ReservedIDs

    /// - Parameters:
    ///   - settings: what `site.yaml` says.
    ///   - isLibrary: whether the site is a library of several topics.
    ///   - theme: what its pages are made with.
    ///   - brand: how the site looks.
    ///   - texts: what it says on every page.
    ///   - copies: the pictures that are kept with the content.
    ///   - image: the image that previews show of pages that name none.
    package init(
        settings: SiteSettings, isLibrary: Bool, theme: any Theme, brand: SiteBrand, texts: SiteTexts, copies: ImageCopies,
        image: PreviewImage? = nil
    ) {
        self.settings = settings
        self.brand = brand
        self.texts = texts
        self.image = image
        self.copies = copies
        self.words = InterfaceWords.words(for: settings.language)
        foreignInterfaceLanguage = InterfaceWords.translation(for: settings.language) == nil ? words.language : nil
        self.direction = TextDirection(language: settings.language)
        self.isLibrary = isLibrary
        assets = PublishedAssets(theme.assets(for: brand))
        securityPolicy = SecurityPolicy(
            hasFonts: brand.hasFonts || !assets.paths(.font).isEmpty, scriptHosts: brand.scriptHosts, of: theme.securityPolicy)
        reservedIDs = theme.texts.reservedIDs.union(.ofTexts)
    }

    /// Whether links name the files of pages.
    public var isPortable: Bool { settings.outputs.contains(.portable) }

    /// The path of the site's root on its host, with a `/` at its end.
    package var rootPath: String { settings.baseURL?.path ?? "/" }
}
