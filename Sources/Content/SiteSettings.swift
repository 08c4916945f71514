internal import Diagnostics
internal import Localization
internal import YAMLSchema

/// What holds for the whole site, from `site.yaml`.
public struct SiteSettings: Sendable, Hashable {
    /// The site's name.
    public var title: String
    /// One line under the name.
    public var tagline: String?
    /// The language of text and interface, a BCP 47 tag such as `en` or `fr-CA`.
    public var language: String
    /// Where the site is published; needed for everything that names a page absolutely.
    public var baseURL: WebAddress?
    /// Who publishes the site.
    public var publisher: Party?
    /// Who wrote it.
    public var authors: [Party]
    /// The licence of the text: an SPDX identifier or a name.
    public var licence: String?
    /// The links at the foot of every page.
    public var links: [SiteLink] = []
    /// The picture that previews show of pages that name none.
    package var picture: WrittenPicture?
    /// The rules that the site sets otherwise.
    package var rules: [RuleSetting]

    package init(
        title: String, tagline: String? = nil, language: String = "en", baseURL: WebAddress? = nil,
        publisher: Party? = nil, authors: [Party] = [], licence: String? = nil,
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
        var reader = MappingReader(value, of: "the site's file of settings")
        title = reader.requiredString("title")?.value ?? ""
        tagline = reader.string("tagline")?.value
        if let tag = reader.string("language") {
            if Self.isLanguageTag(tag.value) {
                language = tag.value
                if InterfaceWords.translation(for: language) == nil {
                    reader.add(Diagnostic(
                        .untranslatedInterface, "the words of the interface are in English: there are none for '\(language)' yet",
                        at: tag.location))
                }
            } else {
                reader.add(Diagnostic(
                    .wrongType, "'\(tag.value)' is not a language tag", at: tag.location,
                    help: "write a BCP 47 tag such as en, fr or pt-BR"))
            }
        }
        baseURL = reader.webAddress("base-url")?.asFolder
        var nested = DiagnosticReport()
        publisher = reader.value("publisher").flatMap {
            Party($0, of: "the publisher", organization: true, into: &nested)
        }
        authors = reader.value("authors").map { value in
            (value.items ?? [value]).compactMap { Party($0, of: "an author", organization: false, into: &nested) }
        } ?? []
        licence = reader.string("licence")?.value
        links = reader.value("links").map { ($0.items ?? [$0]).compactMap { SiteLink($0, into: &nested) } } ?? []
        picture = reader.value("image").flatMap { WrittenPicture($0, into: &nested) }
        if let value = reader.value("rules") { rules = RuleSetting.read(value, into: &nested) }
        report.merge(reader.finish())
        report.merge(nested)
    }

    /// Whether a text has the form of a BCP 47 tag: parts of one to eight letters and digits, the first of letters.
    private static func isLanguageTag(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) }
        func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
        return (2...8).contains(parts[0].count) && parts[0].allSatisfy(isLetter)
            && parts.dropFirst().allSatisfy { (1...8).contains($0.count) && $0.allSatisfy { isLetter($0) || isDigit($0) } }
    }
}
