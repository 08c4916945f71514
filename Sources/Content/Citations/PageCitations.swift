public import Bibliography

/// The works a page cites, numbered in the order they are first cited there, and the terms of the glossary it uses.
public struct PageCitations: Sendable {
    /// One reference for each work, in the order of their numbers.
    public let references: [PageReference]
    /// The terms that the page's text links, in the order of their first use.
    public internal(set) var terms: [TermDefinition] = []

    package init(references: [PageReference]) { self.references = references }
}

/// A work as a page cites it.
///
/// A class, as it never changes and goes through many hands: a copy of all that is known of a work would cost more than the writing.
public final class PageReference: Sendable {
    /// The number shown, from 1.
    public let number: Int
    /// The cited work.
    public let source: Reference
    /// Where on the page it is cited.
    public let places: [CitationPlace]

    init(number: Int, source: Reference, places: [CitationPlace]) {
        self.number = number
        self.source = source
        self.places = places
    }

    /// The anchor of the reference in the page's list.
    public var id: String { "source-\(number)" }
}

extension Reference {
    /// The anchor of the work on its topic's sources page.
    package var sourcesAnchor: String { "ref-\(id)" }
}

/// One place where a page cites a work.
public struct CitationPlace: Sendable, Hashable {
    /// The anchor of the mark.
    public let id: String
    /// The heading the mark stands under, or `nil` before the first.
    public let heading: OutlineEntry?
}
