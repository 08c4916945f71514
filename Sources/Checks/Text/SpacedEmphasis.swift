internal import Diagnostics
internal import Markdown

/// Signs of emphasis that a blank keeps from being any, so that readers see the asterisks.
struct SpacedEmphasis: PageCheck {
    static let spacedEmphasis = Rule(
        "spaced-emphasis", .warning,
        summary: "Emphasis with a blank inside its signs, which readers see as asterisks.",
        example: Rule.section("This is **important **indeed.\n"),
        mended: Rule.section("This is **important** indeed.\n"),
        fix: "Put the signs next to the words; a sign that is meant as such is written `\\*`.")

    static let rules = [spacedEmphasis]
    static let kinds: NodeKinds = [.text]

    init?(_ page: PageContext) {}

    mutating func enter(_ node: borrowing MarkdownNode, _ walk: borrowing PageWalk, _ findings: inout PageFindings) {
        for sign in ["*", "_", "~"] as [Unicode.Scalar] where walk.bytes.contains(sign) {
            find(UInt8(ascii: sign), in: node.literal, walk, &findings)
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
                next += 1
                continue
            }
            // `2 ** 3 ** n`: a sign with blanks on both sides is an operator.
            let isOperator = word > inner.lowerBound && last + 1 < inner.upperBound
                && (open == 0 || text[open - 1].isBlank) && (close + 2 == text.count || text[close + 2].isBlank)
                && text[inner].filter { !$0.isBlank }.count < 3
            if !isOperator { report(open..<close + 2, words: word..<last + 1, in: text, walk, &findings) }
            next += 2
        }
    }

    private func report(
        _ whole: Range<Int>, words: Range<Int>, in text: UnsafeBufferPointer<UInt8>, _ walk: borrowing PageWalk,
        _ findings: inout PageFindings
    ) {
        var fixes: [SourceEdit] = []
        if let range = walk.range(of: whole), let inside = walk.range(of: words) {
            let sign = walk.tracker.bytes[range.lowerBound..<range.lowerBound + 2]
            // The blank goes outside, where it parts the words.
            let before = words.lowerBound > whole.lowerBound + 2 && whole.lowerBound > 0 && !text[whole.lowerBound - 1].isBlank
            let after = words.upperBound < whole.upperBound - 2 && whole.upperBound < text.count
                && (text[whole.upperBound].isLetterOrDigit || text[whole.upperBound] >= 0x80)
            let blank: [UInt8] = [UInt8(ascii: " ")]
            let mended = (before ? blank : []) + sign + walk.tracker.bytes[inside] + sign + (after ? blank : [])
            fixes = [findings.edit(range, to: mended)]
        }
        let sign = String(decoding: text[whole].prefix(2), as: UTF8.self)
        findings.add(
            Self.spacedEmphasis, "a blank inside '\(sign)' keeps this from being emphasis", at: walk.range(of: whole), line: walk.line,
            help: "put the signs next to the words", fixes: fixes)
    }
}
