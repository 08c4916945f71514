public import CalendarDates
internal import Diagnostics
package import YAMLSchema

/// What every page says of itself in its front matter, and where it stands.
public struct PageHead: Sendable {
    /// The Markdown file the page is made of.
    public let file: ContentFile
    /// Where the page is published.
    public let address: PageAddress
    public let title: String
    /// One or two sentences for cards, search results and previews.
    public let summary: String?
    /// The day somebody last checked the page against its sources.
    public let reviewed: CalendarDate?
    /// How long such a check holds.
    public let reviewEvery: CalendarPeriod?
    /// Whether the page is published only with `--drafts`.
    public let isDraft: Bool
    /// Former addresses of the page, relative to its topic.
    package let aliases: [Located<String>]
}

extension PageHead {
    /// The keys that every page knows; a page kind's own keys are read from the same reader.
    init(_ reader: inout MappingReader, file: ContentFile, address: PageAddress) {
        self.file = file
        self.address = address
        title = reader.requiredString("title")?.value ?? file.name
        summary = reader.string("summary")?.value
        reviewed = reader.date("reviewed")?.value
        reviewEvery = reader.period("review-every")?.value
        isDraft = reader.bool("draft") ?? false
        aliases = reader.strings("aliases")
    }
}
