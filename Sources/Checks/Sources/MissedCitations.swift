internal import Bibliography
internal import Content
internal import Diagnostics
internal import Markdown

/// Keys of sources in brackets that cite nothing, so that readers see the key.
struct MissedCitations: PageCheck {
    private static let sources = "-- content/sources.yaml --\n- id: doe2020\n  type: book\n  title: A book\n- id: roe2021\n  type: book\n  title: Another\n"

    static let unmarkedCitation = Rule(
        "unmarked-citation", .warning,
        summary: "The key of a source in brackets without `@`, which readers see as it is written.",
        example: sources + Rule.section("So it is [doe2020], as it was [@roe2021].\n"),
        corrected: sources + Rule.section("So it is [@doe2020], as it was [@roe2021].\n"),
        fix: "Write `@` before the key: `[@doe2020]`. A literal bracket is written `\\[`.")

    static let swallowedCitation = Rule(
        "swallowed-citation", .warning,
        summary: "A second key in the words after the first one, as in `[@doe2020, @roe2021]`: it cites nothing, and readers see the key.",
        example: sources + Rule.section("So it is [@doe2020, @roe2021], as was said [@roe2021].\n"),
        corrected: sources + Rule.section("So it is [@doe2020; @roe2021], as was said [@roe2021].\n"),
        fix: "Separate citations by `;`: `[@doe2020, p. 4; @roe2021]`.")

    static let rules = [unmarkedCitation, swallowedCitation]
    static let kinds: NodeKinds = [.text, .link]

    private let works: ReferenceList
    private var linkDepth = 0

    init?(_ page: PageContext) {
        works = page.scope.sources
        if works.sources.isEmpty { return nil }
    }

    mutating func enter(_ node: borrowing MarkdownNode, _ walk: borrowing PageWalk, _ findings: inout PageFindings) {
        if node.kind == .link { linkDepth += 1 } else if linkDepth == 0, walk.bytes.contains("["), walk.bytes.contains("]") {
            read(node.literal, walk, &findings)
        }
    }

    mutating func leave(_ node: borrowing MarkdownNode, _ walk: borrowing PageWalk, _ findings: inout PageFindings) {
        linkDepth -= 1
    }

    /// Looks into every two brackets with no other between them.
    private func read(_ text: UnsafeBufferPointer<UInt8>, _ walk: borrowing PageWalk, _ findings: inout PageFindings) {
        var open: Int?
        for index in text.indices {
            if text[index] == UInt8(ascii: "[") { open = index } else if text[index] == UInt8(ascii: "]"), let start = open {
                open = nil
                let inside = start + 1..<index
                if text[inside].contains(MarkdownNode.atMark) {
                    findSwallowed(inside, in: text, walk, &findings)
                } else {
                    findUnmarked(inside, in: text, walk, &findings)
                }
            }
        }
    }

    // MARK: Keys without their sign

    private func findUnmarked(
        _ inside: Range<Int>, in text: UnsafeBufferPointer<UInt8>, _ walk: borrowing PageWalk, _ findings: inout PageFindings
    ) {
        let (open, close) = (inside.lowerBound - 1, inside.upperBound)
        // `[text][label]`, `[text](address)` and `[label]: address` are links, or were meant as such.
        let follower = close + 1 < text.count ? text[close + 1] : UInt8(ascii: " ")
        guard open == 0 || text[open - 1] != UInt8(ascii: "]"), !"[(".utf8.contains(follower), open > 0 || follower != UInt8(ascii: ":"),
            let keys = unmarkedKeys(inside, in: text), !walk.isEscaped(open)
        else { return }
        var marked = Array(text[open...close])
        for key in keys.reversed() { marked.insert(UInt8(ascii: "@"), at: key.lowerBound - open) }
        // A word in brackets may be meant as a word; what has a digit in it is a key.
        let areKeys = keys.allSatisfy { text[$0].contains(where: \.isDigit) }
        let places = keys.compactMap { walk.range(of: $0.lowerBound..<$0.lowerBound) }
        findings.add(
            Self.unmarkedCitation, keys.count == 1 ? "this cites nothing, as its key has no '@'" : "this cites nothing, as its keys have no '@'",
            at: walk.range(of: open..<close + 1), line: walk.line,
            help: "did you mean '\(String(decoding: marked, as: UTF8.self))'?",
            fixes: areKeys && places.count == keys.count ? places.map { findings.edit($0, to: "@".utf8) } : [])
    }

    /// The keys of a citation that lacks its signs: in each part a key that is known, and then nothing or words after a comma.
    private func unmarkedKeys(_ inside: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> [Range<Int>]? {
        var keys: [Range<Int>] = []
        let scanner = CitationScanner(text: text)
        for part in scanner.parts(of: inside) {
            guard let start = text[part].firstIndex(where: { !$0.isBlank }),
                let key = scanner.key(at: start, upTo: part.upperBound), works[key.text] != nil,
                text[key.end..<part.upperBound].firstIndex(where: { !$0.isBlank }).map({ scanner.isComma(at: $0, upTo: part.upperBound) }) ?? true
            else { return nil }
            keys.append(start..<key.end)
        }
        return keys
    }

    // MARK: Keys after another

    private func findSwallowed(
        _ inside: Range<Int>, in text: UnsafeBufferPointer<UInt8>, _ walk: borrowing PageWalk, _ findings: inout PageFindings
    ) {
        let scanner = CitationScanner(text: text)
        for part in scanner.parts(of: inside) {
            // The first key of a part is cited; what else has the sign stands in its words.
            var former: (text: String, end: Int)?
            for mark in part where text[mark] == MarkdownNode.atMark {
                guard mark >= former?.end ?? inside.lowerBound, mark == inside.lowerBound || !text[mark - 1].isLetterOrDigit,
                    let key = scanner.key(at: mark + 1, upTo: part.upperBound)
                else { continue }
                defer { former = key }
                guard let former else { continue }
                report(key, at: mark, after: former, in: text, walk, &findings)
            }
        }
    }

    private func report(
        _ key: (text: String, end: Int), at mark: Int, after former: (text: String, end: Int), in text: UnsafeBufferPointer<UInt8>,
        _ walk: borrowing PageWalk, _ findings: inout PageFindings
    ) {
        let start = text[mark - 1] == UInt8(ascii: "-") ? mark - 1 : mark
        // A comma, or blanks alone between two keys, were meant to part them.
        var sign = start
        while sign > former.end, text[sign - 1].isBlank { sign -= 1 }
        let hasComma = sign > former.end && text[sign - 1] == UInt8(ascii: ",")
        let isParted = hasComma || (sign == former.end && sign < start)
        var fixes: [SourceEdit] = []
        if isParted, works[key.text] != nil, let range = walk.range(of: sign - (hasComma ? 1 : 0)..<start) {
            fixes = [findings.edit(range, to: "; ".utf8)]
        }
        findings.add(
            Self.swallowedCitation, "'@\(key.text)' stands in the words after '@\(former.text)', so it cites nothing",
            at: walk.range(of: mark..<key.end), line: walk.line, help: "separate citations by ';': '[@\(former.text); @\(key.text)]'",
            fixes: fixes)
    }
}
