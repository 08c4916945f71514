package import Bytes
package import CalendarDates
package import Content

/// What a page of one kind holds, and what the site makes of it beside the page: what previews quote, what search finds, what
/// machines are told. Each kind is one file in this directory; what is the same for most kinds has a default here.
package protocol PageContent: Sendable {
    /// What kind of page it is.
    var kind: PageKind { get }
    /// Whether the page says something that no other page says: it has a Markdown twin, and search engines are to know it.
    var isOriginal: Bool { get }
    /// The text whose start stands in for a missing summary; empty where there is none.
    var opening: String { get }
    /// What search finds of the page; `nil` where it does not look.
    var searchText: SearchText? { get }
    /// What the page is to machines beside an article, in the words of schema.org.
    func structuredData(_ data: StructuredData) -> JSONValue?
    /// What the Markdown twin says before and after the text of the page's file.
    func markdown(in twin: MarkdownTwin) -> (before: String, after: String)
    /// The files beside the page.
    func downloads(of page: Page) -> [SiteFile]
    /// The page that search engines are to know in the place of one at this path; `nil` where there is none.
    func canonicalPath(at path: PagePath) -> PagePath?
    /// The day the page was last put right, as machines are told it.
    func modified(of page: Page) -> CalendarDate?
}

extension PageContent {
    package var isOriginal: Bool { true }
    package var opening: String { "" }
    package var searchText: SearchText? { nil }
    package func structuredData(_ data: StructuredData) -> JSONValue? { nil }
    package func markdown(in twin: MarkdownTwin) -> (before: String, after: String) { ("", "") }
    package func downloads(of page: Page) -> [SiteFile] { [] }
    package func canonicalPath(at path: PagePath) -> PagePath? { path }
    package func modified(of page: Page) -> CalendarDate? { page.head?.modified(topicPublished: page.topic?.published) }
}

/// The content of a page that an author wrote.
package protocol WrittenContent: PageContent {
    /// What the page says of itself, and where it stands.
    var head: FrontMatter { get }
    /// The works that the page cites.
    var citations: PageCitations { get }
    /// What the topic's `explainer.json` says of the page beside its front matter.
    func members(in data: ExplainerData) -> [JSONValue.Member]
}

/// The content of a page after the sections, of which a topic has one at most.
package protocol BackMatter: WrittenContent {
    /// The page's body.
    var body: Page.Body { get }
}
