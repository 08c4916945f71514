/// Takes a page's elements, texts and errors, and shows them to every rule that asks for them.
///
/// The rules are named one by one: a list of any rules costs more in calls than most of them do.
struct PageWalk: HTMLVisitor {
    var findings = PageFindings()
    var links: LinkCollector
    private var syntax = SyntaxRule()
    private var document = DocumentRule()
    private var identifiers = IdentifierRule()
    private var pictures = PictureRule()
    private var names = NameRule()
    private var fields = FieldRule()
    private var landmarks = LandmarkRule()
    private var headings = HeadingRule()

    init(page: String, base: SiteBase) { links = LinkCollector(page: page, base: base) }

    mutating func error(kind: Int, line: Int, at offset: Int?) { syntax.add(kind: kind, line: line, at: offset, &findings) }

    mutating func enter(_ element: HTMLElement) {
        if Self.isMain(element) { findings.mainDepth += 1 }
        if Self.isHidden(element) { findings.hiddenDepth += 1 }
        if element.name == "meta", element["http-equiv"]?.lowercased() == "refresh" { findings.isRedirect = true }
        document.enter(element, &findings)
        identifiers.enter(element, &findings)
        pictures.enter(element, &findings)
        names.enter(element, &findings)
        fields.enter(element, &findings)
        landmarks.enter(element, &findings)
        headings.enter(element, &findings)
        links.enter(element, &findings)
    }

    mutating func text(_ text: HTMLText) {
        document.text(text, &findings)
        names.text(text, &findings)
        headings.text(text, &findings)
        links.text(text)
    }

    mutating func leave(_ element: HTMLElement) {
        document.leave(element, &findings)
        names.leave(element, &findings)
        fields.leave(element, &findings)
        headings.leave(element, &findings)
        links.leave(element)
        if Self.isMain(element) { findings.mainDepth -= 1 }
        if Self.isHidden(element) { findings.hiddenDepth -= 1 }
    }

    mutating func finish() {
        document.finish(&findings)
        identifiers.finish(&findings)
        fields.finish(&findings)
        landmarks.finish(&findings)
        headings.finish(&findings)
    }

    private static func isMain(_ element: HTMLElement) -> Bool {
        element.isHTML && element.name == "main" || element.attributes.has("role", "main")
    }

    private static func isHidden(_ element: HTMLElement) -> Bool { element.attributes.has("aria-hidden", "true") }
}
