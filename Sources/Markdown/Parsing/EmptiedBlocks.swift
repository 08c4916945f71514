internal import CMarkGFM
internal import Diagnostics

/// Quotes and items that held nothing but a note, which the parser has moved to the end of the text.
enum EmptiedBlocks {
    /// Takes them out of a tree.
    /// - Parameters:
    ///   - root: the root of the tree.
    ///   - source: the file.
    ///   - lineOffset: what to add to cmark-gfm's line numbers to get those of the file.
    static func drop(below root: Node, source: SourceText, lineOffset: Int) {
        var empty: [Node] = []
        var walk = TreeWalk(root)
        while let (node, isEntering) = walk.next() {
            guard isEntering else { continue }
            if node.kind == .paragraph || node.kind == .heading || node.kind == .table { walk.skip(node) } else if
                node.kind == .quote || node.kind == .item, node.firstChild == nil, heldNote(node, source: source, lineOffset: lineOffset) { empty.append(node) }
        }
        for node in empty {
            var node = node
            while let parent = node.parent {
                cmark_node_free(node.pointer)
                guard parent.firstChild == nil, parent.kind != .document else { break }
                node = parent
            }
        }
    }

    /// Whether a note was defined in a block: nothing but signs of blocks stands before its bracket.
    private static func heldNote(_ node: Node, source: SourceText, lineOffset: Int) -> Bool {
        guard let line = source.lineRange(node.firstLine + lineOffset), let found = source.find("[^".utf8, in: source.searched(line)) else { return false }
        return source.bytes[line.lowerBound..<found.lowerBound].allSatisfy { $0.isBlank || ">-*+.)".utf8.contains($0) || $0.isASCIIDigit }
    }
}
