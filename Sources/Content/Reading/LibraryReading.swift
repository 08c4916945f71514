package import Diagnostics
internal import Bytes
internal import Markdown

/// The front page of a library, read and rendered.
package struct LibraryReading: Sendable {
    /// What its front matter says; `nil` where the file cannot be read.
    package let head: FrontMatter?
    package let text: PageText
    package let citations: PageCitations
    /// The free pages of the site.
    package let pages: [FreePage]
    /// The former paths of all these.
    package let aliases: [PageAlias]
    /// The texts as Markdown, their links leading to the Markdown of other pages.
    package let markdown: [PagePath: String]
    package let report: DiagnosticReport
    package let anchors: [PagePath: PageAnchors]
    package let pendingLinks: [CrossTopicLink]
    /// The images the page shows.
    package let media: [PublishedMedia]
    package let webLinks: [WebLink]

    init(_ front: TopicFiles, catalog: ContentCatalog, options: ReadingOptions) {
        // A library's front page cites nothing, so it is read as a topic that has no other page of its own.
        var reader = TopicReader(
            catalog: catalog, topic: front, options: options, frontPage: .library)
        let explainer = reader.read()
        let overview = explainer?.overview
        aliases = explainer?.aliases ?? []
        markdown = explainer?.markdown ?? [:]
        pages = explainer?.pages ?? []
        head = overview?.head
        text = overview?.text ?? .empty
        citations = overview?.citations ?? PageCitations(references: [])
        report = reader.report
        anchors = reader.anchors.mapValues { PageAnchors($0) }
        pendingLinks = reader.pendingLinks
        media = reader.media
        webLinks = reader.webLinks
    }
}
