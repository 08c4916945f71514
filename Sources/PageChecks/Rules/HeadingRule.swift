package import Diagnostics

extension Rule {
    /// Headings that are no outline.
    package static let pageHeadings = Rule(
        "page-headings", .warning,
        summary: "A finished page whose headings skip a level, or that does not have exactly one of level one.",
        example: "-- public/index.html --\n<!doctype html>\n<html lang=\"en\"><title>A</title><main><h1>A</h1><h3>B</h3></main></html>\n",
        fix: "Give the page one `h1`, and each heading a level at most one deeper than the one before it.")
}

/// Headings: one of level one, and none that skips a level.
struct HeadingRule: PageRule {
    private var last: Int?
    private var first = 0
    /// The level of the heading that the walk is inside of.
    private var open: Int?
    /// Its texts so far, but for those of a link to the heading itself.
    private var texts: [HTMLText] = []
    private var isInOwnLink = false

    mutating func enter(_ element: HTMLElement, _ findings: inout HTMLFindings) {
        if let level = Self.level(of: element) { open = level } else if open != nil, Self.isOwnLink(element) { isInOwnLink = true }
    }

    mutating func text(_ text: HTMLText, _ findings: inout HTMLFindings) {
        if open != nil, !isInOwnLink { texts.append(text) }
    }

    mutating func leave(_ element: HTMLElement, _ findings: inout HTMLFindings) {
        if isInOwnLink, element.tag == .a { isInOwnLink = false }
        guard Self.level(of: element) != nil, let level = open else { return }
        open = nil
        defer { texts.removeAll(keepingCapacity: true) }
        if level == 1 {
            first += 1
            if first == 2 {
                findings.add(
                    .pageHeadings, "the page has a second heading of level one, '\(words)'", at: element.range,
                    clues: clues)
            }
        }
        if let last, level > last + 1 {
            findings.add(
                .pageHeadings, "the heading '\(words)' has level \(level), after one of level \(last)", at: element.range,
                clues: clues, help: "do not skip a level")
        }
        last = level
    }

    mutating func finish(_ findings: inout HTMLFindings) {
        if first == 0, !findings.isRedirect {
            findings.add(.pageHeadings, "the page has no heading of level one", at: nil, help: "name the page in an h1")
        }
    }

    /// The heading's text with one blank between words.
    private var words: String { texts.map(\.string).joined().split(whereSeparator: \.isWhitespace).joined(separator: " ") }

    /// The heading as Markdown has it, and its words alone.
    private var clues: [String] { words.isEmpty ? [] : ["# " + words, words] }

    /// Whether it leads to a place on the page, as the sign beside a heading does by which readers copy its URL.
    private static func isOwnLink(_ element: HTMLElement) -> Bool {
        element.isHTML && element.tag == .a && element[.href]?.hasPrefix("#") == true
    }

    private static func level(of element: HTMLElement) -> Int? { element.isHTML ? element.tag.headingLevel : nil }
}
