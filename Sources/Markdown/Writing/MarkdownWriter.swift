extension MarkdownDocument {
    /// The text as Markdown again, its footnotes last: references resolved, comments to this program left out, HTML as text.
    /// - Parameter columns: how many columns of its tables are written.
    package func markdown(resolver: any MarkdownWritingResolver, columns: Int = .max) -> String {
        var writer = MarkdownWriter(resolver: resolver, notes: noteNodes, headingNames: headingNames, escapesDollars: readsFormulas)
        writer.columns = columns
        for node in blockNodes { writer.write(node) }
        for (index, node) in noteNodes.enumerated() { writer.writeNote(node, number: index + 1) }
        return writer.text
    }

    /// What is inside a block, such as a paragraph's words, as Markdown on one line.
    package func markdown(inlinesOf block: Int, resolver: any MarkdownWritingResolver) -> String {
        var writer = MarkdownWriter(resolver: resolver, notes: noteNodes, headingNames: headingNames, escapesDollars: readsFormulas)
        writer.isOneLine = true
        writer.writeInlines(of: blockNodes[block])
        return writer.text
    }
}

/// Writes a tree as Markdown that means the same to any reader of GFM: the copy of a page for programs.
///
/// A loop over the tree, without recursion, that appends to one array of bytes. Every construct is written in one
/// form: fenced code, `*` for emphasis, headings with signs.
struct MarkdownWriter {
    let resolver: any MarkdownWritingResolver
    let notes: [Node]
    /// The ids that authors gave to headings, by their nodes.
    let headingNames: [OpaquePointer: String]
    /// Whether a dollar sign of the text would be taken for that of a formula.
    let escapesDollars: Bool
    /// Whether line breaks are written as blanks, as in headings and cells.
    var isOneLine = false

    var out: [UInt8] = []
    /// What every further line starts with: the marks of quotes and the indents of items.
    private var prefix: [UInt8] = []
    /// How much of the prefix each open quote, item and note added.
    private var added: [Int] = []
    /// Whether a block may start right here, as after an item's mark.
    private var isAtStart = true
    /// The node of the block written last, to know what may stand right below it.
    var last: Node?
    /// The number of the next item, for each open list.
    private var itemNumbers: [Int] = []
    /// Whether the line holds nothing yet but the prefix, so that a sign at its start would make it another block.
    var isLineStart = true
    var isInTable = false
    /// How many columns of a table are written.
    var columns = Int.max
    /// How many cells of the row were met.
    var cells = 0
    /// For each open link, how it ends.
    var openLinks: [[UInt8]] = []

    init(resolver: any MarkdownWritingResolver, notes: [Node], headingNames: [OpaquePointer: String] = [:], escapesDollars: Bool = false) {
        self.escapesDollars = escapesDollars
        self.resolver = resolver
        self.notes = notes
        self.headingNames = headingNames
    }

    /// What was written, with a line break at its end unless it is one line.
    var text: String {
        var bytes = out
        if !isOneLine, let last = bytes.last, last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
        return String(decoding: bytes, as: UTF8.self)
    }

    mutating func write(_ root: Node) {
        var walk = TreeWalk(root)
        while let (node, isEntering) = walk.next() {
            if !visit(node, isEntering), isEntering { walk.skip(node) }
        }
    }

    mutating func writeInlines(of node: Node) {
        var next = node.firstChild
        while let child = next {
            write(child)
            next = child.next
        }
    }

    /// Writes what a footnote says.
    mutating func writeNote(_ node: Node, number: Int) {
        startBlock(node)
        out += "[^note-\(number)]: ".utf8
        open(prefix: Array("    ".utf8))
        var next = node.firstChild
        while let child = next {
            write(child)
            next = child.next
        }
        close(node)
    }

    /// Writes what a node starts or ends with.
    /// - Returns: whether to go on to what is below it.
    private mutating func visit(_ node: Node, _ isEntering: Bool) -> Bool {
        switch node.kind {
        case .text, .softBreak, .lineBreak, .codeSpan, .htmlSpan, .emphasis, .strong, .strikethrough, .link, .image, .noteReference,
            .formula:
            return visitInline(node, isEntering)
        case .document, .other, .noteDefinition: return true
        case .paragraph:
            if isEntering { startBlock(node) } else { last = node }
        case .heading: heading(node, isEntering)
        case .quote:
            if isEntering {
                startBlock(node)
                out += "> ".utf8
                open(prefix: Array("> ".utf8))
                if let alert = node.alert {
                    out += "[!\(alert.name.uppercased())]".utf8
                    breakLine()
                }
            } else {
                close(node)
            }
        case .list:
            if isEntering { itemNumbers.append(node.listStart) } else {
                itemNumbers.removeLast()
                last = node
            }
        case .item: item(node, isEntering)
        case .codeBlock: codeBlock(node)
        case .formulaBlock: formulaBlock(node)
        case .htmlBlock: htmlBlock(node)
        case .rule:
            startBlock(node)
            out += "***".utf8
            last = node
        case .table, .tableRow, .tableCell: return tablePart(node, isEntering)
        }
        return true
    }

