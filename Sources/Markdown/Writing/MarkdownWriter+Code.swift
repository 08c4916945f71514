extension MarkdownWriter {
    mutating func codeBlock(_ node: Node) {
        startBlock(node)
        let info = Array(node.fenceInfo)
        let language = String(decoding: info.prefix { !$0.isBlank }, as: UTF8.self)
        if !language.isEmpty, let figure = resolver.writtenFigure(language, Array(node.literal)) {
            for (index, line) in figure.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                if index > 0 { breakLine() }
                out += line.utf8
            }
            last = node
            return
        }
        let sign = info.contains(UInt8(ascii: "`")) ? UInt8(ascii: "~") : UInt8(ascii: "`")
        fenced(node.literal, info: info, sign: sign)
        last = node
    }

    mutating func formulaBlock(_ node: Node) {
        guard let formula = node.formula else { return }
        startBlock(node)
        out += "$$".utf8
        for line in formula.tex.split(separator: "\n") {
            breakLine()
            out += line.utf8
        }
        breakLine()
        out += "$$".utf8
        last = node
    }

    mutating func htmlBlock(_ node: Node) {
        guard !node.isDirective else { return }
        startBlock(node)
        fenced(node.literal, info: Array("html".utf8), sign: UInt8(ascii: "`"))
        last = node
    }

    private mutating func fenced(_ literal: UnsafeBufferPointer<UInt8>, info: [UInt8], sign: UInt8) {
        let fence = [UInt8](repeating: sign, count: max(3, literal.longestRun(of: sign) + 1))
        out += fence
        out.append(unmarking: info)
        var line = literal[...]
        while !line.isEmpty {
            let end = line.firstIndex(of: UInt8(ascii: "\n")) ?? line.endIndex
            breakLine()
            out.append(unmarking: line[..<end])
            line = line[end...].dropFirst()
        }
        breakLine()
        out += fence
    }

}
