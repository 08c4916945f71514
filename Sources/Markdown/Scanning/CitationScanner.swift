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
        for part in parts(of: start + 1..<end) {
            guard let item = item(part) else { return nil }
            items.append(item)
        }
        return (Citation(items: items, isNarrative: false), end + 1)
    }

    private func item(_ range: Range<Int>) -> CitationItem? {
        guard let mark = text[range].firstIndex(of: Parser.atMark) else { return nil }
        var before = mark
        let suppresses = before > range.lowerBound && text[before - 1] == UInt8(ascii: "-")
        if suppresses { before -= 1 }
        guard before == range.lowerBound || !WordBoundary.isAfterWord(text, before), let key = key(at: mark + 1, upTo: range.upperBound)
        else { return nil }
        let rest = string(key.end..<range.upperBound).drop { Self.signsAfterKey.contains($0) || $0.isWhitespace }
        return CitationItem(
            key: key.text, prefix: string(range.lowerBound..<before).trimmed, locator: String(rest).trimmed, suppressesAuthor: suppresses,
            unbracedURL: url(from: mark + 1, key.end, upTo: range.upperBound))
    }

    private func narrative(at start: Int) -> (citation: Citation, end: Int)? {
        guard !WordBoundary.isAfterWord(text, start), let key = key(at: start + 1, upTo: text.count) else { return nil }
        let rest = details(at: key.end)
        let item = CitationItem(
            key: key.text, prefix: "", locator: rest?.locator ?? "", suppressesAuthor: false,
            unbracedURL: url(from: start + 1, key.end, upTo: text.count))
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
        var parts = parts(of: open + 1..<end)[...]
        var locator = ""
        if let first = parts.first, !text[first].contains(Parser.atMark) {
            locator = string(first).trimmed
            parts = parts.dropFirst()
        } else {
            // A bracket that starts with a key is a citation of its own.
            return nil
        }
        let items = parts.compactMap(item)
        return items.count == parts.count ? (locator, items, end + 1) : nil
    }

    /// The parts of a bracket, one for each work: what stands between its semicolons. Those of other scripts part works
    /// where a key follows, as they may stand within the words after one.
    package func parts(of range: Range<Int>) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = range.lowerBound
        var follows: Wideness = .narrow
        func end(at index: Int) {
            if follows == .wide, let last = parts.last, !text[start..<index].contains(Parser.atMark) {
                parts[parts.count - 1] = last.lowerBound..<index
            } else {
                parts.append(start..<index)
            }
        }
        var index = start
        while index < range.upperBound {
            if text[index] == UInt8(ascii: ";") {
                end(at: index)
                (start, follows) = (index + 1, .narrow)
            } else if text[index] >= 0x80, let sign = Self.wideSemicolons.first(where: { text[index..<range.upperBound].starts(with: $0) }) {
                end(at: index)
                (start, follows) = (index + sign.count, .wide)
            }
            index = max(index + 1, start)
        }
        end(at: range.upperBound)
        return parts
    }

    private enum Wideness { case narrow, wide }

    /// Whether a comma of whatever script stands at a byte.
    package func isComma(at index: Int, upTo end: Int) -> Bool {
        Self.commas.contains { text[index..<end].starts(with: String($0).utf8) }
    }

    /// How a key is written after `@`: in braces where it would end too early without them.
    package static func written(_ key: String) -> String {
        let isPlain = Array(key.utf8).withUnsafeBufferPointer { bytes in
            CitationScanner(text: bytes).key(at: 0, upTo: bytes.count).map { $0.end == bytes.count && $0.text == key } == true
        }
        return isPlain ? "@\(key)" : "@{\(key)}"
    }

    /// The URL that goes on after a key which is only its scheme.
    private func url(from start: Int, _ keyEnd: Int, upTo end: Int) -> String? {
        guard text[keyEnd..<end].starts(with: "://".utf8) else { return nil }
        let rest = text[keyEnd..<end].prefix { !$0.isBlank && !"[];,<>\"".utf8.contains($0) && $0 != Parser.atMark }
        var url = string(start..<rest.endIndex)
        while let last = url.last, ".?!:".contains(last) { url.removeLast() }
        return url
    }

    /// A key: letters and digits of any script with single signs of ASCII between them, or anything in braces.
    /// - Returns: the key, and where it ends; `nil` where none starts at the byte.
    package func key(at start: Int, upTo end: Int) -> (text: String, end: Int)? {
        guard start < end else { return nil }
        if text[start] == UInt8(ascii: "{") {
            guard let close = text[start..<end].prefix(Self.longestKey).firstIndex(of: UInt8(ascii: "}")), close > start + 1 else { return nil }
            return (string(start + 1..<close), close + 1)
        }
        var index = start
        while index < end {
            var length = WordBoundary.letterLength(text, at: index, upTo: end)
            if length == 0, index > start, index + 1 < end, Self.signs.contains(text[index]) {
                length = WordBoundary.letterLength(text, at: index + 1, upTo: end)
                if length > 0 { length += 1 }
            }
            if length == 0 { break }
            index += length
        }
        return index == start ? nil : (string(start..<index), index)
    }

    /// The commas of ASCII, of Chinese and Japanese, and of Arabic; the semicolons beside that of ASCII.
    private static let commas: Set<Character> = [",", "，", "、", "،"]
    private static let signsAfterKey = commas.union(["；", "؛"])
    private static let wideSemicolons = ["；", "؛"].map { Array($0.utf8) }

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
        // Most texts have letters and signs of ASCII at both ends, which need no look at Unicode's tables.
        let visible = UInt8(ascii: "!")...UInt8(ascii: "~")
        if let first = utf8.first, let last = utf8.last, visible.contains(first), visible.contains(last) { return self }
        let start = drop(while: \.isWhitespace)
        return String(start.prefix(upTo: start.lastIndex { !$0.isWhitespace }.map(start.index(after:)) ?? start.startIndex))
    }
}
