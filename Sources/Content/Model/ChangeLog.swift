public import CalendarDates
public import Hypertext

/// What was changed since the topic was first published.
public struct ChangeLog: Sendable {
    /// What the page says of itself, and where it stands.
    public let head: FrontMatter
    /// What stands before the first entry.
    public let introduction: PageText
    /// The changes, newest first.
    public let entries: [Change]
    /// The works that the entries and the text before them cite.
    public let citations: PageCitations
}

/// One change that readers should know of.
public struct Change: Sendable {
    /// The anchor that leads to the entry.
    public let id: String
    /// The day of the change.
    public let date: CalendarDate
    /// What kind of change it was, or what it was about, in the author's words.
    public let title: String
    /// What was changed and why; its links lead from the page of changes.
    public let text: HTML
    /// The text's words, without markup or citations.
    package let plainText: String
    /// The pages the entry links to, which show it at their foot.
    public let pages: [PagePath]
}
