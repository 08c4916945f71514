internal import CMarkGFM
package import Diagnostics

/// A parsed Markdown text: the one owner of cmark-gfm's tree.
///
/// It is neither copied nor sent: reading a node may write to it, so a document stays on the thread that parsed it.
package struct MarkdownDocument: ~Copyable {
    /// The root of the tree.
    let root: Node
    /// The top-level blocks in order, footnotes left out.
    package let blocks: [MarkdownBlock]
    /// Their nodes.
    let blockNodes: [Node]
    /// The footnotes that are referred to, in cmark-gfm's order: a reference names its footnote by place, from 1.
    let noteNodes: [Node]
    /// The characters of the text that no page may hold; U+FFFD stands for each in the tree.
    package let unusableCharacters: [Diagnostic]
    /// The ids that authors gave to headings, by the headings' nodes.
    let headingNames: [OpaquePointer: String]
    /// What to add to cmark-gfm's line numbers to get those of the file.
    let lineOffset: Int

    /// Parses a text.
    /// - Parameters:
    ///   - source: the file.
    ///   - offset: the byte where the Markdown starts, after front matter. Lines are those of the whole file.
    ///   - limits: what is parsed without further ado.
    ///   - trial: how to try a text beyond the limits; `nil` refuses it.
    /// - Throws: which limit the text breaks, and where.
    package init(
        _ source: SourceText, from offset: Int = 0, limits: ParsingLimits = .standard, trial: ParsingTrial? = nil
    ) throws(ParsingRefusal) {
        let start = min(max(offset, 0), source.bytes.count)
        let text = source.bytes[start...]
        let lineOffset = source.position(of: start).line - 1
        try limits.admit(text, lineOffset: lineOffset, trial: trial)
        try self.init(admitted: source, from: start, lineOffset: lineOffset, limits: limits)
    }

    /// Parses a text whatever it may cost.
    /// - Parameter limits: what a page may have at most; `nil` where there is no page to be made.
    init(
        admitted source: SourceText, from start: Int = 0, lineOffset: Int = 0, limits: ParsingLimits? = nil
    ) throws(ParsingRefusal) {
        let text = source.bytes[start...]
        guard let root = Parser.parse(text) else { throw ParsingRefusal(.tooLarge, "memory ran out", line: nil) }
        // Citations and addresses are read from whole runs of text.
        cmark_consolidate_text_nodes(root.pointer)
        let unusableCharacters = CharacterRepair(source, text: text, lineOffset: lineOffset).repair(root)
        if text.contains(UInt8(ascii: "@")) { CitationJoining.join(below: root) }
        if source.find("[!".utf8, in: start..<source.bytes.count) != nil {
            Alert.mark(below: root, source: source, lineOffset: lineOffset)
        }
        let headingNames = source.find("{#".utf8, in: start..<source.bytes.count) == nil ? [:]
            : HeadingNames(takenFrom: root, source: source, lineOffset: lineOffset).names
        var blocks: [Node] = []
        var notes: [Node] = []
        var child = root.firstChild
        while let node = child {
            if node.kind == .noteDefinition { notes.append(node) } else { blocks.append(node) }
            child = node.next
        }
        if let limits, let refusal = CrowdedPage(limits: limits, source: source, text: text, lineOffset: lineOffset).refusal(of: root, blocks: blocks) {
            cmark_node_free(root.pointer)
            throw refusal
        }
        self.root = root
        self.unusableCharacters = unusableCharacters
        self.lineOffset = lineOffset
        self.headingNames = headingNames
        blockNodes = blocks
        self.blocks = blocks.map { node in
            MarkdownBlock(
                kind: MarkdownBlock.Kind(of: node), firstLine: node.firstLine + lineOffset,
                lastLine: max(node.lastLine, node.firstLine) + lineOffset,
                text: node.kind == .heading ? node.plainText : "", name: headingNames.isEmpty ? nil : headingNames[node.pointer])
        }
        noteNodes = notes
    }

    deinit { cmark_node_free(root.pointer) }

    /// Whether it has footnotes, which can be rendered only as long as the document lives.
    package var hasNotes: Bool { !noteNodes.isEmpty }

    /// A block's text without its markup.
    /// - Parameter index: the block's place among the blocks.
    package func text(ofBlock index: Int) -> String { blockNodes[index].plainText }
}
