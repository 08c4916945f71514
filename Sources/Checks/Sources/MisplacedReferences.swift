internal import Bibliography
internal import Content
internal import Diagnostics
internal import Markdown

/// Citations, notes and links within the text of a link or of an image, where they are lost.
struct MisplacedReferences: PageCheck {
    static let misplacedReference = Rule(
        "misplaced-reference", .warning,
        summary: "A citation, note or link within the text of a link or of an image: it is lost there.",
        example: "-- content/sources.yaml --\n- id: doe2020\n  type: book\n  title: A book\n"
            + Rule.section("So it is [@doe2020]. See [the questions [@doe2020]](../faq.md).\n"),
        corrected: "-- content/sources.yaml --\n- id: doe2020\n  type: book\n  title: A book\n"
            + Rule.section("So it is. See [the questions](../faq.md) [@doe2020].\n"),
        fix: "Cite behind a link; for an image cite in its caption, `![what it shows](../media/file.png \"Caption [@key]\")`: here the brackets hold the alternative text, where pandoc and Quarto have the caption.")

    static let rules = [misplacedReference]
    static let kinds: NodeKinds = [.text, .link, .image, .noteReference]

    private let works: ReferenceList
    private var linkDepth = 0
    private var imageDepth = 0

    init?(_ page: PageContext) { works = page.scope.sources }

    mutating func enter(_ node: borrowing MarkdownNode, _ walk: borrowing PageWalk, _ findings: inout PageFindings) {
        switch node.kind {
        case .link: linkDepth += 1
        case .image: imageDepth += 1
        case .noteReference:
            guard linkDepth + imageDepth > 0 else { return }
            report("the mark of a note", at: nil, walk, &findings)
        default:
            guard linkDepth + imageDepth > 0, node.literal.contains(MarkdownNode.atMark) else { return }
            findCitations(in: node.literal, walk, &findings)
        }
    }

    mutating func leave(_ node: borrowing MarkdownNode, _ walk: borrowing PageWalk, _ findings: inout PageFindings) {
        if node.kind == .image { imageDepth -= 1 } else if node.kind == .link {
            linkDepth -= 1
            if imageDepth > 0 { report("a link", at: walk.link?.range, walk, &findings) }
        }
    }

    private func findCitations(in text: UnsafeBufferPointer<UInt8>, _ walk: borrowing PageWalk, _ findings: inout PageFindings) {
        let scanner = CitationScanner(text: text)
        var index = 0
        while index < text.count {
            let isBracket = text[index] == UInt8(ascii: "[")
            guard isBracket || text[index] == MarkdownNode.atMark, let found = scanner.citation(at: index),
                // The name of somebody on a platform has the same sign.
                found.citation.items.contains(where: { works[$0.key] != nil }) || isBracket
            else {
                index += 1
                continue
            }
            report("a citation", at: walk.range(of: index..<found.end), walk, &findings)
            index = found.end
        }
    }

    private func report(_ what: String, at range: Range<Int>?, _ walk: borrowing PageWalk, _ findings: inout PageFindings) {
        findings.add(
            Self.misplacedReference, "\(what) within the text of \(imageDepth > 0 ? "an image" : "a link") is lost", at: range, line: walk.line,
            help: imageDepth > 0
                ? "put it into the caption, '![what it shows](file.png \"Caption [@key]\")'; pandoc and Quarto read this text as the caption" : "put it behind the link")
    }
}
