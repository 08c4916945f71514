extension MarkdownWriter {
    /// Writes what a table, a row or a cell starts or ends with.
    /// - Returns: whether to go on to what is below it.
    mutating func tablePart(_ node: Node, _ isEntering: Bool) -> Bool {
        switch (node.kind, isEntering) {
        case (.table, true): startBlock(node)
        case (.table, false): last = node
        case (.tableRow, true):
            if !node.isHeaderRow { breakLine() }
            out += "|".utf8
            isInTable = true
            cells = 0
            isOneLine = true
        case (.tableRow, false):
            isInTable = false
            isOneLine = false
            if node.isHeaderRow, let table = node.parent { delimiterRow(of: table) }
        case (_, true):
            cells += 1
            guard cells <= columns else { return false }
            out += " ".utf8
            isLineStart = false
        default: out += " |".utf8
        }
        return true
    }

    private mutating func delimiterRow(of table: Node) {
        breakLine()
        out += "|".utf8
        for column in 0..<min(table.columnCount, columns) {
            switch table.alignment(ofColumn: column) {
            case nil: out.append(" --- |")
            case .left: out.append(" :-- |")
            case .center: out.append(" :-: |")
            case .right: out.append(" --: |")
            }
        }
    }
}
