extension MarkdownWriter {
    mutating func tablePart(_ node: Node, _ isEntering: Bool) {
        switch (node.kind, isEntering) {
        case (.table, true): startBlock(node)
        case (.table, false): last = node
        case (.tableRow, true):
            if !node.isHeaderRow { breakLine() }
            out += "|".utf8
            isInTable = true
            isOneLine = true
        case (.tableRow, false):
            isInTable = false
            isOneLine = false
            if node.isHeaderRow, let table = node.parent { delimiterRow(of: table) }
        case (_, true):
            out += " ".utf8
            isLineStart = false
        default: out += " |".utf8
        }
    }

    private mutating func delimiterRow(of table: Node) {
        breakLine()
        out += "|".utf8
        for column in 0..<table.columnCount {
            switch table.alignment(ofColumn: column) {
            case nil: out.append(" --- |")
            case .left: out.append(" :-- |")
            case .center: out.append(" :-: |")
            case .right: out.append(" --: |")
            }
        }
    }
}
