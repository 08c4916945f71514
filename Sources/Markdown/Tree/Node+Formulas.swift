internal import CMarkGFM

/// The formulas of a tree: each is kept in its node as it is written, and beside it its words.
extension Node {
    /// The formula that the node is; `nil` for other nodes.
    var formula: Formula? {
        switch kind {
        case .formulaBlock: return Formula(literal, isDisplayed: true)
        case .formula:
            let written = writtenFormula
            let signs = written.starts(with: "$$".utf8) ? 2 : 1
            return Formula(written.dropFirst(signs).dropLast(signs), isDisplayed: signs == 2)
        default: return nil
        }
    }

    /// What a formula says to whoever reads no markup; the TeX itself where it could not be set.
    var formulaWords: UnsafeBufferPointer<UInt8> {
        guard kind == .formula else { return fenceInfo.isEmpty ? literal : fenceInfo }
        let end = endOfWrittenFormula
        return end + 1 < literal.count ? UnsafeBufferPointer(rebasing: literal[(end + 1)...]) : writtenFormula
    }

    /// Keeps what a formula says.
    func setFormulaWords(_ words: String) {
        if kind == .formula { setFormula(String(decoding: writtenFormula, as: UTF8.self), words: words) } else { cmark_node_set_fence_info(pointer, words) }
    }

    /// A formula of a line with its signs.
    var writtenFormula: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: literal[1..<max(1, endOfWrittenFormula)]) }

    /// Keeps a formula of a line and what it says in the node's text, after a mark each, which no text has.
    func setFormula(_ written: String, words: String = "") {
        let parts = [Parser.atMark] + Array(written.utf8) + (words.isEmpty ? [] : [Parser.atMark] + Array(words.utf8))
        _ = (parts.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { cmark_node_set_literal(pointer, $0.baseAddress) }
    }

    /// Makes the node a `$$` that no other follows in its text.
    func setLoneSign() { setFormula("", words: "$$") }

    /// Whether the node is a `$$` that no other follows in its text.
    var isLoneSign: Bool { cmark_node_get_type(pointer) == CMARK_NODE_CODE && literal.starts(with: [Parser.atMark, Parser.atMark]) }

    /// Puts the sign as text in the node's place.
    func replaceLoneSign() {
        guard let text = cmark_node_new(CMARK_NODE_TEXT) else { return }
        cmark_node_set_literal(text, "$$")
        guard cmark_node_replace(pointer, text) != 0 else { return cmark_node_free(text) }
        cmark_node_free(pointer)
    }

    private var endOfWrittenFormula: Int { literal.dropFirst().firstIndex(of: Parser.atMark) ?? literal.count }

    /// The formulas below the node, in their order.
    var formulas: [(node: Node, formula: Formula)] {
        var found: [(Node, Formula)] = []
        var walk = TreeWalk(self)
        while let (node, isEntering) = walk.next() {
            if isEntering, let formula = node.formula { found.append((node, formula)) }
        }
        return found
    }
}
