package import Diagnostics
internal import Bytes
internal import Localization
package import YAMLSchema

/// What holds for the whole site, from `site.yaml`.
public struct SiteSettings: Sendable, Hashable {
    /// The site's name.
    public var title: String
    /// One line under the name.
    public var tagline: String?
    /// The language of text and interface, a BCP 47 tag such as `en` or `fr-CA`.
    public var language: String
    /// Where the site is published; needed for everything that names a page absolutely.
    public var baseURL: BaseURL?
    /// Who publishes the site.
    public var publisher: Contributor?
    /// Who wrote it.
    public var authors: [Contributor]
    /// The licence of the text: an SPDX identifier or a name.
    public var licence: String?
    /// The links at the foot of every page.
    public var links: [SiteLink] = []
    /// The image that previews show of pages that name none.
    package var image: WrittenImage?
    /// What the site wants of its pictures; `nil` where these are published as they are.
    package private(set) var images: ImageSettings?
    /// The links in the header; `nil` where these are the pages of the topic.
    package var navigation: [NavigationSetting]?
    /// A line of Markdown over every page.
    package var banner: Located<String>?
    /// Markdown at the foot of every page.
    package var footer: Located<String>?
    /// The scripts that the site asks for beside those of the theme.
    package var scripts: [ScriptSetting] = []
    /// What the site wants of crawlers.
    public var crawlers = CrawlerSettings()
    /// What the site is published as beside its pages, and how these lead to one another.
    public internal(set) var outputs: OutputFormats = []
    /// What was published once and is meant to be gone: `old/page/`, `page/#place`.
    package private(set) var retired: [String] = []
    /// Where the settings ask for formulas to be set; `nil` where these stay text.
    package private(set) var math: SourceLocation?
    /// How the site looks.
    package var theme = ThemeSettings()
    /// The rules that the site sets otherwise.
    package var rules: [RuleSetting]
    /// The file of settings, where it does not say where the site is published.
    package private(set) var missingBaseURL: SourceLocation?

    package init(
        title: String, tagline: String? = nil, language: String = "en", baseURL: BaseURL? = nil,
        publisher: Contributor? = nil, authors: [Contributor] = [], licence: String? = nil,
        rules: [RuleSetting] = []
    ) {
        self.title = title
        self.tagline = tagline
        self.language = language
        self.baseURL = baseURL
        self.publisher = publisher
        self.authors = authors
        self.licence = licence
        self.rules = rules
    }
}

extension SiteSettings {
    /// The largest `site.yaml` that is read, in bytes.
    static let maximumSize = 1 << 20

    /// Reads `site.yaml`, reporting every mistake in it.
    init(_ source: SourceText, into report: inout DiagnosticReport) {
        self.init(title: "")
        guard let value = YAMLValue.parse(source, bytes: source.bytesAfterMark, into: &report) else {
            if !report.hasErrors {
                report.add(.missingKey, "the settings have no 'title'", at: source.location, help: "add a line 'title: …'")
            }
            return
        }
        var reader = MappingReader(value, of: "site.yaml")
        title = reader.requiredString("title")?.value ?? ""
        tagline = reader.string("tagline")?.value
        if reader.has("language"), let tag = reader.requiredString("language", help: "write a tag such as en, fr or pt-BR, or remove the line") {
            if LanguageTag.isWellFormed(tag.value) {
                language = LanguageTag.shortest(tag.value)
                if InterfaceWords.translation(for: language) == nil {
                    reader.add(Diagnostic(
                        .untranslatedInterface, "the interface is in English: it has not been translated into '\(language)' yet",
                        at: tag.location))
                }
            } else {
                reader.add(Diagnostic(
                    .wrongType, "'\(tag.value)' is not a language tag", at: tag.location,
                    help: "write a BCP 47 tag such as en, fr or pt-BR"))
            }
        }
        if !reader.has("base-url") { missingBaseURL = source.location }
        baseURL = reader.baseAddress("base-url")
        var nested = DiagnosticReport()
        publisher = reader.value("publisher").flatMap {
            Contributor($0, of: "the publisher", organization: true, into: &nested)
        }
        authors = reader.value("authors").map { value in
            (value.items ?? [value]).compactMap { Contributor($0, of: "an author", organization: false, into: &nested) }
        } ?? []
        licence = reader.string("licence")?.value
        links = reader.value("links").map { ($0.items ?? [$0]).compactMap { SiteLink($0, into: &nested) } } ?? []
        image = reader.value("image").flatMap { WrittenImage($0, into: &nested) }
        images = reader.value("images").map { ImageSettings($0, into: &nested) }
        navigation = reader.value("navigation").map { ($0.items ?? [$0]).compactMap { NavigationSetting($0, into: &nested) } }
        banner = reader.string("banner")
        footer = reader.string("footer")
        scripts = reader.value("scripts").map { ($0.items ?? [$0]).compactMap { ScriptSetting($0, into: &nested) } } ?? []
        if let value = reader.value("robots") { crawlers.readRobots(value, into: &nested) }
        if let value = reader.value("verification") { crawlers.readVerifications(value, into: &nested) }
        if reader.bool("epub") == true { outputs.insert(.epub) }
        if reader.bool("pdf") == true { outputs.insert(.pdf) }
        if reader.bool("portable") == true { outputs.insert(.portable) }
        retired = reader.strings("retired").map(\.value)
        if reader.bool("math") == true { math = reader.value("math")?.location }
        if let value = reader.value("theme") { theme = ThemeSettings(value, into: &nested) }
        if let value = reader.value("rules") { rules = RuleSetting.read(value, into: &nested) }
        report.merge(reader.finish())
        report.merge(nested)
    }
}
