public import CalendarDates
public import Hypertext

/// What was changed since the topic was first published.
public struct ChangeLog: Sendable {
    public let head: PageHead
    public let introduction: PageText
    /// The changes, newest first.
    public let entries: [Change]
    public let citations: PageCitations
}

/// One change that readers should know of.
public struct Change: Sendable {
    /// The anchor that leads to the entry.
    public let id: String
    public let date: CalendarDate
    /// What kind of change it was, or what it was about, in the author's words.
    public let title: String
    public let text: HTML
    /// The text's words, without markup or citations.
    public let plainText: String
    /// The pages the entry links to, which show it at their foot.
    public let pages: [PageAddress]
}
