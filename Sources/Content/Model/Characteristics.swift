public import Hypertext

/// The table that says in a few words what the topic is.
public struct Characteristics: Sendable {
    /// What the page says of itself, and where it stands.
    public let head: FrontMatter
    /// What stands before the table.
    public let introduction: PageText
    /// What the author says that the table shows, as the inside of its caption.
    public let caption: HTML?
    /// What the columns of names and values are called.
    public let columns: (name: HTML, value: HTML)
    /// The characteristics in the author's order.
    public let rows: [Characteristic]
    /// What stands after the table.
    public let conclusion: PageText
    /// The works that the table and the text around it cite.
    public let citations: PageCitations
}

/// One row: a characteristic and its value.
public struct Characteristic: Sendable {
    /// The anchor that leads to the row.
    public let id: String
    /// What the characteristic is called, as the inside of a cell.
    public let name: HTML
    /// What holds for the topic, as the inside of a cell, its links leading from the page of the table.
    public let value: HTML
    /// The name's words, without markup.
    public let nameText: String
    /// The value's words, without markup or citations.
    public let valueText: String
    /// The few words that the front page of the topic shows in the value's place; `nil` where it shows the value.
    public let shortText: String?
    /// The keys of the works that the row cites, in their order there.
    package let sourceKeys: [String]
}
