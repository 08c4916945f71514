/// An element of a page as the parser understood it.
struct HTMLElement {
    /// The name in lower case; empty where the standard knows no such element.
    let name: String
    /// Whether it is one of HTML's own, not of a drawing or formula inside it.
    let isHTML: Bool
    /// Names and values, in the order written, character references decoded.
    let attributes: [(name: String, value: String)]
    /// The bytes of its start tag; `nil` where the parser put it there itself.
    let range: Range<Int>?

    /// The value of an attribute, empty where it has none; `nil` where the element has no such attribute.
    subscript(_ name: String) -> String? { attributes.first { $0.name == name }?.value }

    /// The value of an attribute that says something.
    func text(_ name: String) -> String? {
        self[name].flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
    }

    /// Whether it names itself by an attribute, as the computation of accessible names has it.
    var isLabelled: Bool { text("aria-label") != nil || text("aria-labelledby") != nil || text("title") != nil }
}

/// What is shown the elements and texts of a page in the order of the document.
protocol HTMLVisitor {
    /// A place where the page breaks the standard's syntax.
    /// - Parameters:
    ///   - kind: the parser's number for what is wrong.
    ///   - line: the line, from 1.
    ///   - offset: the byte, where it is known.
    mutating func error(kind: Int, line: Int, at offset: Int?)
    mutating func enter(_ element: HTMLElement)
    /// Text that is not blank, cut off after `HTMLElement.maximumTextLength` bytes.
    mutating func text(_ text: String)
    mutating func leave(_ element: HTMLElement)
}

extension HTMLElement {
    /// As much of a text as tells where it stands.
    static let maximumTextLength = 160
}
