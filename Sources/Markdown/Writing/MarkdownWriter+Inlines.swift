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

    private mutating func mark(_ text: String) {
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

    // MARK: Text

    /// Writes a run of text: citations as the resolver has them, bare addresses between `<` and `>`, the rest escaped.
    private mutating func text(_ run: UnsafeBufferPointer<UInt8>) {
        let scanner = AddressScanner(text: run)
        var written = 0
        var index = 0
        while openLinks.isEmpty {
            index = scanner.nextSign(from: index)
            guard index < run.count else { break }
            let byte = run[index]
            if byte == UInt8(ascii: "[") || byte == Parser.atMark, let found = CitationScanner(text: run).citation(at: index),
                let citation = resolver.writtenCitation(found.citation) {
                escaped(UnsafeBufferPointer(rebasing: run[written..<index]))
                mark(citation)
                index = found.end
                written = index
                continue
            }
            // One without a scheme, or with another, is a link to whoever reads Markdown as it stands.
            guard byte != UInt8(ascii: "["), let address = scanner.address(by: index, notBefore: written),
                byte == Parser.atMark || run[address.range.lowerBound] | 0x20 == UInt8(ascii: "h")
            else {
                index += 1
                continue
            }
            escaped(UnsafeBufferPointer(rebasing: run[written..<address.range.lowerBound]))
            mark("<")
            out.append(unmarking: run[address.range])
            out += ">".utf8
            written = address.range.upperBound
            index = written
        }
        escaped(UnsafeBufferPointer(rebasing: run[written...]))
    }

    /// Writes text so that no part of it is taken for markup.
    mutating func escaped(_ text: [UInt8]) { text.withUnsafeBufferPointer { escaped($0) } }

    /// Writes text so that no part of it is taken for markup. Runs that cannot be any are copied whole.
    mutating func escaped(_ text: UnsafeBufferPointer<UInt8>) {
        var before: UInt8?
        var index = 0
        while index < text.count {
            if !isLineStart, let end = Self.endOfPlainRun(in: text, from: index, escapesDollars: escapesDollars) {
                out.append(contentsOf: UnsafeBufferPointer(rebasing: text[index..<end]))
                before = text[end - 1]
                index = end
                continue
            }
            let byte = text[index] == Parser.atMark ? UInt8(ascii: "@") : text[index]
            let next = index + 1 < text.count ? text[index + 1] : nil
            if byte == UInt8(ascii: "\n"), !isLineStart {
                // A line break that a citation ran through.
                isOneLine ? out.append(UInt8(ascii: " ")) : breakLine()
                index += 1
                before = nil
                continue
            } else if byte < 0x20 || (isLineStart && byte == UInt8(ascii: " ")) {
                // Written as itself it would end the line, or vanish at its start.
                out += "&#\(byte);".utf8
            } else if (escapesDollars && byte == UInt8(ascii: "$")) || Self.isSign(byte, before: before, next: next) || (isLineStart && startsBlock(byte, next)) {
                out.append(UInt8(ascii: "\\"))
                out.append(byte)
            } else if isLineStart, byte.isASCIIDigit {
                // A number, and a full stop or bracket after it, would start a list.
                let end = text[index...].firstIndex { !$0.isASCIIDigit } ?? text.count
                out.append(contentsOf: UnsafeBufferPointer(rebasing: text[index..<end]))
                if end < text.count, text[end] == UInt8(ascii: ".") || text[end] == UInt8(ascii: ")") { out.append(UInt8(ascii: "\\")) }
                index = end
                before = out.last
                isLineStart = false
                continue
            } else {
                out.append(byte)
            }
            isLineStart = false
            before = byte
            index += 1
        }
    }

    /// Where a run of bytes ends that are no markup wherever they stand within a line; `nil` where there is none.
    static func endOfPlainRun(in text: UnsafeBufferPointer<UInt8>, from start: Int, escapesDollars: Bool = false) -> Int? {
        isPlain.withUnsafeBufferPointer { isPlain in
            var end = start
            while end < text.count, isPlain[Int(text[end])], !escapesDollars || text[end] != UInt8(ascii: "$") { end += 1 }
            return end > start ? end : nil
        }
    }

    /// For each byte whether it is no markup wherever it stands within a line.
    private static let isPlain: [Bool] = (0...UInt8.max).map { byte in
        byte >= 0x20 && byte != Parser.atMark && !"\\`*_[]<!~|&".utf8.contains(byte)
    }

    /// Whether a byte would be markup wherever it stands.
    private static func isSign(_ byte: UInt8, before: UInt8?, next: UInt8?) -> Bool {
        switch byte {
        case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"),
            UInt8(ascii: "~"), UInt8(ascii: "|"):
            true
        case UInt8(ascii: "_"):
            // Within a word it is none.
            !(before.map { $0.isASCIILetterOrDigit || $0 >= 0x80 } ?? false) || !(next.map { $0.isASCIILetterOrDigit || $0 >= 0x80 } ?? false)
        case UInt8(ascii: "&"): next.map { $0.isASCIILetterOrDigit || $0 == UInt8(ascii: "#") } ?? false
        case UInt8(ascii: "!"): next == nil || next == UInt8(ascii: "[")
        default: false
        }
    }

    /// Whether a byte at the start of a line would make it another block.
    private func startsBlock(_ byte: UInt8, _ next: UInt8?) -> Bool {
        switch byte {
        case UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "="): true
        case UInt8(ascii: ":"): next == UInt8(ascii: "-")
        default: false
        }
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

    /// The least length, from 1, of which there is no run of a byte.
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
