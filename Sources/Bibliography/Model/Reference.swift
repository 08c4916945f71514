public import CalendarDates
package import Diagnostics
package import Bytes

/// A work that can be cited: an item of CSL, the Citation Style Language, as typed values.
///
/// Source of the fields: CSL 1.0.2 input data schema (citation-style-language/schema).
public struct Reference: Sendable, Hashable {
    /// The key that citations name it by.
    public let id: String
    /// What kind of work it is.
    public let type: ReferenceType
    /// The title, in the work's own language.
    public var title: RichText
    /// Who wrote it, in the order the work has them; none where nobody is named.
    public var authors: [PersonName] = []
    /// Who edited it; of a part of a book, who edited the book.
    public var editors: [PersonName] = []
    /// Who else had a part in it, in the order of CSL's names for their roles.
    public var credits: [Credit] = []
    /// When it appeared; `nil` where that is not known.
    public var issued: SourceDate?
    /// When it first appeared, where this is a later edition or a translation.
    public var originalDate: SourceDate?
    /// Where it stands on its way into print, or in force: "in press", "repealed".
    public var status: RichText?
    /// Which state of a work that changes it is, such as `2.1` of a program.
    public var version: RichText?
    /// The court, the office or the parliament that it comes from.
    public var authority: RichText?
    /// The series that it is one of.
    public var seriesTitle: RichText?
    /// Its number in the series.
    public var seriesNumber: String?
    /// When somebody last saw it at its URL.
    public var accessed: SourceDate?
    /// The journal, newspaper, book or site it appeared in.
    public var containerTitle: RichText?
    /// The body that published it.
    public var publisher: RichText?
    /// The town that the publisher names as its own.
    public var publisherPlace: String?
    /// The volume of what it appeared in.
    public var volume: String?
    /// The issue within the volume, or within the year.
    public var issue: String?
    /// The pages it takes up there, as written: `12-34`.
    public var pages: String?
    /// The edition: a number, or words such as "revised".
    public var edition: RichText?
    /// A report's number, a law's number.
    public var number: String?
    /// What kind of report or thesis it is.
    public var genre: RichText?
    /// The conference or other event at which it was given.
    public var eventTitle: RichText?
    /// The town where that was.
    public var eventPlace: String?
    /// The URL, http or https.
    public var url: String?
    /// The DOI without a resolver before it.
    public var doi: String?
    /// A book's ISBN, as written.
    public var isbn: String?
    /// A periodical's ISSN, as written.
    public var issn: String?
    /// The URL of a copy, for when the work's own no longer answers.
    public var archive: String?
    /// Whether the work is no longer at its URL.
    public var isGone = false
    /// The day somebody last checked what is said from the work against it.
    public var reviewed: CalendarDate?
    /// How long such a check holds.
    package var reviewEvery: CalendarPeriod?
    /// What is to be said of it to readers.
    public var note: RichText?
    /// Lines of its note that are for programs, `Key: value`, kept for the exports.
    package var programNote: [String] = []
    /// The language of the work: a BCP 47 tag, or a name as some programs write.
    public var language: String?
    /// Fields of CSL that are kept for the exports and not shown, in the order written.
    package var otherFields: [Field] = []
    /// Where the work is listed.
    package var location: SourceLocation

    /// Those who had one part in the work.
    public struct Credit: Sendable, Hashable {
        /// Their role by its CSL name.
        public let role: String
        /// Those who had it, in the order the work has them.
        public let names: [PersonName]

        package init(_ role: String, _ names: [PersonName]) {
            self.role = role
            self.names = names
        }
    }

    /// A field by its CSL name.
    package struct Field: Sendable, Hashable {
        /// The field's name in CSL.
        package let name: String
        /// What it holds, in whatever form it was written.
        package let value: JSONValue

        package init(_ name: String, _ value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    package init(id: String, type: ReferenceType, title: RichText, location: SourceLocation = SourceLocation(file: "")) {
        self.id = id
        self.type = type
        self.title = title
        self.location = location
    }

    /// The URL a reader follows: the DOI's resolver where there is one, the copy of a work that is gone.
    public var link: String? { isGone ? archive : originalLink }

    /// Where the work is or was: the DOI's resolver where there is one.
    public var originalLink: String? { doi.map { "https://doi.org/" + $0 } ?? url }

    /// The names in a role; none where nobody has it.
    package func names(in role: String) -> [PersonName] { credits.first { $0.role == role }?.names ?? [] }

    /// Whether an organization is already named as a creator or the publisher.
    func isBy(_ body: RichText) -> Bool {
        publisher == body || authors.contains { $0.literal == body.plain }
    }

    /// The URL for programs that know of one alone: that of the copy where the work is gone.
    var exportedURL: String? { isGone ? archive ?? url : url }

    /// Where a work stood that is gone, in words for programs.
    var formerPlace: String? { url.map { "Formerly at \($0)" } }

    /// The number of an edition that is named by nothing else, as in "2", "2." or "2nd".
    var editionNumber: Int? {
        guard let text = edition?.plain else { return nil }
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        return ["", ".", "st", "nd", "rd", "th"].contains(text.dropFirst(digits.count)) ? Int(digits) : nil
    }
}
