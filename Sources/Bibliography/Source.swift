public import CalendarDates
package import Diagnostics
public import Hypertext

/// A work that can be cited: an item of CSL, the Citation Style Language, as typed values.
///
/// Source of the fields: CSL 1.0.2 input data schema (citation-style-language/schema).
public struct Source: Sendable, Hashable {
    /// The key that citations name it by.
    public let id: String
    public let type: SourceType
    public var title: String
    public var authors: [PersonName] = []
    public var editors: [PersonName] = []
    public var issued: DateSpan?
    public var accessed: DateSpan?
    /// The journal, newspaper, book or site it appeared in.
    public var containerTitle: String?
    public var publisher: String?
    public var publisherPlace: String?
    public var volume: String?
    public var issue: String?
    public var pages: String?
    public var edition: String?
    /// A report's number, a law's number.
    public var number: String?
    /// What kind of report or thesis it is.
    public var genre: String?
    public var eventTitle: String?
    /// The address, http or https.
    public var address: String?
    /// The DOI without a resolver before it.
    public var doi: String?
    public var isbn: String?
    public var issn: String?
    /// The address of a copy, for when the work's own no longer answers.
    public var archive: String?
    /// Whether the work is no longer at its address.
    public var isGone = false
    /// The day somebody last checked what is said from the work against it.
    public var reviewed: CalendarDate?
    /// How long such a check holds.
    public var reviewEvery: CalendarPeriod?
    public var note: String?
    public var language: String?
    /// Fields of CSL that are kept for the exports and not shown, in the order written.
    public var otherFields: [Field] = []
    /// Where the work is listed.
    package var location: SourceLocation

    /// A field by its CSL name.
    public struct Field: Sendable, Hashable {
        public let name: String
        public let value: JSONValue

        package init(_ name: String, _ value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    package init(id: String, type: SourceType, title: String, location: SourceLocation = SourceLocation(file: "")) {
        self.id = id
        self.type = type
        self.title = title
        self.location = location
    }

    /// The address a reader follows: the DOI's resolver where there is one, the copy of a work that is gone.
    public var link: String? { isGone ? archive : originalLink }

    /// Where the work is or was: the DOI's resolver where there is one.
    public var originalLink: String? { doi.map { "https://doi.org/" + $0 } ?? address }
}
