internal import CMarkGFM

/// A node of a parsed text, lent to whoever looks at it: it cannot be kept, as it lives in the document's tree.
package struct MarkdownNode: ~Copyable {
    let node: Node
    private let lineOffset: Int
    /// What the node is.
    package let kind: NodeKind

    fileprivate init(_ node: Node, lineOffset: Int) {
        self.node = node
        self.lineOffset = lineOffset
        kind = node.kind
    }

    /// The line of the file it starts on, as far as cmark-gfm knows; `nil` where it does not.
    package var firstLine: Int? { node.firstLine > 0 ? node.firstLine + lineOffset : nil }
    /// The line of the file it ends on, not before the one it starts on.
    package var lastLine: Int? { node.firstLine > 0 ? max(node.lastLine, node.firstLine) + lineOffset : nil }

    /// The text of a text, code, HTML or footnote node. An `@` of running text is the byte `atMark`.
    package var literal: UnsafeBufferPointer<UInt8> { node.literal }
    /// The destination of a link or image as a browser would read it.
    package var destination: String { Destination(node.destination).text }
    /// How many bytes the title of a link or image has.
    package var titleLength: Int { node.title.count }
    /// All text below the node, without markup.
    package var plainText: String { node.plainText }

    /// The level of a heading, 1 to 6.
    package var headingLevel: Int { node.headingLevel }
    /// Whether a table row is the header.
    package var isHeaderRow: Bool { node.isHeaderRow }
    /// How many columns a table has.
    package var columnCount: Int { node.columnCount }
    /// Whether a column of a table has its cells at the right, as numbers are written.
    package func isRightAligned(column: Int) -> Bool { node.alignment(ofColumn: column) == .right }
    /// What follows the opening fence of a code block.
    package var fenceInfo: UnsafeBufferPointer<UInt8> { node.fenceInfo }
    /// How many signs the fence of a code block has; `nil` where the block is indented.
    package var fenceLength: Int? {
        var (length, offset, character) = (Int32(0), Int32(0), CChar(0))
        return cmark_node_get_fenced(node.pointer, &length, &offset, &character) != 0 ? Int(length) : nil
    }

    /// What the node stands in; `nil` for the document.
    package var parentKind: NodeKind? { node.parent?.kind }
    /// What follows it under the same parent.
    package var nextKind: NodeKind? { node.next?.kind }
    /// What stands before it under the same parent.
    package var previousKind: NodeKind? { node.previous?.kind }
    /// The kind of the one node below it, or `nil` where there is none or more than one.
    package var onlyChildKind: NodeKind? { node.firstChild.flatMap { $0.next == nil ? $0.kind : nil } }
    /// Whether anything stands below it.
    package var isEmpty: Bool { node.firstChild == nil }

    /// The byte that stands for an `@` of running text in a literal; UTF-8 never holds it.
    package static var atMark: UInt8 { Parser.atMark }
}

extension MarkdownDocument {
    /// Shows every node in reading order, footnotes last; one that holds others is shown before and after them.
    /// - Parameters:
    ///   - passingOver: the kinds of node whose children are skipped; such nodes are entered and not left.
    ///   - body: takes a node and whether it is being entered.
    package borrowing func visit(passingOver: NodeKinds = [], _ body: (borrowing MarkdownNode, _ isEntering: Bool) -> Void) {
        var walk = TreeWalk(root)
        while let (node, isEntering) = walk.next() {
            let shown = MarkdownNode(node, lineOffset: lineOffset)
            body(shown, isEntering)
            if isEntering, passingOver.contains(shown.kind) { walk.skip(node) }
        }
    }
}
