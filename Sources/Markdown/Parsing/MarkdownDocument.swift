internal import Bytes
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
    /// Whether references may be left as text although they are defined, as there are too many of them.
    package let mayLoseReferences: Bool
    /// What is wrong with how its formulas are written.
    package let formulaFaults: [Diagnostic]
    /// Whether its formulas were read, so that a dollar sign of the text is none of theirs.
    let readsFormulas: Bool
    /// Whether something in it may start like a comment of HTML.
    let mayHaveComments: Bool
    /// What to add to cmark-gfm's line numbers to get those of the file.
    let lineOffset: Int

    /// Parses a text.
    /// - Parameters:
    ///   - source: the file.
    ///   - offset: the byte where the Markdown starts, after front matter. Lines are those of the whole file.
    ///   - limits: what is parsed without further ado.
    ///   - trial: how to try a text beyond the limits; `nil` refuses it.
    ///   - formulas: sets the formulas of the text; they stay text where it is `nil`.
    ///   - isPlain: whether the tree is cmark-gfm's own, without what this project reads beyond it.
    /// - Throws: which limit the text breaks, and where.
    package init(
        _ source: SourceText, from offset: Int = 0, limits: ParsingLimits = .standard, trial: ParsingTrial? = nil,
        formulas: (any FormulaSetter)? = nil, isPlain: Bool = false
    ) throws(ParsingRefusal) {
        let start = min(max(offset, 0), source.bytes.count)
        let text = source.bytes[start...]
        let lineOffset = source.position(of: start).line - 1
        try limits.admit(text, lineOffset: lineOffset, trial: trial)
        try self.init(admitted: source, from: start, lineOffset: lineOffset, limits: limits, formulas: formulas, isPlain: isPlain)
    }

    /// Parses a text whatever it may cost.
    /// - Parameters:
    ///   - limits: what a page may have at most; `nil` where there is no page to be made.
    ///   - isPlain: whether the tree is cmark-gfm's own.
    init(
        admitted source: SourceText, from start: Int = 0, lineOffset: Int = 0, limits: ParsingLimits? = nil,
        formulas: (any FormulaSetter)? = nil, isPlain: Bool = false
    ) throws(ParsingRefusal) {
        let text = source.bytes[start...]
        let marked = isPlain ? nil : EmphasisBesideIdeographs.marked(text)
        guard let root = Parser.parse(marked?[...] ?? text, readsFormulas: formulas != nil) else { throw ParsingRefusal(.tooLarge, "memory ran out", line: nil) }
        // Citations and addresses are read from whole runs of text.
        cmark_consolidate_text_nodes(root.pointer)
        if marked != nil { EmphasisBesideIdeographs.takeMarks(from: root) }
        let formulaFaults = formulas == nil ? [] : FormulaExtension.finish(root, source: source, lineOffset: lineOffset)
        let unusableCharacters = CharacterRepair(source, text: text, lineOffset: lineOffset).repair(root)
        if text.withUnsafeBufferPointer({ $0.index(of: UInt8(ascii: "@"), from: 0) < $0.count }) { CitationJoining.join(below: root) }
        let signs = isPlain ? TextSigns() : TextSigns(of: text)
        if signs.hasAlerts { Alert.mark(below: root, source: source, lineOffset: lineOffset) }
        let headingNames = signs.hasNames ? HeadingNames(takenFrom: root, source: source, lineOffset: lineOffset).names : [:]
        if signs.hasNotes { EmptiedBlocks.drop(below: root, source: source, lineOffset: lineOffset) }
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
        if let formulas {
            let found = root.formulas
            for ((node, _), result) in zip(found, found.isEmpty ? [] : formulas.results(of: found.map(\.formula))) {
                if case .set(_, let words) = result { node.setFormulaWords(words) }
            }
        }
        self.root = root
        readsFormulas = formulas != nil
        self.formulaFaults = formulaFaults
        self.unusableCharacters = unusableCharacters
        self.lineOffset = lineOffset
        self.headingNames = headingNames
        mayHaveComments = signs.hasComments
        mayLoseReferences = limits != nil && ParsingLimits.mayLoseReferences(in: text)
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

    /// Whether it is one paragraph without notes: a sentence or so that may stand in a line.
    package var isOneParagraph: Bool { blocks.count == 1 && blocks[0].kind == .paragraph && !hasNotes }

    /// A block's text without its markup.
    /// - Parameter index: the block's place among the blocks.
    package func text(ofBlock index: Int) -> String { blockNodes[index].plainText }

    /// The words by which readers may look for what a block holds, as comments in it name them.
    /// - Parameter index: the block's place among the blocks.
    package func keywords(ofBlock index: Int) -> String {
        var keywords: [String] = []
        var walk = TreeWalk(blockNodes[index])
        while let (node, isEntering) = walk.next() {
            if isEntering, node.kind == .htmlSpan { keywords += node.keywords }
        }
        return keywords.joined(separator: ",")
    }
}
