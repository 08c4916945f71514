internal import Content
internal import Diagnostics
internal import Markdown

/// Links by reference that the parser left as text although their labels are defined.
///
/// From 0.29.0.gfm.7 on cmark-gfm expands references to a hundred thousand bytes on a page and leaves the rest as text.
struct LostReferences: PageCheck {
    static let lostReference = Rule(
        "lost-reference", .error,
        summary: "A link by reference that readers would see with its brackets: references of the page expand to more than 100,000 bytes.",
        example: Rule.section("Long: \(String(repeating: "[a] ", count: 60))\n\n[a]: https://example.org/\(String(repeating: "long/", count: 400))\n"),
        fix: "Shorten the URL or title that is used so often, or split the page in two.")

    static let rules = [lostReference]
    static let kinds: NodeKinds = [.text, .link, .image, .codeBlock, .htmlBlock]
    /// With fewer bytes of URLs and titles on a page the parser has lost none.
    private static let leastExpansion = 90_000

    private struct Candidate {
        let label: String
        let range: Range<Int>?
        let line: Int
    }

    private var candidates: [Candidate] = []
    private var codeLines: [ClosedRange<Int>] = []
    private var expansion = 0

    init?(_ page: PageContext) { if !page.page.document.mayLoseReferences { return nil } }

    mutating func enter(_ node: borrowing MarkdownNode, _ walk: borrowing PageWalk, _ findings: inout PageFindings) {
        if node.kind == .link || node.kind == .image {
            expansion += node.destination.utf8.count + node.titleLength
            return
        }
        guard node.kind == .text else {
            if let first = node.firstLine, let last = node.lastLine { codeLines.append(first...last) }
            return
        }
        guard walk.bytes.contains("["), walk.bytes.contains("]") else { return }
        let text = node.literal
        var open: Int?
        for index in text.indices {
            if text[index] == UInt8(ascii: "[") { open = index } else if text[index] == UInt8(ascii: "]"), let start = open {
                open = nil
                // The label of `[text][label]` follows its text.
                let isText = index + 1 < text.count && text[index + 1] == UInt8(ascii: "[")
                guard index > start + 1, !isText, text[start + 1] != UInt8(ascii: "^"), !walk.isEscaped(start) else { continue }
                candidates.append(Candidate(
                    label: DefinitionScanner.label(text[start + 1..<index]), range: walk.range(of: start..<index + 1), line: walk.line))
            }
        }
    }

    mutating func finish(_ page: PageContext, _ findings: inout PageFindings) {
        guard !candidates.isEmpty, expansion >= Self.leastExpansion else { return }
        let code = LineRanges(codeLines)
        let scanner = page.source.bytes.withUnsafeBufferPointer { bytes in
            DefinitionScanner(bytes, from: page.page.bodyStart, lines: page.lines) { code.contains($0) }
        }
        let known = Set(scanner.definitions.filter { !$0.isNote && !$0.isBroken }.map(\.label))
        for candidate in candidates where known.contains(candidate.label) {
            findings.add(
                Self.lostReference, "'\(candidate.label)' is defined, but readers would see its brackets: the page's references expand too far",
                at: candidate.range, line: candidate.line, help: "shorten what the label stands for, or split this page in two")
        }
    }
}
