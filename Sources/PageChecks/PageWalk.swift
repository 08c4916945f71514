/// Takes a page's elements, texts and errors, and shows them to every rule.
struct PageWalk: HTMLVisitor {
    var findings = PageFindings()
    var links: LinkCollector
    private var syntax = SyntaxRule()
    private var rules: [any PageRule] = [
        DocumentRule(), IdentifierRule(), PictureRule(), NameRule(), FieldRule(), LandmarkRule(), HeadingRule(),
    ]

    init(page: String, base: SiteBase) { links = LinkCollector(page: page, base: base) }

    mutating func error(kind: Int, line: Int, at offset: Int?) { syntax.add(kind: kind, line: line, at: offset, &findings) }

    mutating func enter(_ element: HTMLElement) {
        if Self.isMain(element) { findings.mainDepth += 1 }
        if Self.isHidden(element) { findings.hiddenDepth += 1 }
        if element.name == "meta", element["http-equiv"]?.lowercased() == "refresh" { findings.isRedirect = true }
        for index in rules.indices { rules[index].enter(element, &findings) }
        links.enter(element, &findings)
    }

    mutating func text(_ text: String) {
        for index in rules.indices { rules[index].text(text, &findings) }
        links.text(text)
    }

    mutating func leave(_ element: HTMLElement) {
        for index in rules.indices { rules[index].leave(element, &findings) }
        links.leave(element)
        if Self.isMain(element) { findings.mainDepth -= 1 }
        if Self.isHidden(element) { findings.hiddenDepth -= 1 }
    }

    mutating func finish() {
        for index in rules.indices { rules[index].finish(&findings) }
    }

    private static func isMain(_ element: HTMLElement) -> Bool {
        element.isHTML && element.name == "main" || element["role"] == "main"
    }

    private static func isHidden(_ element: HTMLElement) -> Bool { element["aria-hidden"] == "true" }
}
