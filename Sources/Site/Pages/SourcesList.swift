public import Bibliography
public import Content
public import Localization

/// Every work a topic cites, and where it does.
public struct SourcesList: Sendable {
    /// The works in the order they are listed.
    public let entries: [SourceEntry]

    /// How many works of each kind there are, the commonest first.
    public func kinds(_ words: InterfaceWords) -> [(name: String, count: Int)] {
        var counts: [String: Int] = [:]
        for entry in entries { counts[words.name(of: entry.source.type.kind), default: 0] += 1 }
        return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
    }
}

/// A work and the places that cite it.
///
/// A class for the reason that `PageReference` is one.
public final class SourceEntry: Sendable {
    /// The cited work.
    public let source: Reference
    /// The pages that cite it, in reading order, each with its places.
    public let uses: [SourceUse]

    init(source: Reference, uses: [SourceUse]) {
        self.source = source
        self.uses = uses
    }

    /// How often the topic cites the work.
    public var count: Int { uses.reduce(0) { $0 + $1.places.count } }
    /// The anchor of the work on the sources page.
    public var id: String { source.sourcesAnchor }
}

/// A page that cites a work.
public struct SourceUse: Sendable {
    /// The way to the page.
    public let page: PageLink
    /// Where on the page the work is cited, in the order of the text.
    public let places: [CitationPlace]

    /// The first place under each heading of the page; places before the first heading are under none.
    public var headings: [CitationPlace] {
        guard places.count > 1 else { return places.filter { $0.heading != nil } }
        var seen: Set<String> = []
        return places.filter { place in place.heading.map { seen.insert($0.id).inserted } ?? false }
    }
}

extension SourcesList {
    /// Gathers the uses of each source from a topic's pages.
    /// - Parameters:
    ///   - sources: the works, in the order they are listed.
    ///   - pages: the pages in reading order with the works they cite.
    package init(_ sources: [Reference], citedBy pages: [(page: PageLink, citations: PageCitations)]) {
        var uses: [String: [SourceUse]] = [:]
        for (page, citations) in pages {
            for reference in citations.references {
                uses[reference.source.id, default: []].append(SourceUse(page: page, places: reference.places))
            }
        }
        entries = sources.map { SourceEntry(source: $0, uses: uses[$0.id] ?? []) }
    }
}
