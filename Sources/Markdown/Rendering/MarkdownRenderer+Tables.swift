extension MarkdownRenderer {
    /// Writes what a table, a row or a cell starts or ends with.
    mutating func tablePart(_ node: Node, _ isEntering: Bool) {
        switch node.kind {
        case .table: isEntering ? openTable(node) : closeTable()
        case .tableRow: isEntering ? openRow(node) : closeRow()
        default: isEntering ? openCell() : closeCell()
        }
    }

    private mutating func openTable(_ node: Node) {
        out.startLine()
        table = TableState(node: node)
        guard !options.isPlain else { return out.append("<table>") }
        tables += 1
        // A table may be wider than a phone: it scrolls by itself, and can be reached by keyboard to do so. It stands in a
        // section, as programs that take the text out of pages drop a div that holds more than those beside it.
        let label = caption?.text ?? node.firstChild?.plainText.trimmed ?? ""
        out.append("<section class=\"table\" tabindex=\"0\" aria-label=\"")
        out.append(escaping: "\(options.words.table) \(tables): \(label)".utf8, apostrophes: true)
        out.append("\">\n<table")
        // A table of more columns than a phone has room for becomes cards there, whose cells say which column they are of.
        var names: [String] = []
        var next = node.firstChild?.firstChild
        while let cell = next {
            names.append(cell.plainText.trimmed)
            next = cell.next
        }
        if names.count > 2 {
            table?.labels = names
            out.append(" class=\"stack\"")
        }
        out.append(">")
        if let caption {
            out.append("\n<caption>")
            out.append(contentsOf: caption.html)
            out.append("</caption>")
            self.caption = nil
        }
    }

    /// The caption that was met last, for whoever writes the table below it; `nil` where there was none.
    package mutating func takeTableCaption() -> [UInt8]? {
        defer { caption = nil }
        return caption?.html
    }

    /// Keeps a paragraph that says what the table below it shows, written as pandoc has it: `Table: Masks by month`.
    mutating func takeCaption(_ node: Node) {
        releaseMarks()
        let (start, words) = (out.count, plainText.count)
        renderChildren(of: node)
        releaseMarks()
        var html = Array(out[start...])
        html.removeFirst(min(html.count, Node.captionLead.utf8.count))
        out.removeSubrange(start...)
        plainText.removeSubrange(words..<min(plainText.count, words + Node.captionLead.utf8.count))
        let text = String(decoding: plainText[min(words, plainText.count)...], as: UTF8.self).trimmed
        separateWords()
        caption = (html, text)
    }

    private mutating func closeTable() {
        if table?.hasBody == true {
            out.startLine()
            out.append("</tbody>\n")
        }
        table = nil
        out.startLine()
        out.append(options.isPlain ? "</table>\n" : "</table>\n</section>\n")
        separateWords()
    }

    private mutating func openRow(_ node: Node) {
        out.startLine()
        table?.column = 0
        table?.isHeader = node.isHeaderRow
        if node.isHeaderRow {
            out.append("<thead>\n")
        } else if table?.hasBody == false {
            out.append("<tbody>\n")
            table?.hasBody = true
        }
        out.append("<tr>")
    }

    private mutating func closeRow() {
        out.startLine()
        out.append("</tr>")
        if table?.isHeader == true {
            out.startLine()
            out.append("</thead>")
            table?.isHeader = false
        }
    }

    private mutating func openCell() {
        guard let state = table else { return }
        out.startLine()
        out.append(state.isHeader ? (options.isPlain ? "<th" : "<th scope=\"col\"") : "<td")
        if let alignment = state.node.alignment(ofColumn: state.column) {
            out.append(options.isPlain ? " align=\"" : " class=\"align-")
            switch alignment {
            case .left: out.append("left")
            case .center: out.append("center")
            case .right: out.append("right")
            }
            out.append("\"")
        }
        if !state.isHeader, state.labels.indices.contains(state.column) {
            out.append(" data-label=\"")
            out.append(escaping: state.labels[state.column].utf8, apostrophes: true)
            out.append("\"")
        }
        out.append(">")
    }

    private mutating func closeCell() {
        out.append(table?.isHeader == true ? "</th>" : "</td>")
        table?.column += 1
        separateWords()
    }
}

extension Node {
    /// What a caption starts with.
    static var captionLead: String { "Table: " }

    /// Whether the paragraph is the caption of the table that follows.
    var isCaption: Bool {
        guard kind == .paragraph, next?.kind == .table, let first = firstChild, first.kind == .text else { return false }
        return first.literal.starts(with: Self.captionLead.utf8) && first.literal.count > Self.captionLead.utf8.count
    }
}
