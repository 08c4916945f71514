extension MarkdownWriter {
    /// Writes a run of text: citations as the resolver has them, bare URLs between `<` and `>`, the rest escaped.
    mutating func text(_ run: UnsafeBufferPointer<UInt8>) {
        let scanner = URLScanner(text: run)
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
            guard byte != UInt8(ascii: "["), let url = scanner.url(by: index, notBefore: written),
                byte == Parser.atMark || run[url.range.lowerBound] | 0x20 == UInt8(ascii: "h")
            else {
                index += 1
                continue
            }
            escaped(UnsafeBufferPointer(rebasing: run[written..<url.range.lowerBound]))
            mark("<")
            out.append(unmarking: run[url.range])
            out += ">".utf8
            written = url.range.upperBound
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

    /// The end of a run of bytes that are never markup within a line; `nil` if no such run starts here.
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
            // Within a word `_` is not markup.
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
