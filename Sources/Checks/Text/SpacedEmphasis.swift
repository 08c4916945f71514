internal import Diagnostics
internal import Markdown

/// Signs of emphasis that a blank keeps from being any, so that readers see the asterisks.
struct SpacedEmphasis: PageCheck {
    static let spacedEmphasis = Rule(
        "spaced-emphasis", .warning,
        summary: "Emphasis with a space inside its signs, which readers see as asterisks.",
        example: Rule.section("This is **important **indeed.\n"),
        corrected: Rule.section("This is **important** indeed.\n"),
        fix: "Put the signs next to the words; a literal sign is written `\\*`.")

    static let stuckEmphasis = Rule(
        "stuck-emphasis", .warning,
        summary: "Emphasis that ends with punctuation and has a letter right behind it, or the other way round, which readers see as asterisks.",
        example: Rule.section("**Note:**this matters.\n"),
        corrected: Rule.section("**Note:** this matters.\n"),
        fix: "Put a space between the signs and the letter, or the punctuation outside the signs: `**Note**: this`.")

    static let rules = [spacedEmphasis, stuckEmphasis]
    static let kinds: NodeKinds = [.text]

    init?(_ page: PageContext) {}

    mutating func enter(_ node: borrowing MarkdownNode, _ walk: borrowing PageWalk, _ findings: inout PageFindings) {
        for sign in ["*", "_", "~"] as [Unicode.Scalar] where walk.bytes.contains(sign) {
            find(UInt8(ascii: sign), in: node.literal, walk, &findings)
        }
        for sign in ["*", "_"] as [Unicode.Scalar] where walk.bytes.contains(sign) {
            findSingle(UInt8(ascii: sign), in: node.literal, walk, &findings)
        }
    }

    /// Finds pairs of double signs with a blank at the inner side of one of them.
    private func find(
        _ sign: UInt8, in text: UnsafeBufferPointer<UInt8>, _ walk: borrowing PageWalk, _ findings: inout PageFindings
    ) {
        var pairs: [Int] = []
        var index = 0
        while index < text.count {
            var end = index
            while end < text.count, text[end] == sign { end += 1 }
            if end - index == 2, !walk.isEscaped(index), !walk.isEscaped(index + 1) { pairs.append(index) }
            index = max(end, index + 1)
        }
        var next = 0
        while next + 1 < pairs.count {
            let (open, close) = (pairs[next], pairs[next + 1])
            let inner = open + 2..<close
            guard let word = text[inner].firstIndex(where: { !$0.isBlank }), let last = text[inner].lastIndex(where: { !$0.isBlank }),
                word > inner.lowerBound || last + 1 < inner.upperBound,
                text[inner].contains(where: { $0.isLetter || $0 >= 0x80 })
            else {
                if reportStuck(open..<close + 2, in: text, walk, &findings) { next += 2 } else { next += 1 }
                continue
            }
            // `2 ** 3 ** n`: a sign with blanks on both sides is an operator.
            let isOperator = word > inner.lowerBound && last + 1 < inner.upperBound
                && (open == 0 || text[open - 1].isBlank) && (close + 2 == text.count || text[close + 2].isBlank)
                && text[inner].filter { !$0.isBlank }.count < 3
            if !isOperator { report(open..<close + 2, words: word..<last + 1, width: 2, in: text, walk, &findings) }
            next += 2
        }
    }

    /// Reports a pair of double signs with no blank inside, one of which stands between punctuation and a letter.
    private func reportStuck(
        _ whole: Range<Int>, in text: UnsafeBufferPointer<UInt8>, _ walk: borrowing PageWalk, _ findings: inout PageFindings
    ) -> Bool {
        let inner = whole.lowerBound + 2..<whole.upperBound - 2
        guard text[whole.lowerBound] != UInt8(ascii: "~"), let first = inner.first, let last = inner.last, !text[first].isBlank, !text[last].isBlank,
            text[inner].contains(where: \.isPartOfWord)
        else { return false }
        let before = text[..<whole.lowerBound].scalarAtEnd, after = text[whole.upperBound...].scalarAtStart
        let isOpen = before?.isLetterOfWord == true && text[inner].scalarAtStart?.isPunctuationSign == true
        let isClosed = after?.isLetterOfWord == true && text[inner].scalarAtEnd?.isPunctuationSign == true
        guard isOpen || isClosed else { return false }
        let sign = String(decoding: text[whole].prefix(2), as: UTF8.self)
        findings.add(
            Self.stuckEmphasis, "a letter right beside '\(sign)' keeps this from being emphasis", at: walk.range(of: whole), line: walk.line,
            help: isClosed ? "put a space after it, or the punctuation after the signs" : "put a space before it, or the punctuation before the signs")
        return true
    }

