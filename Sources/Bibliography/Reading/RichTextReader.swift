/// Finds the tags of a text of CSL, in time that grows with the text alone, however the tags are nested or left open.
struct RichTextReader {
    private let bytes: [UInt8]
    private var pieces: [Piece] = []

    /// A stretch of the text, and the tag it is unless it turns out to be text.
    private struct Piece {
        let range: Range<Int>
        var tag: Tag?
    }

    private enum Tag {
        case opening(Element, RichText.Styles)
        case closing(Element)
    }

    private enum Element: Int, CaseIterable { case i, b, sub, sup, sc, span }

    private static let tags: [(text: [UInt8], tag: Tag)] = {
        let elements: [(String, Element, RichText.Styles)] = [
            ("i", .i, .italic), ("b", .b, .bold), ("sub", .sub, .subscript), ("sup", .sup, .superscript), ("sc", .sc, .smallCaps),
        ]
        let spans: [(String, RichText.Styles)] = [
            (#"style="font-variant:small-caps;""#, .smallCaps), (#"style="font-variant: small-caps;""#, .smallCaps),
            (#"style="font-variant:small-caps""#, .smallCaps), (#"style="font-variant: small-caps""#, .smallCaps),
            // This one keeps a title's capitals from being changed, and we change none.
            (#"class="nocase""#, []),
        ]
        let openings = elements.map { ("<\($0)>", Tag.opening($1, $2)) } + spans.map { ("<span \($0)>", Tag.opening(.span, $1)) }
        let closings = elements.map { ("</\($0.0)>", Tag.closing($0.1)) } + [("</span>", .closing(.span))]
        return (openings + closings).map { (Array($0.utf8), $1) }
    }()

    init(_ text: String) {
        bytes = Array(text.utf8)
        split()
        unmarkUnpaired()
    }

    /// The text in pieces of one style each.
    var runs: [RichText.Run] {
        var runs: [(bytes: [UInt8], styles: RichText.Styles)] = []
        var open: [RichText.Styles] = [[]]
        for piece in pieces {
            switch piece.tag {
            case .opening(_, let styles)?: open.append(open[open.count - 1].union(styles))
            case .closing?: open.removeLast()
            case nil:
                let styles = open[open.count - 1]
                if runs.last?.styles == styles {
                    runs[runs.count - 1].bytes += bytes[piece.range]
                } else {
                    runs.append((Array(bytes[piece.range]), styles))
                }
            }
        }
        return runs.map { RichText.Run(String(decoding: $0.bytes, as: UTF8.self), $0.styles) }
    }

    private mutating func split() {
        var start = 0
        var index = 0
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "<"), let (text, tag) = Self.tags.first(where: { bytes[index...].starts(with: $0.text) }) else {
                index += 1
                continue
            }
            if start < index { pieces.append(Piece(range: start..<index)) }
            start = index + text.count
            pieces.append(Piece(range: index..<start, tag: tag))
            index = start
        }
        if start < bytes.count { pieces.append(Piece(range: start..<bytes.count)) }
    }

    /// Makes text of every tag that has no other to go with it.
    private mutating func unmarkUnpaired() {
        var open: [(piece: Int, element: Element)] = []
        var counts = Array(repeating: 0, count: Element.allCases.count)
        for index in pieces.indices {
            switch pieces[index].tag {
            case .opening(let element, _)?:
                open.append((index, element))
                counts[element.rawValue] += 1
            case .closing(let element)?:
                guard counts[element.rawValue] > 0 else {
                    pieces[index].tag = nil
                    continue
                }
                while let last = open.popLast() {
                    counts[last.element.rawValue] -= 1
                    if last.element == element { break }
                    pieces[last.piece].tag = nil
                }
            case nil: break
            }
        }
        for (piece, _) in open { pieces[piece].tag = nil }
    }
}
