/// A link or image as it stands in the file.
struct LinkSource {
    /// From its first bracket to its last sign.
    let range: Range<Int>
    /// What stands between the parentheses as its destination; `nil` for links by reference and bare URLs.
    let destination: Range<Int>?
}

extension SourceTracker {
    /// Reads the end of a link or image, from the bracket that closes its text on, and goes there.
    /// - Parameter start: where it starts.
    mutating func finishLink(from start: Int) -> LinkSource? {
        if bytes[start] == UInt8(ascii: "<") {
            guard let end = skip(to: { $0 == UInt8(ascii: ">") }) else { return nil }
            return LinkSource(range: start..<end + 1, destination: nil)
        }
        guard let close = skip(to: { $0 == UInt8(ascii: "]") }) else { return LinkSource(range: start..<cursor, destination: nil) }
        let link = link(from: start, textEnd: close, upTo: limit)
        move(to: link.range.upperBound)
        return link
    }

    /// What would be a link if a bracket in a text ended one, as far as a text is looked for.
    /// - Parameters:
    ///   - start: where it starts.
    ///   - bracket: the bracket, as an index in the text.
    func link(from start: Int, textEnd bracket: Int, in run: TextRun) -> LinkSource {
        let close = offset(of: bracket, in: run)
        return link(from: start, textEnd: close, upTo: min(limit, close + Self.reach))
    }

    /// Reads what says where a link leads.
    /// - Parameters:
    ///   - start: where the link starts.
    ///   - close: the bracket that ends its text.
    ///   - limit: where the search for its end ends.
    private func link(from start: Int, textEnd close: Int, upTo limit: Int) -> LinkSource {
        guard close + 1 < limit else { return LinkSource(range: start..<close + 1, destination: nil) }
        switch bytes[close + 1] {
        case UInt8(ascii: "("):
            let destination = destination(after: close + 2, upTo: limit)
            return LinkSource(range: start..<end(after: destination, upTo: limit), destination: destination)
        case UInt8(ascii: "["):
            let end = index(from: close + 2, upTo: limit) { $0 == UInt8(ascii: "]") }
            return LinkSource(range: start..<(end ?? close) + 1, destination: nil)
        default: return LinkSource(range: start..<close + 1, destination: nil)
        }
    }

    /// The destination after an opening parenthesis: to the `>` of a `<`, or to a blank or the parenthesis that closes it.
    private func destination(after open: Int, upTo limit: Int) -> Range<Int> {
        var start = open
        while start < limit, bytes[start].isBlank { start += 1 }
        if start < limit, bytes[start] == UInt8(ascii: "<") {
            return start + 1..<(index(from: start + 1, upTo: limit) { $0 == UInt8(ascii: ">") } ?? start + 1)
        }
        var (end, depth) = (start, 0)
        while end < limit, !bytes[end].isBlank {
            if bytes[end] == UInt8(ascii: "(") { depth += 1 }
            if bytes[end] == UInt8(ascii: ")") {
                if depth == 0 { break }
                depth -= 1
            }
            end += bytes[end] == UInt8(ascii: "\\") && end + 1 < limit ? 2 : 1
        }
        return start..<min(end, limit)
    }

    /// Where a link ends after its destination and its title, with the parenthesis that closes it.
    private func end(after destination: Range<Int>, upTo limit: Int) -> Int {
        var end = destination.upperBound
        while let next = index(from: end, upTo: limit, where: { !$0.isBlank && $0 != UInt8(ascii: ">") }) {
            end = next + 1
            let close: UInt8
            switch bytes[next] {
            case UInt8(ascii: "\""), UInt8(ascii: "'"): close = bytes[next]
            case UInt8(ascii: "("): close = UInt8(ascii: ")")
            default: return end
            }
            end = index(from: end, upTo: limit) { $0 == close }.map { $0 + 1 } ?? end
        }
        return end
    }
}
