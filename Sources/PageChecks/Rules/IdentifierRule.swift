package import Diagnostics
internal import Bytes
internal import Hypertext

extension Rule {
    /// Two elements with one id.
    package static let pageDuplicateID = Rule(
        "page-duplicate-id", .error,
        summary: "A finished page with the same id twice.",
        example: """
            -- public/index.html --
            <!doctype html>
            <html lang="en"><title>A</title><main><h1>A</h1><h2 id="b">B</h2><h2 id="b">C</h2></main></html>
            """,
        fix: "Give each element an id of its own: links and labels find only the first.")

    /// An attribute that names an id the page does not have.
    package static let pageBrokenReference = Rule(
        "page-broken-reference", .error,
        summary: "A label or description of a finished page that names an id the page does not have.",
        example: """
            -- public/index.html --
            <!doctype html>
            <html lang="en"><title>A</title><main><h1>A</h1><p aria-describedby="b">Text.</p></main></html>
            """,
        fix: "Give that id to the element that is meant, or remove the attribute.")
}

/// Ids: no two alike, and each that an attribute names is there.
struct IdentifierRule: PageRule {
    /// The ids on the page.
    private(set) var known: Set<AnchorHash> = []
    private var references: [(id: String, attribute: HTMLAttribute, range: Range<Int>?, isContent: Bool)] = []

    /// The attributes that name ids, one or several.
    private static let referring: HTMLAttributeSet = [
        .for, .ariaLabelledby, .ariaDescribedby, .ariaControls, .ariaDetails, .headers, .list, .form, .popovertarget,
    ]

    mutating func enter(_ element: HTMLElement, _ findings: inout HTMLFindings) {
        guard !element.attributes.names.isEmpty else { return }
        if let id = element.attributes.bytes(of: .id), !known.insert(AnchorHash(id)).inserted {
            let id = String(decoding: id, as: UTF8.self)
            findings.add(
                .pageDuplicateID, "the page has the id '\(id)' twice", at: element.range, clues: [id],
                help: "links reach the first one only")
        }
        let isContent = findings.mainDepth > 0
        element.attributes.each(of: Self.referring) { name, value in
            for id in value.split(whereSeparator: \.isWhitespace) {
                references.append((String(id), name, element.range, isContent))
            }
        }
    }

    mutating func finish(_ findings: inout HTMLFindings) {
        for reference in references where !known.contains(AnchorHash(reference.id.utf8)) {
            findings.add(
                .pageBrokenReference, "\(reference.attribute.text) names the id '\(reference.id)', which the page does not have",
                at: reference.range, clues: [reference.id], isContent: reference.isContent)
        }
    }
}
