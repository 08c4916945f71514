package import Diagnostics
internal import Bytes

extension Rule {
    /// A page that does not say its language.
    package static let pageLanguage = Rule(
        "page-language", .error,
        summary: "A finished page that does not say which language it is in.",
        example: "-- public/index.html --\n<!doctype html>\n<html><title>A</title><main><h1>A</h1></main></html>\n",
        fix: "Write `lang` into the `html` tag, as in `<html lang=\"en\">`: a screen reader picks its voice by it.")

    /// A page without a title.
    package static let pageTitle = Rule(
        "page-title", .error,
        summary: "A finished page without a title.",
        example: "-- public/index.html --\n<!doctype html>\n<html lang=\"en\"><title> </title><main><h1>A</h1></main></html>\n",
        fix: "Write a `title` into the head: tabs, search results and screen readers name the page by it.")
}

/// What the document says of itself: its language and its title.
struct DocumentRule: PageRule {
    private var root: Range<Int>?
    private var hasLanguage = false
    private var isInTitle = false
    private var hasTitle = false

    mutating func enter(_ element: HTMLElement, _ findings: inout HTMLFindings) {
        guard element.isHTML else { return }
        if element.tag == .html {
            root = element.range
            hasLanguage = element[.lang].map(LanguageTag.isWellFormed) ?? false
        } else if element.tag == .title {
            isInTitle = true
        }
    }

    mutating func text(_ text: HTMLText, _ findings: inout HTMLFindings) {
        if isInTitle, !text.isBlank { hasTitle = true }
    }

    mutating func leave(_ element: HTMLElement, _ findings: inout HTMLFindings) {
        if element.tag == .title { isInTitle = false }
    }

    mutating func finish(_ findings: inout HTMLFindings) {
        if !hasLanguage {
            findings.add(.pageLanguage, "the page does not say which language it is in", at: root, help: "write lang=\"…\" into the html tag")
        }
        if !hasTitle { findings.add(.pageTitle, "the page has no title", at: root, help: "write a title into its head") }
    }
}
