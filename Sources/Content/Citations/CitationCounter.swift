internal import Bibliography
internal import Markdown

/// Numbers the works that one page cites, in the order it first cites them.
struct CitationCounter {
    private var numbers: [String: Int] = [:]
    /// The numbers of the works cited under each heading.
    private var numbersUnderHeading: [String: Set<Int>] = [:]
    /// The keys in the order of the marks, a work as often as it is cited.
    private(set) var marks: [String] = []
    private var order: [(key: String, places: [(id: String, headingID: String?)])] = []

    /// Notes that the page cites a work here.
    /// - Parameters:
    ///   - key: the work's key.
    ///   - headingID: the heading it is cited under.
    /// - Returns: the work's number on the page and the anchor of this mark.
    mutating func cite(_ key: String, under headingID: String?) -> (number: Int, id: String) {
        marks.append(key)
        let number: Int
        if let known = numbers[key] {
            number = known
        } else {
            order.append((key, []))
            number = order.count
            numbers[key] = number
        }
        let id = CitationAnchor.id(work: number, place: order[number - 1].places.count + 1)
        order[number - 1].places.append((id, headingID))
        if let headingID { numbersUnderHeading[headingID, default: []].insert(number) }
        return (number, id)
    }

    /// The number of a work that the page cites.
    func number(of key: String) -> Int? { numbers[key] }

    /// The keys of all works cited.
    var keys: Dictionary<String, Int>.Keys { numbers.keys }

    /// The keys of the works cited since there were so many marks, each once, in order.
    func keys(since count: Int) -> [String] {
        var seen: Set<String> = []
        return marks[count...].filter { seen.insert($0).inserted }
    }

    /// The keys of the works cited under a heading, in the order of their numbers.
    func keys(under headingID: String) -> [String] {
        numbersUnderHeading[headingID, default: []].sorted().map { order[$0 - 1].key }
    }

    /// What the page's list of references shows.
    /// - Parameters:
    ///   - sources: the works by their keys.
    ///   - headings: the headings of the page, and whatever else on it is cited under.
    func citations(from sources: ReferenceList, under headings: [OutlineEntry]) -> PageCitations {
        let named = Dictionary(headings.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return PageCitations(references: order.enumerated().compactMap { index, entry in
            guard let source = sources[entry.key] else { return nil }
            let places = entry.places.map { CitationPlace(id: $0.id, heading: $0.headingID.flatMap { named[$0] }) }
            return PageReference(number: index + 1, source: source, places: places)
        })
    }
}
