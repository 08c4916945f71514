/// A link or picture as it stands in the file.
struct LinkSource {
    /// From its first bracket to its last sign.
    let range: Range<Int>
    /// What stands between the parentheses as its goal; `nil` for links by reference and bare addresses.
    let destination: Range<Int>?
}

extension SourceTracker {
    /// Reads the end of a link or picture, from the bracket that closes its text on, and goes there.
    /// - Parameter start: where it starts.
    mutating func finishLink(from start: Int) -> LinkSource? {
        if bytes[start] == UInt8(ascii: "<") {
            guard let end = skip(to: { $0 == UInt8(ascii: ">") }) else { return nil }
            return LinkSource(range: start..<end + 1, destination: nil)
        }
        guard let close = skip(to: { $0 == UInt8(ascii: "]") }), close + 1 < limit else {
            return LinkSource(range: start..<cursor, destination: nil)
        }
        switch bytes[close + 1] {
        case UInt8(ascii: "("):
            let destination = destination(after: close + 2)
            move(to: destination.upperBound)
            skipTitle()
            return LinkSource(range: start..<cursor, destination: destination)
        case UInt8(ascii: "["):
            guard let end = index(from: close + 2, where: { $0 == UInt8(ascii: "]") }) else { break }
            move(to: end + 1)
        default: break
        }
        return LinkSource(range: start..<cursor, destination: nil)
    }

    /// The goal after an opening parenthesis: to the `>` of a `<`, or to a blank or the parenthesis that closes it.
    private func destination(after open: Int) -> Range<Int> {
        var start = open
        while start < limit, bytes[start].isBlank { start += 1 }
        if start < limit, bytes[start] == UInt8(ascii: "<") {
            return start + 1..<(index(from: start + 1, where: { $0 == UInt8(ascii: ">") }) ?? start + 1)
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

    /// Goes over a title and the parenthesis that closes the link.
    private mutating func skipTitle() {
        while let next = index(from: cursor, where: { !$0.isBlank && $0 != UInt8(ascii: ">") }) {
            move(to: next + 1)
            switch bytes[next] {
            case UInt8(ascii: ")"): return
            case UInt8(ascii: "("): _ = skip { $0 == UInt8(ascii: ")") }
            case let quote where quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"): _ = skip { $0 == quote }
            default: return
            }
        }
    }
}
