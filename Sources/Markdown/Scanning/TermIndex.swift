/// The terms of a glossary, to be found in running text: a tree of their bytes.
///
/// A text is searched in one pass. At the start of a word the tree is followed as far as the text agrees with it, at most
/// as far as the longest term, so the time is in proportion to the text, whatever the number of terms.
package struct TermIndex: Sendable {
    /// Names longer than this are not looked for.
    private static let longestName = 128

    /// The places of each place's successors; `successors[0]` are those of the root.
    private var successors: [[(byte: UInt8, place: Int32)]] = [[]]
    /// The term that ends at each place, or -1.
    private var terms: [Int32] = [-1]
    /// The successors of the root by their byte, or -1: most words end here.
    private var starts = [Int32](repeating: -1, count: 256)

    /// No terms.
    package static let empty = TermIndex([])

    /// - Parameter names: the terms; `Personal protective equipment (PPE)` is two names of one term. A first letter
    ///   stands for its upper and its lower case.
    package init(_ names: [String]) {
        count = names.count
        for (term, name) in names.enumerated() {
            for name in Self.parts(of: name) where name.utf8.count <= Self.longestName {
                insert(name, term: Int32(term))
                insert(name.prefix(1).lowercased() + name.dropFirst(), term: Int32(term))
                insert(name.prefix(1).uppercased() + name.dropFirst(), term: Int32(term))
            }
        }
    }

    /// How many terms there are.
    let count: Int

    private static func parts(of name: String) -> [String] {
        let name = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard name.hasSuffix(")"), let open = name.lastIndex(of: "("), open > name.startIndex else { return name.isEmpty ? [] : [name] }
        let (before, inside) = (String(name[..<open]).trimmed, String(name[name.index(after: open)...].dropLast()).trimmed)
        return [before, inside].filter { !$0.isEmpty }
    }

    private mutating func insert(_ name: String, term: Int32) {
        var place = 0
        for byte in name.utf8 {
            if let next = next(place, byte) {
                place = next
                continue
            }
            successors.append([])
            terms.append(-1)
            let new = successors.count - 1
            successors[place].append((byte, Int32(new)))
            if place == 0 { starts[Int(byte)] = Int32(new) }
            place = new
        }
        // Of two terms with one name the first counts.
        if place != 0, terms[place] < 0 { terms[place] = term }
    }

    // MARK: Following a text

    /// The place after a first byte.
    func start(_ byte: UInt8) -> Int? {
        let place = starts[Int(byte)]
        return place < 0 ? nil : Int(place)
    }

    /// The place after a further byte.
    func next(_ place: Int, _ byte: UInt8) -> Int? {
        for successor in successors[place] where successor.byte == byte { return Int(successor.place) }
        return nil
    }

    /// The term that a name ends with at a place.
    func term(at place: Int) -> Int? { terms[place] < 0 ? nil : Int(terms[place]) }
}
