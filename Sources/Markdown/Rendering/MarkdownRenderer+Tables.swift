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
        // A table may be wider than a phone: it scrolls by itself, and can be reached by keyboard to do so.
        let label = node.firstChild?.plainText.trimmed ?? ""
        out.append("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"")
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
    }

    private mutating func closeTable() {
        if table?.hasBody == true {
            out.startLine()
            out.append("</tbody>\n")
        }
        table = nil
        out.startLine()
        out.append(options.isPlain ? "</table>\n" : "</table>\n</div>\n")
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
