package import Diagnostics

extension Rule {
    /// A link or button that says nothing.
    package static let pageUnnamedLink = Rule(
        "page-unnamed-link", .warning,
        summary: "A link or button of a finished page that has no text.",
        example: "-- public/index.html --\n<!doctype html>\n<html lang=\"en\"><title>A</title><main><h1>A</h1><a href=\"./\"></a></main></html>\n",
        fix: "Write a text into it, or `aria-label` where only an image is to be seen.")
}

/// Links and buttons have a name: a text, an image's text, or a label.
struct NameRule: PageRule {
    /// The links and buttons that the walk is inside of, and whether something has named them.
    private var open: [(tag: HTMLTag, isNamed: Bool)] = []

    mutating func enter(_ element: HTMLElement, _ findings: inout HTMLFindings) {
        if Self.needsName(element) {
            open.append((element.tag, element.isLabelled || findings.hiddenDepth > 0))
        } else if !open.isEmpty, findings.hiddenDepth == 0, element.isLabelled || element.text(.alt) != nil {
            nameAll()
        }
    }

    mutating func text(_ text: HTMLText, _ findings: inout HTMLFindings) {
        if !open.isEmpty, findings.hiddenDepth == 0, !text.isBlank { nameAll() }
    }

    mutating func leave(_ element: HTMLElement, _ findings: inout HTMLFindings) {
        guard Self.needsName(element), let (tag, isNamed) = open.popLast(), !isNamed else { return }
        let target = element[.href]
        findings.add(
            .pageUnnamedLink, tag == .a ? "this link to '\(target ?? "")' has no text" : "this \(tag.rawValue) has no text",
            at: element.range, clues: [target.map { "](\($0)" } ?? ""], help: "a screen reader has nothing to read out here")
    }

    private mutating func nameAll() {
        for index in open.indices { open[index].isNamed = true }
    }

    private static func needsName(_ element: HTMLElement) -> Bool {
        element.isHTML && (element.tag == .a && element.attributes.has(.href) || element.tag == .button || element.tag == .summary)
    }
}
