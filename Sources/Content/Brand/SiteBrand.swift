public import Brand

/// How a site looks: its colours, and the files that `site.yaml` names for logo, icons, fonts and style.
public struct SiteBrand: Sendable, Hashable {
    /// The look that the site starts from.
    public internal(set) var look = Look.standard
    /// The colours for bright surroundings.
    public internal(set) var light: Palette
    /// The colours for dark surroundings.
    public internal(set) var dark: Palette
    /// The sign of the site in the header.
    public internal(set) var logo: Logo?
    /// The images that browsers and phones show for the site, in the order of the settings.
    public internal(set) var icons: [BrandImage] = []
    /// The site's own fonts.
    public internal(set) var fonts: [BrandFont] = []
    /// The site's own style sheet, applied after that of the theme.
    public internal(set) var styleSheet: PagePath?
    /// The scripts that the site asks for, in order.
    public internal(set) var scripts: [SiteScript] = []
    /// Whether pages load fonts of the site.
    public internal(set) var hasFonts = false
    /// What the style sheet holds as it is published.
    package internal(set) var styleSheetBytes: [UInt8] = []
    /// The files of the content directory to publish.
    package internal(set) var files: [PublishedMedia] = []
    /// The file that the style sheet is made of.
    package internal(set) var styleSheetFile: ContentFile?

    /// The brand of a site whose settings say nothing of it.
    public static let none = SiteBrand()

    init() { (light, dark) = Look.standard.palettes(light: [:], dark: [:]) }

    /// A sign, in a form for bright surroundings and where there is one another for dark ones.
    public struct Logo: Sendable, Hashable {
        public let light: BrandImage
        public let dark: BrandImage?
        /// What it says, for those who do not see it.
        public let alt: String
    }

    /// The files of the content directory that the brand is made of.
    package var sources: [ContentFile] { files.map(\.file) + [styleSheetFile].compactMap(\.self) }
}

/// An image that belongs to a site's brand.
public struct BrandImage: Sendable, Hashable {
    public let path: PagePath
    /// In CSS pixels; `nil` where the file does not say.
    public let width: Int?
    /// In CSS pixels; `nil` where the file does not say.
    public let height: Int?
    /// Whether it is drawn anew at any size.
    public var isVector: Bool { path.text.hasSuffix(".svg") }
}

/// A file of a font, and what was measured in it.
public struct BrandFont: Sendable, Hashable {
    public let use: FontUse
    public let path: PagePath
    /// How far letters reach above and below the line, in thousandths of the font's size.
    public let ascent: Int, descent: Int
    /// The weights it has, from 1 to 1000.
    public let weights: ClosedRange<Int>
    public let isItalic: Bool
    /// What the font says of its author and licence, each on one line.
    public let notice: [String]
}

/// A script that the site asks for.
public struct SiteScript: Sendable, Hashable {
    /// Where it is.
    public enum Origin: Sendable, Hashable {
        /// A file of the site.
        case file(PagePath)
        /// An https URL; its host is named in the security policy.
        case url(String, host: String)
    }

    public let origin: Origin
    /// A hash by which browsers know that the script is the one that was meant.
    public let integrity: String?
    /// What else the element says: names that cannot change what is loaded, and values.
    package let attributes: [ScriptSetting.Attribute]
}

extension SiteBrand {
    /// The hosts that pages load scripts from, each once.
    public var scriptHosts: [String] {
        var hosts: [String] = []
        for case .url(_, let host) in scripts.map(\.origin) where !hosts.contains(host) { hosts.append(host) }
        return hosts
    }
}
