package import Diagnostics

extension Rule {
    /// Headings that are no outline.
    package static let pageHeadings = Rule(
        "page-headings", .warning,
        summary: "A finished page whose headings skip a level, or that has not exactly one of level one.",
        example: "-- public/index.html --\n<!doctype html>\n<html lang=\"en\"><title>A</title><main><h1>A</h1><h3>B</h3></main></html>\n",
        fix: "Give the page one `h1`, and each heading a level at most one deeper than the one before it.")
}

/// Headings: one of level one, and none that skips a level.
struct HeadingRule: PageRule {
    private var last: Int?
    private var first = 0
    /// The heading that the walk is inside of, and its text so far.
    private var open: (level: Int, text: String)?

    mutating func enter(_ element: HTMLElement, _ findings: inout PageFindings) {
        if let level = Self.level(of: element) { open = (level, "") }
    }

    mutating func text(_ text: HTMLText, _ findings: inout PageFindings) {
        if open != nil { open?.text += text.string }
    }

    mutating func leave(_ element: HTMLElement, _ findings: inout PageFindings) {
        guard Self.level(of: element) != nil, let heading = open else { return }
        open = nil
        if heading.level == 1 {
            first += 1
            if first == 2 {
                let words = Self.words(of: heading.text)
                findings.add(.pageHeadings, "the page has a second heading of level one, '\(words)'", at: element.range, clues: [words])
            }
        }
        if let last, heading.level > last + 1 {
            let words = Self.words(of: heading.text)
            findings.add(
                .pageHeadings, "the heading '\(words)' has level \(heading.level), after one of level \(last)", at: element.range,
                clues: [words], help: "no level between them may be left out")
        }
        last = heading.level
    }

    mutating func finish(_ findings: inout PageFindings) {
        if first == 0, !findings.isRedirect {
            findings.add(.pageHeadings, "the page has no heading of level one", at: nil, help: "name the page in an h1")
        }
    }

    /// A heading's text with one blank between words.
    private static func words(of text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

    private static func level(of element: HTMLElement) -> Int? {
        guard element.isHTML, element.name.utf8.count == 2, element.name.utf8.first == UInt8(ascii: "h") else { return nil }
        guard let digit = element.name.utf8.last, (UInt8(ascii: "1")...UInt8(ascii: "6")).contains(digit) else { return nil }
        return Int(digit - UInt8(ascii: "0"))
    }
}