    /// Finds pairs of single signs around a few words, with a blank at the inner side of one of them.
    ///
    /// Single signs stand for products and notes as well, so nothing is said where in doubt: at most one of a text has
    /// blanks on both sides, before the first stands no word, one of the two is next to its word, and there are words
    /// between them and nothing else.
    private func findSingle(
        _ sign: UInt8, in text: UnsafeBufferPointer<UInt8>, _ walk: borrowing PageWalk, _ findings: inout PageFindings
    ) {
        var opening: Int?
        let operators = text.indices.count { index in
            text[index] == sign && index > 0 && text[index - 1].isBlank && index + 1 < text.count && text[index + 1].isBlank
        }
        guard operators < 2 else { return }
        for index in text.indices where text[index] == sign {
            guard index == 0 || text[index - 1] != sign, index + 1 == text.count || text[index + 1] != sign, !walk.isEscaped(index) else {
                opening = nil
                continue
            }
            if let open = opening, let words = spacedWords(from: open, to: index, in: text) {
                report(open..<index + 1, words: words, width: 1, in: text, walk, &findings)
                opening = nil
            } else {
                opening = index
            }
        }
    }

    /// The words between two single signs that were meant as emphasis; `nil` where they may mean something else.
    private func spacedWords(from open: Int, to close: Int, in text: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        let inner = open + 1..<close
        guard open == 0 || !text[open - 1].isPartOfWord, let word = text[inner].firstIndex(where: { !$0.isBlank }),
            let last = text[inner].lastIndex(where: { !$0.isBlank })
        else { return nil }
        let (isLate, isEarly) = (word > inner.lowerBound, last + 1 < inner.upperBound)
        guard isLate != isEarly, isEarly || close + 1 == text.count || !text[close + 1].isPartOfWord else { return nil }
        let parts = text[word...last].split(whereSeparator: \.isBlank)
        guard parts.count <= Self.maximumWords, parts.contains(where: { $0.count >= 3 }),
            parts.allSatisfy({ $0.allSatisfy { $0.isLetter || $0 >= 0x80 || $0 == UInt8(ascii: "'") || $0 == UInt8(ascii: "-") } })
        else { return nil }
        return word..<last + 1
    }

    /// The most words between single signs that are taken for emphasis.
    private static let maximumWords = 4

    private func report(
        _ whole: Range<Int>, words: Range<Int>, width: Int, in text: UnsafeBufferPointer<UInt8>, _ walk: borrowing PageWalk,
        _ findings: inout PageFindings
    ) {
        var fixes: [SourceEdit] = []
        if let range = walk.range(of: whole), let inside = walk.range(of: words) {
            let sign = walk.tracker.bytes[range.lowerBound..<range.lowerBound + width]
            // The blank goes outside, where it parts the words.
            let before = words.lowerBound > whole.lowerBound + width && whole.lowerBound > 0 && !text[whole.lowerBound - 1].isBlank
            let after = words.upperBound < whole.upperBound - width && whole.upperBound < text.count
                && (text[whole.upperBound].isLetterOrDigit || text[whole.upperBound] >= 0x80)
            let blank: [UInt8] = [UInt8(ascii: " ")]
            let corrected = (before ? blank : []) + sign + walk.tracker.bytes[inside] + sign + (after ? blank : [])
            fixes = [findings.edit(range, to: corrected)]
        }
        let sign = String(decoding: text[whole].prefix(width), as: UTF8.self)
        findings.add(
            Self.spacedEmphasis, "a space inside '\(sign)' keeps this from being emphasis", at: walk.range(of: whole), line: walk.line,
            help: "put the signs next to the words", fixes: fixes)
    }
}

extension UInt8 {
    fileprivate var isPartOfWord: Bool { isLetterOrDigit || self >= 0x80 }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
    fileprivate var scalarAtStart: Unicode.Scalar? { String(decoding: prefix(4), as: UTF8.self).unicodeScalars.first }

    fileprivate var scalarAtEnd: Unicode.Scalar? {
        guard let start = lastIndex(where: { $0 & 0xC0 != 0x80 }) else { return nil }
        return String(decoding: self[start...], as: UTF8.self).unicodeScalars.first
    }
}

extension Unicode.Scalar {
    fileprivate var isLetterOfWord: Bool { properties.isAlphabetic || properties.numericType != nil }

    fileprivate var isPunctuationSign: Bool {
        if isASCII { return UInt8(value).isPunctuation }
        switch properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation, .otherPunctuation: return true
        default: return false
        }
    }
}