    // MARK: Blocks

    /// Goes to where a block may start: here, on the next line, or after a blank one.
    mutating func startBlock(_ node: Node) {
        defer {
            isAtStart = false
            isLineStart = true
        }
        guard !isAtStart else { return }
        breakLine()
        if !mayFollowClosely(node) {
            // The blanks at the end of the prefix would be blanks at the end of a line.
            while let byte = out.last, byte == UInt8(ascii: " ") { out.removeLast() }
            breakLine()
        }
    }

    mutating func breakLine() {
        out.append(UInt8(ascii: "\n"))
        out += prefix
        isLineStart = true
    }

    /// Whether a block in a tight list may stand on the line after the last one and stay what it is.
    private func mayFollowClosely(_ node: Node) -> Bool {
        guard let last else { return false }
        if node.kind == .item { return last.kind == .item && node.parent?.isTightList == true }
        guard node.parent?.kind == .item, node.parent?.parent?.isTightList == true else { return false }
        return switch (last.kind, node.kind) {
        case (.heading, _), (.codeBlock, _), (.rule, _): true
        case (.paragraph, .list), (.paragraph, .codeBlock), (.paragraph, .quote), (.paragraph, .heading), (.paragraph, .rule): true
        case (.list, .codeBlock), (.list, .quote), (.list, .heading), (.list, .rule): true
        case (.quote, .list), (.quote, .codeBlock), (.quote, .heading), (.quote, .rule): true
        default: false
        }
    }

    private mutating func open(prefix more: [UInt8]) {
        prefix += more
        added.append(more.count)
        isAtStart = true
        isLineStart = true
        last = nil
    }

    private mutating func close(_ node: Node) {
        prefix.removeLast(added.removeLast())
        // A quote or item of nothing has its mark only.
        if isAtStart { while out.last == UInt8(ascii: " ") { out.removeLast() } }
        isAtStart = false
        last = node
    }

    private mutating func heading(_ node: Node, _ isEntering: Bool) {
        if isEntering {
            startBlock(node)
            // The title of the page has level one.
            out += [UInt8](repeating: UInt8(ascii: "#"), count: max(2, node.headingLevel))
            out.append(UInt8(ascii: " "))
            isOneLine = true
            isLineStart = false
        } else {
            isOneLine = false
            // Signs at the end would be taken for the heading's own.
            if out.last == UInt8(ascii: "#") { out.insert(UInt8(ascii: "\\"), at: out.count - 1) }
            if let name = headingNames[node.pointer] {
                out += " {#\(name)}".utf8
            } else if out.last == UInt8(ascii: "}"), let brace = out.lastIndex(of: UInt8(ascii: "{")), out[(brace + 1)...].first == UInt8(ascii: "#") {
                // Words that look like an id are not one.
                out.insert(UInt8(ascii: "\\"), at: brace)
            }
            last = node
        }
    }

    private mutating func item(_ node: Node, _ isEntering: Bool) {
        guard isEntering else { return close(node) }
        guard let list = node.parent, let number = itemNumbers.last else { return }
        if node.previous == nil, !isAtStart { startBlock(list) } else { startBlock(node) }
        // A list right after another of its kind needs other marks, or the two would be one.
        let isSecond = list.needsOtherMark
        var mark: [UInt8]
        if list.isOrderedList {
            mark = Array(String(number).utf8) + [isSecond ? UInt8(ascii: ")") : UInt8(ascii: ".")]
            itemNumbers[itemNumbers.count - 1] += 1
        } else {
            mark = [isSecond ? UInt8(ascii: "*") : UInt8(ascii: "-")]
        }
        mark.append(UInt8(ascii: " "))
        out += mark
        open(prefix: [UInt8](repeating: UInt8(ascii: " "), count: mark.count))
        if node.isTask { out += (node.isChecked ? "[x] " : "[ ] ").utf8 }
    }
}

extension Node {
    /// Whether a list comes right after another of its kind, or after two that are told apart already.
    fileprivate var needsOtherMark: Bool {
        var count = 0
        var node = self
        while let before = node.previous {
            if before.kind == .htmlBlock, before.isDirective {
                node = before
                continue
            }
            guard before.kind == .list, before.isOrderedList == isOrderedList else { break }
            count += 1
            node = before
        }
        return count % 2 == 1
    }
}
