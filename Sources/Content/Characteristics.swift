public import Hypertext

/// The table that says in a few words what the topic is.
public struct Characteristics: Sendable {
    public let head: PageHead
    /// What stands before the table.
    public let introduction: PageText
    /// What the two columns are called.
    public let columns: (name: HTML, value: HTML)
    public let rows: [Characteristic]
    /// What stands after the table.
    public let conclusion: PageText
    public let citations: PageCitations
}

/// One row: a characteristic and its value.
public struct Characteristic: Sendable {
    /// The anchor that leads to the row.
    public let id: String
    public let name: HTML
    public let value: HTML
    /// The name's words, without markup.
    public let nameText: String
    /// The value's words, without markup or citations.
    public let valueText: String
    /// The keys of the works that the row cites, in their order there.
    public let sourceKeys: [String]
}
