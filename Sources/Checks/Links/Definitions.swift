internal import Content
internal import Diagnostics
internal import Markdown

/// Definitions of links and notes that nothing uses, that stand twice, or that are missing.
struct Definitions: PageCheck {
    static let undefinedReference = Rule(
        "undefined-reference", .warning,
        summary: "A link by reference to a label that is not defined, which readers see with its brackets.",
        example: Rule.section("See [the report][who].\n\n[wto]: https://example.org/\n\nAnd [the other][wto].\n"),
        corrected: Rule.section("See [the report][who].\n\n[who]: https://example.org/\n"),
        fix: "Define it on a line of its own, `[label]: URL`, or correct the label.")

    static let unusedDefinition = Rule(
        "unused-definition", .warning,
        summary: "A definition of a link that nothing refers to.",
        example: Rule.section("See the report.\n\n[report]: https://example.org/\n"),
        corrected: Rule.section("See [the report][report].\n\n[report]: https://example.org/\n"),
        fix: "Refer to it with `[text][label]`, or delete it.")

    static let duplicateDefinition = Rule(
        "duplicate-definition", .warning,
        summary: "A second definition of one label: the first one is used, the other is ignored.",
        example: Rule.section("See [the report][a].\n\n[a]: https://example.org/1\n[a]: https://example.org/2\n"),
        corrected: Rule.section("See [the report][a] and [the other][b].\n\n[a]: https://example.org/1\n[b]: https://example.org/2\n"),
        fix: "Give one of the two another label.")

    static let unusedFootnote = Rule(
        "unused-footnote", .error,
        summary: "A note that no text refers to, so that readers never see it.",
        example: Rule.section("So it is.\n\n[^why]: Because of that.\n"),
        corrected: Rule.section("So it is.[^why]\n\n[^why]: Because of that.\n"),
        fix: "Put its mark, such as `[^why]`, where it belongs in the text.")

    static let rules = [undefinedReference, unusedDefinition, duplicateDefinition, unusedFootnote]
    static let kinds: NodeKinds = [.text, .codeBlock, .htmlBlock]

    static func kinds(for active: Set<String>) -> NodeKinds {
        active.contains(undefinedReference.code) ? kinds : [.codeBlock, .htmlBlock]
    }

    /// A reference that was left as text.
    private struct UndefinedLabel {
        let label: String
        /// The bytes of the label, where it was found.
        let range: Range<Int>?
        let whole: Range<Int>?
        let line: Int
    }

    /// Among more labels than these no likeness is looked for: each of many references would be compared with each.
    private static let suggestionLimit = 1_000

    private var undefinedLabels: [UndefinedLabel] = []
    private var codeLines: [ClosedRange<Int>] = []

    init?(_ page: PageContext) {}

    mutating func enter(_ node: borrowing MarkdownNode, _ walk: borrowing PageWalk, _ findings: inout PageFindings) {
        if node.kind == .text {
            if walk.bytes.contains("["), walk.bytes.contains("]") { findReferences(in: node.literal, walk) }
        } else if let first = node.firstLine, let last = node.lastLine {
            codeLines.append(first...last)
        }
    }

    /// Finds `][label]` and `][]`.
    private mutating func findReferences(in text: UnsafeBufferPointer<UInt8>, _ walk: borrowing PageWalk) {
        var index = 1
        while index < text.count {
            defer { index += 1 }
            guard text[index] == UInt8(ascii: "["), text[index - 1] == UInt8(ascii: "]"),
                let end = text[index...].firstIndex(of: UInt8(ascii: "]"))
            else { continue }
            let open = text[..<(index - 1)].lastIndex { $0 == UInt8(ascii: "[") }
            // `a[0][1]` is no link, `[@a][@b]` are citations, `[^a]` is a note.
            if let open, open > 0, text[open - 1].isLetterOrDigit { continue }
            var part = index + 1..<end
            if part.isEmpty {
                guard let open else { continue }
                part = open + 1..<index - 1
            }
            let label = text[part]
            guard let first = label.first, first != UInt8(ascii: "^"), !label.contains(MarkdownNode.atMark), !walk.isEscaped(index)
            else { continue }
            undefinedLabels.append(UndefinedLabel(
                label: DefinitionScanner.label(label), range: walk.range(of: part),
                whole: walk.range(of: (open ?? index - 1)..<end + 1), line: walk.line))
        }
    }

    mutating func finish(_ page: PageContext, _ findings: inout PageFindings) {
        let code = LineRanges(codeLines)
        let scanner = page.source.bytes.withUnsafeBufferPointer { bytes in
            DefinitionScanner(bytes, from: page.page.bodyStart, lines: page.lines) { code.contains($0) }
        }
        report(scanner, &findings)
        let known = Set(scanner.definitions.filter { !$0.isNote && !$0.isBroken }.map(\.label))
        let broken = Dictionary(scanner.definitions.filter(\.isBroken).map { ($0.label, $0.line) }) { first, _ in first }
        for undefinedLabel in undefinedLabels where !known.contains(undefinedLabel.label) {
            let seeksLikeness = known.count <= Self.suggestionLimit && !findings.isFull(of: Self.undefinedReference)
            let near = seeksLikeness ? Suggestion.onlyNearest(to: undefinedLabel.label, among: known) : nil
            if let line = broken[undefinedLabel.label] {
                findings.add(
                    Self.undefinedReference, "line \(line) does not define '\(undefinedLabel.label)', as more words follow the destination",
                    at: undefinedLabel.range ?? undefinedLabel.whole, line: undefinedLabel.line,
                    help: "write a destination with spaces between '<' and '>', and a title between quotes")
                continue
            }
            findings.add(
                Self.undefinedReference, "nothing defines the label '\(undefinedLabel.label)'", at: undefinedLabel.range ?? undefinedLabel.whole,
                line: undefinedLabel.line,
                help: near.map { "did you mean '\($0)'?" } ?? "define it on a line of its own: '[\(undefinedLabel.label)]: URL'",
                fixes: near.flatMap { near in undefinedLabel.range.map { [findings.edit($0, to: near.utf8)] } } ?? [])
        }
    }

    private func report(_ scanner: DefinitionScanner, _ findings: inout PageFindings) {
        var first: [String: Int] = [:]
        for definition in scanner.definitions where !definition.isBroken {
            if let line = first[definition.label] {
                findings.add(
                    Self.duplicateDefinition, "'\(definition.label)' is also defined on line \(line); this definition is ignored",
                    at: definition.range, line: definition.line, help: "give one of the two another label")
                continue
            }
            first[definition.label] = definition.line
            guard !scanner.mentions.contains(definition.label) else { continue }
            if definition.isNote {
                findings.add(
                    Self.unusedFootnote, "no text refers to this note, so readers never see it", at: definition.range,
                    line: definition.line, help: "put '[\(definition.label)]' where it belongs in the text")
            } else {
                findings.add(
                    Self.unusedDefinition, "nothing refers to '\(definition.label)'", at: definition.range, line: definition.line,
                    help: "refer to it with '[text][\(definition.label)]', or delete it")
            }
        }
    }
}
