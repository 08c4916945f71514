internal import Content
package import Diagnostics
internal import Markdown

/// Looks in one topic for passages that state a figure, a date or a quotation and cite nothing.
struct ClaimsCheck {
    private(set) var coverage = ClaimCoverage()
    private let detector: ClaimDetector

    init(_ detector: ClaimDetector) { self.detector = detector }

    /// Counts and reports the claims of a page.
    mutating func check(_ page: PagePassages, into report: inout DiagnosticReport) {
        for passage in page.passages { check(passage, of: page.source, into: &report) }
    }

    private mutating func check(_ passage: MarkdownPassage, of source: SourceText, into report: inout DiagnosticReport) {
        guard let claim = claim(in: passage) else { return }
        if passage.isCited {
            coverage.sourced += 1
        } else if passage.needsNoSource {
            coverage.suppressed += 1
        } else {
            coverage.unsourced += 1
            report.add(
                .unsourcedClaim, Self.message(for: claim, in: passage.kind),
                at: source.location(of: claim.words, on: passage.lines),
                help: "cite the work it is from, as in [@key]; where none is needed, write '<!-- explainer: no-source -->' before it")
        }
    }

    private static func message(for claim: Claim, in kind: MarkdownPassage.Kind) -> String {
        // A quotation that is set apart is the claim.
        kind == .quotation && claim.kind == .quotation
            ? "this quotation, \(claim.shownWords), cites nothing" : "this \(kind.name) states \(claim.description), \(claim.shownWords), and cites nothing"
    }

    private func claim(in passage: MarkdownPassage) -> Claim? {
        if let claim = detector.claim(in: passage.text) { return claim }
        // What is set apart as a quotation is one, whatever it says.
        return passage.kind == .quotation && !passage.text.isEmpty ? Claim(kind: .quotation, words: passage.text) : nil
    }
}

extension Claim {
    fileprivate var description: String {
        switch kind {
        case .figure: "a figure"
        case .date: "a date"
        case .quotation: "a quotation"
        }
    }

    /// The words that give it away, as far as they tell it from others.
    fileprivate var shownWords: String { "'\(kind == .quotation && words.count > 40 ? words.prefix(39) + "…" : words)'" }
}

extension MarkdownPassage.Kind {
    fileprivate var name: String {
        switch self {
        case .paragraph: "paragraph"
        case .cell: "table cell"
        case .quotation: "quotation"
        }
    }
}

extension SourceText {
    /// The first line of some that holds a text, at its columns; the first of the lines where none does.
    fileprivate func location(of words: String, on lines: ClosedRange<Int>) -> SourceLocation {
        // A quotation may run over lines: its first words find it.
        let start = words.split(whereSeparator: \.isWhitespace).prefix(3).joined(separator: " ")
        for line in lines {
            let location = location(of: Array(start.utf8), onLine: line)
            if location.columns != nil { return location }
        }
        return location(line: lines.lowerBound)
    }
}

extension Rule {
    /// A figure, date or quotation without a source.
    package static let unsourcedClaim = Rule(
        "unsourced-claim", .note,
        summary: "A paragraph, table cell or answer that states a figure, a date or a quotation and cites nothing; asked for by `check --claims`.",
        example: "-- content/overview.md --\n---\ntitle: A\nsummary: B.\n---\nIt grew by 40% in 2020.\n",
        fix: "Cite the work it is from. Where none is needed, write `<!-- explainer: no-source -->` before it.")
}

extension Rule {
    /// What looking for claims finds.
    package static let ofClaims: [Rule] = [
        .unsourcedClaim,
    ]
}
