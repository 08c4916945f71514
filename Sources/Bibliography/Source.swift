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
    public var title: RichText
    public var authors: [PersonName] = []
    public var editors: [PersonName] = []
    /// Who else had a part in it, in the order of CSL's names for their roles.
    public var credits: [Credit] = []
    public var issued: SourceDate?
    public var accessed: SourceDate?
    /// The journal, newspaper, book or site it appeared in.
    public var containerTitle: RichText?
    public var publisher: RichText?
    public var publisherPlace: String?
    public var volume: String?
    public var issue: String?
    public var pages: String?
    public var edition: RichText?
    /// A report's number, a law's number.
    public var number: String?
    /// What kind of report or thesis it is.
    public var genre: RichText?
    public var eventTitle: RichText?
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
    /// What is to be said of it to readers.
    public var note: RichText?
    /// Lines of its note that are for programs, `Key: value`, kept for the exports.
    public var programNote: [String] = []
    public var language: String?
    /// Fields of CSL that are kept for the exports and not shown, in the order written.
    public var otherFields: [Field] = []
    /// Where the work is listed.
    package var location: SourceLocation

    /// Those who had one part in the work.
    public struct Credit: Sendable, Hashable {
        /// Their role by its CSL name.
        public let role: String
        public let names: [PersonName]

        package init(_ role: String, _ names: [PersonName]) {
            self.role = role
            self.names = names
        }
    }

    /// A field by its CSL name.
    public struct Field: Sendable, Hashable {
        public let name: String
        public let value: JSONValue

        package init(_ name: String, _ value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    package init(id: String, type: SourceType, title: RichText, location: SourceLocation = SourceLocation(file: "")) {
        self.id = id
        self.type = type
        self.title = title
        self.location = location
    }

    /// The address a reader follows: the DOI's resolver where there is one, the copy of a work that is gone.
    public var link: String? { isGone ? archive : originalLink }

    /// Where the work is or was: the DOI's resolver where there is one.
    public var originalLink: String? { doi.map { "https://doi.org/" + $0 } ?? address }

    /// The names in a role; none where nobody has it.
    package func names(in role: String) -> [PersonName] { credits.first { $0.role == role }?.names ?? [] }

    /// The address for programs that know of one alone: that of the copy where the work is gone.
    var exportedAddress: String? { isGone ? archive ?? address : address }

    /// Where a work stood that is gone, in words for programs.
    var formerPlace: String? { address.map { "Formerly at \($0)" } }

    /// The number of an edition that is named by nothing else, as in "2", "2." or "2nd".
    var editionNumber: Int? {
        guard let text = edition?.plain else { return nil }
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        return ["", ".", "st", "nd", "rd", "th"].contains(text.dropFirst(digits.count)) ? Int(digits) : nil
    }
}
