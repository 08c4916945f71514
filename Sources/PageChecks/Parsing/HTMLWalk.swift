internal import Bytes
internal import Diagnostics

/// Takes a page's elements, texts and errors, and shows them to every rule that asks for them.
///
/// The rules are named one by one: a list of any rules costs more in calls than most of them do.
struct HTMLWalk: HTMLVisitor {
    var findings = HTMLFindings()
    var links: LinkCollector
    private var syntax = SyntaxRule()
    private var document = DocumentRule()
    private var identifiers = IdentifierRule()
    private var images = ImageRule()
    private var names = NameRule()
    private var fields = FieldRule()
    private var landmarks = LandmarkRule()
    private var headings = HeadingRule()

    private init(page: String, base: SiteBase) { links = LinkCollector(page: page, base: base) }

    /// Parses a page and goes all the way.
    init(of page: SourceText, base: SiteBase) {
        self.init(page: page.path, base: base)
        #if PageChecks
        HTMLParse.walk(page.bytes, showing: &self)
        #endif
        finish()
    }

    mutating func error(kind: Int, line: Int, at offset: Int?) { syntax.add(kind: kind, line: line, at: offset, &findings) }

    mutating func enter(_ element: HTMLElement) {
        if element.isPlain { return }
        if element.isMain { findings.mainDepth += 1 }
        if element.isHidden { findings.hiddenDepth += 1 }
        if element.tag == .meta, element[.httpEquiv]?.lowercased() == "refresh" { findings.isRedirect = true }
        document.enter(element, &findings)
        identifiers.enter(element, &findings)
        images.enter(element, &findings)
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
        if element.isPlain { return }
        document.leave(element, &findings)
        names.leave(element, &findings)
        fields.leave(element, &findings)
        headings.leave(element, &findings)
        links.leave(element)
        if element.isMain { findings.mainDepth -= 1 }
        if element.isHidden { findings.hiddenDepth -= 1 }
    }

    private mutating func finish() {
        document.finish(&findings)
        identifiers.finish(&findings)
        fields.finish(&findings)
        landmarks.finish(&findings)
        headings.finish(&findings)
    }

    /// The places on the page that links lead to.
    var places: Set<AnchorHash> { identifiers.known.union(links.names) }
}

extension HTMLElement {
    /// Whether it is a main part of its page.
    var isMain: Bool { isHTML && tag == .main || attributes.has(.role, "main") }

    /// Whether readers do not meet it.
    fileprivate var isHidden: Bool { attributes.has(.ariaHidden, "true") }
}
