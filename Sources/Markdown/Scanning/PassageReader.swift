extension MarkdownDocument {
    /// The passages of the text in reading order, those of its footnotes last; without headings and code.
    package var passages: [MarkdownPassage] {
        var reader = PassageReader(notes: noteNodes, lineOffset: lineOffset)
        for node in blockNodes + noteNodes { reader.read(node) }
        return reader.passages
    }
}

/// Gathers the passages of a document, without recursion.
private struct PassageReader {
    let notes: [Node]
    let lineOffset: Int
    var passages: [MarkdownPassage] = []
    /// The block, with all in it, that needs no source.
    private var suppressed: Node?
    private let noteIsCited: [Bool]

    init(notes: [Node], lineOffset: Int) {
        self.notes = notes
        self.lineOffset = lineOffset
        noteIsCited = notes.map { PassageText(of: $0, noteIsCited: []).isCited }
    }

    mutating func read(_ block: Node) {
        var walk = TreeWalk(block)
        while let (node, isEntering) = walk.next() {
            if !isEntering {
                if node == suppressed { suppressed = nil }
                continue
            }
            let isSuppressed = suppressed != nil || node.previous?.isNoSourceDirective == true
            switch node.kind {
            case .quote where node.alert != nil: break
            case .paragraph, .quote:
                add(node, as: node.kind == .quote ? .quotation : .paragraph, isSuppressed: isSuppressed)
                walk.skip(node)
            case .table:
                addCells(of: node, isSuppressed: isSuppressed)
                walk.skip(node)
            case .heading:
                walk.skip(node)
            case .codeBlock where node.isFigure:
                let text = Array(node.literal)
                append(
                    node, as: .figure, text: String(decoding: text, as: UTF8.self).trimmed, isCited: !CitationScanner.keys(in: text).isEmpty,
                    needsNoSource: isSuppressed)
            case .list, .item, .noteDefinition:
                if isSuppressed, suppressed == nil { suppressed = node }
            default: break
            }
        }
    }

    private mutating func add(_ node: Node, as kind: MarkdownPassage.Kind, isSuppressed: Bool) {
        let text = PassageText(of: node, noteIsCited: noteIsCited)
        append(text, of: node, as: kind, isCited: text.isCited, isSuppressed: isSuppressed)
    }

    /// Adds the cells of a table but for its head and its first column, which name what the others speak of.
    private mutating func addCells(of table: Node, isSuppressed: Bool) {
        var columnIsCited: [Bool] = []
        var nextRow = table.firstChild
        while let row = nextRow {
            var cells: [(node: Node, text: PassageText)] = []
            var nextCell = row.firstChild
            while let cell = nextCell {
                cells.append((cell, PassageText(of: cell, noteIsCited: noteIsCited)))
                nextCell = cell.next
            }
            if row.isHeaderRow {
                columnIsCited = cells.map(\.text.isCited)
            } else {
                let rowIsCited = cells.contains { $0.text.isCited }
                for (column, cell) in cells.enumerated() where column > 0 || cells.count == 1 {
                    let headIsCited = columnIsCited.indices.contains(column) && columnIsCited[column]
                    append(cell.text, of: cell.node, as: .cell, isCited: rowIsCited || headIsCited, isSuppressed: isSuppressed)
                }
            }
            nextRow = row.next
        }
    }

    private mutating func append(
        _ text: PassageText, of node: Node, as kind: MarkdownPassage.Kind, isCited: Bool, isSuppressed: Bool
    ) {
        append(node, as: kind, text: text.words, isCited: isCited, needsNoSource: isSuppressed || text.needsNoSource)
    }

    private mutating func append(_ node: Node, as kind: MarkdownPassage.Kind, text: String, isCited: Bool, needsNoSource: Bool) {
        let first = max(1, node.firstLine + lineOffset)
        passages.append(MarkdownPassage(
            kind: kind, text: text, lines: first...max(first, node.lastLine + lineOffset), isCited: isCited, needsNoSource: needsNoSource))
    }
}

/// What a passage says and whether it cites.
private struct PassageText {
    private(set) var isCited = false
    private(set) var needsNoSource = false
    private var bytes: [UInt8] = []

    var words: String { String(decoding: bytes, as: UTF8.self).trimmed }

    init(of root: Node, noteIsCited: [Bool]) {
        var walk = TreeWalk(root)
        while let (node, isEntering) = walk.next() {
            guard isEntering else { continue }
            switch node.kind {
            case .text: take(node.literal)
            case .softBreak, .lineBreak: separate()
            // What stands in code is shown, not said.
            case .codeSpan, .formula: bytes.append(contentsOf: "…".utf8)
            case .htmlSpan, .htmlBlock: needsNoSource = needsNoSource || node.isNoSourceDirective
            case .paragraph, .item, .tableCell: separate()
            case .image: walk.skip(node)
            case .noteReference:
                let place = Int(String(decoding: node.literal, as: UTF8.self)) ?? 0
                if noteIsCited.indices.contains(place - 1), noteIsCited[place - 1] { isCited = true }
            default: break
            }
        }
    }

    private mutating func separate() {
        if let last = bytes.last, !last.isBlank { bytes.append(UInt8(ascii: " ")) }
    }

    private mutating func take(_ run: UnsafeBufferPointer<UInt8>) {
        let scanner = CitationScanner(text: run)
        var index = 0
        while index < run.count {
            if run[index] == Parser.atMark || run[index] == UInt8(ascii: "["), let found = scanner.citation(at: index) {
                isCited = true
                index = found.end
            } else {
                bytes.append(unmarking: CollectionOfOne(run[index]))
                index += 1
            }
        }
    }
}

extension Node {
    /// Whether the node is a code block that describes a figure.
    fileprivate var isFigure: Bool {
        let language = fenceInfo.prefix { !$0.isBlank }
        return ["chart", "timeline", "map"].contains { language.elementsEqual($0.utf8) }
    }

    /// Whether the node is the comment `<!-- explainer: no-source -->`.
    fileprivate var isNoSourceDirective: Bool {
        guard kind == .htmlBlock || kind == .htmlSpan else { return false }
        let text = String(decoding: literal, as: UTF8.self).trimmed
        guard text.hasPrefix("<!-- explainer:"), text.hasSuffix("-->") else { return false }
        return String(text.dropFirst("<!-- explainer:".count).dropLast(3)).trimmed == "no-source"
    }
}
