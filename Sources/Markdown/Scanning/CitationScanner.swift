/// Reads pandoc's citations in a run of text, in which each `@` that counts is the parser's mark.
///
/// Source of the syntax: the Pandoc User's Guide, "Citation syntax".
package struct CitationScanner {
    let text: UnsafeBufferPointer<UInt8>

    package init(text: UnsafeBufferPointer<UInt8>) { self.text = text }

    /// Every key after an `@` of a file, whether or not it is part of a citation.
    package static func keys(in bytes: [UInt8]) -> Set<String> {
        bytes.withUnsafeBufferPointer { bytes in
            let scanner = CitationScanner(text: bytes)
            var keys: Set<String> = []
            var index = 0
            while let mark = bytes[index...].firstIndex(of: UInt8(ascii: "@")) {
                let key = scanner.key(at: mark + 1, upTo: bytes.count)
                if let key { keys.insert(key.text) }
                index = key?.end ?? mark + 1
            }
            return keys
        }
    }

    /// The citation that starts at a byte, `[` or the mark, and where it ends.
    package func citation(at start: Int) -> (citation: Citation, end: Int)? {
        text[start] == UInt8(ascii: "[") ? bracketed(at: start) : narrative(at: start)
    }

    /// The text without its citations in brackets and the blanks before them.
    func textBesideCitations() -> [UInt8] {
        var kept: [UInt8] = []
        var index = 0
        while index < text.count {
            if text[index] == UInt8(ascii: "["), let found = citation(at: index) {
                while kept.last?.isBlank == true { kept.removeLast() }
                index = found.end
            } else {
                kept.append(text[index])
                index += 1
            }
        }
        return kept
    }

    private func bracketed(at start: Int) -> (citation: Citation, end: Int)? {
        guard let end = text[(start + 1)...].firstIndex(where: { $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: "[") }),
            text[end] == UInt8(ascii: "]"), text[start..<end].contains(Parser.atMark)
        else { return nil }
        var items: [CitationItem] = []
        for part in text[(start + 1)..<end].split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false) {
            guard let item = item(part.startIndex..<part.endIndex) else { return nil }
            items.append(item)
        }
        return (Citation(items: items, isNarrative: false), end + 1)
    }

    private func item(_ range: Range<Int>) -> CitationItem? {
        guard let mark = text[range].firstIndex(of: Parser.atMark) else { return nil }
        var before = mark
        let suppresses = before > range.lowerBound && text[before - 1] == UInt8(ascii: "-")
        if suppresses { before -= 1 }
        guard before == range.lowerBound || !text[before - 1].isWordByte, let key = key(at: mark + 1, upTo: range.upperBound)
        else { return nil }
        let rest = string(key.end..<range.upperBound).drop { $0 == "," || $0.isWhitespace }
        return CitationItem(
            key: key.text, prefix: string(range.lowerBound..<before).trimmed, locator: String(rest).trimmed, suppressesAuthor: suppresses)
    }

    private func narrative(at start: Int) -> (citation: Citation, end: Int)? {
        guard start == 0 || !text[start - 1].isWordByte, let key = key(at: start + 1, upTo: text.count) else { return nil }
        let rest = details(at: key.end)
        let item = CitationItem(key: key.text, prefix: "", locator: rest?.locator ?? "", suppressesAuthor: false)
        return (Citation(items: [item] + (rest?.items ?? []), isNarrative: true), rest?.end ?? key.end)
    }

    /// What follows a key in the sentence: `[p. 33]`, `[p. 33; see also @roe2021]`.
    private func details(at start: Int) -> (locator: String, items: [CitationItem], end: Int)? {
        var open = start
        while open < text.count, text[open].isBlank { open += 1 }
        guard open < text.count, text[open] == UInt8(ascii: "["), open + 1 < text.count, text[open + 1] != UInt8(ascii: "^"),
            let end = text[(open + 1)...].firstIndex(where: { $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: "[") }),
            text[end] == UInt8(ascii: "]")
        else { return nil }
        var parts = text[(open + 1)..<end].split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)[...]
        var locator = ""
        if let first = parts.first, !first.contains(Parser.atMark) {
            locator = string(first.startIndex..<first.endIndex).trimmed
            parts = parts.dropFirst()
        } else {
            // A bracket that starts with a key is a citation of its own.
            return nil
        }
        let items = parts.compactMap { item($0.startIndex..<$0.endIndex) }
        return items.count == parts.count ? (locator, items, end + 1) : nil
    }

    /// A key: letters and digits with single signs between them, or anything in braces.
    /// - Returns: the key, and where it ends; `nil` where none starts at the byte.
    package func key(at start: Int, upTo end: Int) -> (text: String, end: Int)? {
        guard start < end else { return nil }
        if text[start] == UInt8(ascii: "{") {
            guard let close = text[start..<end].prefix(Self.longestKey).firstIndex(of: UInt8(ascii: "}")), close > start + 1 else { return nil }
            return (string(start + 1..<close), close + 1)
        }
        guard text[start].isWordByte else { return nil }
        var index = start
        while index < end {
            if text[index].isWordByte { index += 1 } else if Self.signs.contains(text[index]), index + 1 < end, text[index + 1].isWordByte {
                index += 2
            } else {
                break
            }
        }
        return (string(start..<index), index)
    }

    /// The longest key in braces, in bytes: no search for its end goes over all of a text.
    private static let longestKey = 1_000
    private static let signs = Set(":.#$%&-+?<>~/".utf8)

    private func string(_ range: Range<Int>) -> String {
        String(decoding: text[range].map { $0 == Parser.atMark ? UInt8(ascii: "@") : $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
    }
}

extension UInt8 {
    var isASCIILetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }

    var isASCIILetterOrDigit: Bool {
        isASCIILetter || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
    }

    /// Letters, digits, `_` and every byte of other scripts.
    var isWordByte: Bool { isASCIILetterOrDigit || self == UInt8(ascii: "_") || (self >= 0x80 && self != Parser.atMark) }

    var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}

extension String {
    /// The text without blanks at the ends.
    var trimmed: String {
        // Most texts have letters of ASCII at both ends, which need no look at Unicode's tables.
        if let first = utf8.first, let last = utf8.last, first.isASCIILetterOrDigit, last.isASCIILetterOrDigit || last == UInt8(ascii: ".") {
            return String(self)
        }
        let start = drop(while: \.isWhitespace)
        return String(start.prefix(upTo: start.lastIndex { !$0.isWhitespace }.map(start.index(after:)) ?? start.startIndex))
    }
}
