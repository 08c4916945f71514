internal import CMarkGFM
internal import Diagnostics

/// Finds in a parsed text what one page has too much of.
///
/// A heading or reference costs far more on its way to a page than in the parser, so a trial of the parser cannot bound it.
struct CrowdedPage {
    let limits: ParsingLimits
    let source: SourceText
    /// The part of the file that was parsed, and what to add to its line numbers to get those of the file.
    let text: ArraySlice<UInt8>
    let lineOffset: Int

    /// Why the text is refused; `nil` where it keeps within the bounds.
    /// - Parameters:
    ///   - root: the root of its tree.
    ///   - blocks: the blocks at the top of the tree.
    func refusal(of root: Node, blocks: [Node]) -> ParsingRefusal? {
        if let heading = blocks.lazy.filter({ $0.kind == .heading }).dropFirst(limits.headings).first {
            return ParsingRefusal(.crowded, "more than \(limits.headings) headings", line: heading.firstLine + lineOffset)
        }
        if let (line, column) = firstReference(beyond: limits.references, below: root) {
            return ParsingRefusal(
                .crowded, "more than \(limits.references) links, images, citations, notes and formulas", line: line, column: column)
        }
        return firstDefinition(beyond: limits.definitions, blocks: blocks).map {
            ParsingRefusal(.crowded, "more than \(limits.definitions) definitions of links and notes", line: $0.line, column: $0.column)
        }
    }

    /// Where the first of the definitions stands that are too many. cmark-gfm keeps none of them in its tree.
    private func firstDefinition(beyond limit: Int, blocks: [Node]) -> (line: Int, column: Int)? {
        guard text.count > limit, text.count(where: { $0 == UInt8(ascii: "[") }) > limit else { return nil }
        let code = LineRanges(blocks.filter { $0.kind == .codeBlock }.map { $0.firstLine...max($0.firstLine, $0.lastLine) })
        let lines = source.lines
        var count = 0
        for line in lineOffset + 1...max(lineOffset + 1, lines.lineCount) where !code.contains(line - lineOffset) {
            let range = lines.range(of: line)
            let bytes = source.bytes[range]
            let opening = bytes.firstIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") && $0 != UInt8(ascii: ">") }
            guard let opening, bytes[opening] == UInt8(ascii: "["), let close = bytes[opening...].firstIndex(of: UInt8(ascii: "]")),
                close > opening + 1, close + 1 < range.upperBound, bytes[close + 1] == UInt8(ascii: ":")
            else { continue }
            count += 1
            if count > limit { return (line, opening - range.lowerBound + 1) }
        }
        return nil
    }

    /// Where the first of the references stands that are too many: its line, and its column where that is known.
    private func firstReference(beyond limit: Int, below root: Node) -> (line: Int, column: Int?)? {
        // Each is written with one of these; few pages have enough of them to be counted.
        guard text.count > limit, text.count(where: { $0 == UInt8(ascii: "[") || "@<$".utf8.contains($0) }) > limit
        else { return nil }
        var count = 0
        var block = root
        var walk = TreeWalk(root)
        while let (node, isEntering) = walk.next() {
            guard isEntering else { continue }
            switch node.kind {
            case .link, .image, .noteReference, .formula, .formulaBlock:
                count += 1
                if count > limit { return place(of: node, within: block) }
            case .text:
                for (offset, byte) in node.literal.enumerated() where byte == Parser.atMark {
                    count += 1
                    if count > limit { return place(of: node, offset: offset, within: block) }
                }
            case .softBreak, .lineBreak, .codeSpan, .htmlSpan, .emphasis, .strong, .strikethrough: break
            default: if node.firstLine > 0 { block = node }
            }
        }
        return nil
    }

    /// The place of an inline, as far as the file agrees with what cmark-gfm says of it: lines lag behind leading definitions.
    private func place(of node: Node, offset: Int = 0, within block: Node) -> (line: Int, column: Int?) {
        let first = node.firstLine > 0 ? node.firstLine : max(block.firstLine, 1)
        let column = node.firstColumn + offset
        let lines = source.lines
        for line in first...max(first, block.lastLine) where node.firstColumn > 0 {
            let range = lines.range(of: line + lineOffset)
            guard column <= range.count, "[!@<$".utf8.contains(source.bytes[range.lowerBound + column - 1]) else { continue }
            return (line + lineOffset, column)
        }
        return (first + lineOffset, nil)
    }
}
