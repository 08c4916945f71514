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
        let words = kind == .formula ? Self.bytes(cmark_node_get_on_exit(pointer)) : fenceInfo
        return words.isEmpty ? (kind == .formula ? writtenFormula : literal) : words
    }

    /// Keeps what a formula says.
    func setFormulaWords(_ words: String) {
        if kind == .formula { cmark_node_set_on_exit(pointer, words) } else { cmark_node_set_fence_info(pointer, words) }
    }

    /// A formula of a line with its signs.
    var writtenFormula: UnsafeBufferPointer<UInt8> { Self.bytes(cmark_node_get_on_enter(pointer)) }

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
