public import CalendarDates
package import Diagnostics
public import Hypertext
internal import Markdown
package import YAMLSchema

/// The front matter that all page kinds share, and the page's path.
public struct FrontMatter: Sendable {
    /// The Markdown file the page is made of.
    package let file: ContentFile
    /// Where the page is published.
    public let path: PagePath
    /// The page's first heading; the name of the file where the author gives none.
    public internal(set) var title: String
    /// The same as the page itself shows it, where it has markup; in tabs, lists and previews it is words alone.
    public internal(set) var heading: HTML?
    /// One or two sentences for cards, search results and previews.
    public internal(set) var summary: String?
    /// The summary as the page itself shows it, where that has markup or citations.
    public internal(set) var lead: HTML?
    /// Words by which readers may look for the page, though it does not say them.
    public let keywords: [String]
    /// The day the page first appeared.
    public let published: CalendarDate?
    /// The day somebody last checked the page against its sources.
    public let reviewed: CalendarDate?
    /// How long such a check holds.
    package let reviewEvery: CalendarPeriod?
    /// Where the front matter says so: the line of `reviewed`, else that of `review-every`.
    package let reviewLocation: SourceLocation?
    /// The image that previews of the page show.
    public internal(set) var image: PreviewImage?
    /// Whether the page is published only with `--drafts`.
    public let isDraft: Bool
    /// Former paths of the page, relative to its topic.
    package let aliases: [Located<String>]
    /// The title as it is written.
    let writtenTitle: Located<String>?
    /// The summary as it is written.
    let writtenSummary: Located<String>?
    /// The image as it is written.
    let writtenImage: WrittenImage?
}

extension FrontMatter {
    /// The day the page was last put right: that of its review, but none before it appeared.
    /// - Parameter topicPublished: the day its topic's front page appeared, which holds for a page that does not say.
    package func modified(topicPublished: CalendarDate?) -> CalendarDate? {
        [reviewed, published ?? topicPublished].compactMap(\.self).max()
    }

    /// The keys that every page knows; a page kind's own keys are read from the same reader.
    init(_ reader: inout MappingReader, file: ContentFile, path: PagePath) {
        self.file = file
        self.path = path
        writtenTitle = reader.requiredString("title")
        title = writtenTitle.map { MarkdownText.words(of: $0.value) } ?? file.name
        writtenSummary = reader.string("summary")
        summary = writtenSummary.map { MarkdownText.words(of: $0.value) }
        var imageReport = DiagnosticReport()
        writtenImage = reader.value("image").flatMap { WrittenImage($0, into: &imageReport) }
        reader.add(imageReport)
        let published = reader.date("published")?.value
        self.published = published
        let reviewed = reader.date("reviewed")
        let reviewEvery = reader.period("review-every")
        if let reviewed, let published, reviewed.value < published {
            reader.add(Diagnostic(
                .reviewedTooEarly, "the page was reviewed before it was published, on \(published.iso8601)", at: reviewed.location,
                help: "write the day of the last review, or remove the line until there was one"))
        }
        self.reviewed = reviewed?.value
        self.reviewEvery = reviewEvery?.value
        reviewLocation = reviewed?.location ?? reviewEvery?.location
        isDraft = reader.bool("draft") ?? false
        aliases = reader.strings("aliases")
        keywords = reader.strings("keywords").map(\.value)
    }
}

extension Rule {
    /// A review of a page that was not there yet.
    package static let reviewedTooEarly = Rule(
        "reviewed-too-early", .warning,
        summary: "A page that says it was reviewed before it was published.",
        example: "-- content/faq.md --\n---\ntitle: Questions\npublished: 2026-04-01\nreviewed: 2026-03-31\n---\n## What is it?\n\nA thing.\n",
        fix: "Correct one of the two days. Machines are told the later one as the day the page was modified.")
}
