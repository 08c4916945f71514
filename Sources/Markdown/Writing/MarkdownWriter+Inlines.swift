extension MarkdownWriter {
    /// Writes what an inline starts or ends with.
    /// - Returns: whether to go on to what is below it.
    mutating func visitInline(_ node: Node, _ isEntering: Bool) -> Bool {
        switch node.kind {
        case .text: text(node.literal)
        case .softBreak: isOneLine ? out.append(UInt8(ascii: " ")) : breakLine()
        case .lineBreak:
            if isOneLine { out.append(UInt8(ascii: " ")) } else {
                out.append(UInt8(ascii: "\\"))
                breakLine()
            }
        case .codeSpan: codeSpan(node.literal)
        case .htmlSpan: if node.isLineBreakInCell { mark("<br>") } else if !node.isDirective { escaped(Array(node.literal)) }
        case .emphasis: mark(node.isBesideEmphasis ? "_" : "*")
        case .strong: mark("**")
        case .strikethrough: mark("~~")
        case .link: link(node, isEntering)
        case .image:
            if isEntering { image(node) }
            return false
        case .noteReference: if isEntering { mark("[^note-" + String(decoding: node.literal, as: UTF8.self) + "]") }
        case .formula: if let formula = node.formula { write(formula) }
        default: break
        }
        return true
    }

    mutating func mark(_ text: String) {
        out += text.utf8
        isLineStart = false
    }

    private mutating func write(_ formula: Formula) {
        for byte in formula.written.utf8 {
            if isInTable, byte == UInt8(ascii: "|") { out.append(UInt8(ascii: "\\")) }
            if byte == UInt8(ascii: "\n") { isOneLine ? out.append(UInt8(ascii: " ")) : breakLine() } else { out.append(byte) }
        }
        isLineStart = false
    }

    private mutating func codeSpan(_ literal: UnsafeBufferPointer<UInt8>) {
        let fence = [UInt8](repeating: UInt8(ascii: "`"), count: literal.shortestMissingRun(of: UInt8(ascii: "`")))
        let isPadded = literal.first == UInt8(ascii: "`") || literal.last == UInt8(ascii: "`")
            || (literal.first == UInt8(ascii: " ") && literal.last == UInt8(ascii: " ") && literal.contains { $0 != UInt8(ascii: " ") })
        out += fence
        if isPadded { out.append(UInt8(ascii: " ")) }
        for byte in literal {
            if isInTable, byte == UInt8(ascii: "|") { out.append(UInt8(ascii: "\\")) }
            out.append(byte == Parser.atMark ? UInt8(ascii: "@") : byte)
        }
        if isPadded { out.append(UInt8(ascii: " ")) }
        out += fence
        isLineStart = false
    }

    // MARK: Links and images

    private mutating func link(_ node: Node, _ isEntering: Bool) {
        guard isEntering else {
            out += openLinks.popLast() ?? []
            return
        }
        guard let destination = resolver.writtenDestination(Destination(node.destination).text) else { return openLinks.append([]) }
        mark("[")
        var end = Array("](".utf8)
        end.append(destination: destination)
        end.append(title: node.title)
        end.append(UInt8(ascii: ")"))
        openLinks.append(isInTable ? end.flatMap { $0 == UInt8(ascii: "|") ? [UInt8(ascii: "\\"), $0] : [$0] } : end)
    }

    private mutating func image(_ node: Node) {
        let alt = Array(node.plainText.utf8)
        guard let destination = resolver.writtenDestination(Destination(node.destination).text) else { return escaped(alt) }
        mark("![")
        escaped(alt)
        out += "](".utf8
        out.append(destination: destination)
        out.append(title: node.title)
        out.append(UInt8(ascii: ")"))
    }

}

extension Node {
    /// Whether emphasis stands directly in or after emphasis, so that the same signs would run together.
    fileprivate var isBesideEmphasis: Bool {
        (parent?.kind == .emphasis && parent?.firstChild == self && parent?.isBesideEmphasis == false)
            || (previous.map { [.emphasis, .strong].contains($0.kind) } ?? false)
    }

    /// Whether HTML is a comment to this program, `<!-- explainer: … -->`, which readers do not see.
    var isDirective: Bool {
        let html = literal
        let start = html.firstIndex { !$0.isBlank } ?? html.count
        guard html[start...].starts(with: "<!-- explainer:".utf8),
            let close = html[start...].indices.first(where: { html[$0...].starts(with: "-->".utf8) })
        else { return false }
        return html[(close + 3)...].allSatisfy(\.isBlank)
    }
}

extension UInt8 {
    /// Whether a link's destination that holds it stands between `<` and `>`.
    fileprivate var isSignOfDestination: Bool {
        switch Unicode.Scalar(self) {
        case "(", ")", "<", ">", "\\", "&": true
        default: false
        }
    }

    var isASCIIDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}

extension [UInt8] {
    /// Appends where a link leads: as it is where it can be, between `<` and `>` otherwise.
    mutating func append(destination: String) {
        let isBare = !destination.isEmpty && destination.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && !$0.isSignOfDestination }
        guard !isBare else { return append(contentsOf: destination.utf8) }
        append(UInt8(ascii: "<"))
        for byte in destination.utf8 {
            switch byte {
            case 0..<0x20: append(contentsOf: "&#\(byte);".utf8)
            case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"), UInt8(ascii: "&"):
                append(UInt8(ascii: "\\"))
                append(byte)
            default: append(byte)
            }
        }
        append(UInt8(ascii: ">"))
    }

    /// Appends a link's title, where it has one.
    fileprivate mutating func append(title: UnsafeBufferPointer<UInt8>) {
        guard !title.isEmpty else { return }
        append(contentsOf: " \"".utf8)
        for byte in title {
            if "\"\\&".utf8.contains(byte) { append(UInt8(ascii: "\\")) }
            // A blank line in it would end the paragraph.
            append(byte == UInt8(ascii: "\n") ? UInt8(ascii: " ") : byte == Parser.atMark ? UInt8(ascii: "@") : byte)
        }
        append(UInt8(ascii: "\""))
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The length of the longest run of a byte.
    func longestRun(of byte: UInt8) -> Int {
        var (longest, current) = (0, 0)
        for other in self {
            current = other == byte ? current + 1 : 0
            longest = Swift.max(longest, current)
        }
        return longest
    }

    /// The least length, from 1, that no run of the byte has.
    fileprivate func shortestMissingRun(of byte: UInt8) -> Int {
        var lengths: Set<Int> = []
        var current = 0
        for other in self {
            if other == byte { current += 1 } else if current > 0 {
                lengths.insert(current)
                current = 0
            }
        }
        lengths.insert(current)
        var length = 1
        while lengths.contains(length) { length += 1 }
        return length
    }
}
