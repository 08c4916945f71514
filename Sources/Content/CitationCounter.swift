internal import Bibliography
internal import Markdown

/// Numbers the works that one page cites, in the order it first cites them.
struct CitationCounter {
    private var numbers: [String: Int] = [:]
    private var order: [(key: String, places: [(id: String, headingID: String?)])] = []

    /// Notes that the page cites a work here.
    /// - Parameters:
    ///   - key: the work's key.
    ///   - headingID: the heading it is cited under.
    /// - Returns: the work's number on the page and the anchor of this mark.
    mutating func cite(_ key: String, under headingID: String?) -> (number: Int, id: String) {
        let number: Int
        if let known = numbers[key] {
            number = known
        } else {
            order.append((key, []))
            number = order.count
            numbers[key] = number
        }
        let id = "cite-\(number)-\(order[number - 1].places.count + 1)"
        order[number - 1].places.append((id, headingID))
        return (number, id)
    }

    /// How many works were cited so far, and how often all in all.
    var count: Int { order.count }

    /// The keys of the works in the order of their numbers.
    var keys: [String] { order.map(\.key) }

    /// What the page's list of references shows.
    func citations(from sources: SourceList, outline: [OutlineEntry]) -> PageCitations {
        PageCitations(references: order.enumerated().compactMap { index, entry in
            guard let source = sources[entry.key] else { return nil }
            let places = entry.places.map { place in
                CitationPlace(id: place.id, heading: outline.first { $0.id == place.headingID })
            }
            return PageReference(number: index + 1, source: source, places: places)
        })
    }
}
