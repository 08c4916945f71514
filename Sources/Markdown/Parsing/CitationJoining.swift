internal import CMarkGFM

/// Citations that an author's line break runs through.
///
/// A line break ends a run of text, and citations are read from whole runs: so the runs that one citation goes
/// through are made one, with the break as a line feed in it.
enum CitationJoining {
    /// How many line breaks a citation may have.
    private static let maximumBreaks = 8

    /// Joins the runs of every citation below a node.
    static func join(below root: Node) {
        for first in openRuns(below: root) {
            // What was joined may itself end within a citation.
            var run: Node? = first
            while let current = run, joinOnce(current) { run = current.endsOpen ? current : nil }
        }
    }

    /// The runs that end within a bracket, last first, so that each run is joined to a successor that is already complete.
    private static func openRuns(below root: Node) -> [Node] {
        var runs: [Node] = []
        var walk = TreeWalk(root)
        while let (node, _) = walk.next() {
            if node.kind == .text, node.next?.kind == .softBreak, node.endsOpen { runs.append(node) }
        }
        return runs.reversed()
    }

    /// Joins a run with those that its open bracket goes on through, where the bracket holds a citation.
    private static func joinOnce(_ run: Node) -> Bool {
        var text = Array(run.literal)
        guard let opening = text.lastIndex(of: UInt8(ascii: "[")) else { return false }
        var taken: [Node] = []
        var next = run.next
        while let lineBreak = next, lineBreak.kind == .softBreak, let following = lineBreak.next, following.kind == .text,
            taken.count < 2 * maximumBreaks
        {
            text.append(UInt8(ascii: "\n"))
            text.append(contentsOf: following.literal)
            taken += [lineBreak, following]
            if let bracket = text[(opening + 1)...].firstIndex(where: { $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: "[") }) {
                guard text[bracket] == UInt8(ascii: "]"), text[opening..<bracket].contains(Parser.atMark) else { return false }
                let isSet = (text.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer {
                    cmark_node_set_literal(run.pointer, $0.baseAddress) != 0
                }
                guard isSet else { return false }
                for node in taken { cmark_node_free(node.pointer) }
                return true
            }
            next = following.next
        }
        return false
    }
}

extension Node {
    /// Whether the run ends within a bracket.
    fileprivate var endsOpen: Bool {
        literal.last { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") } == UInt8(ascii: "[")
    }
}
