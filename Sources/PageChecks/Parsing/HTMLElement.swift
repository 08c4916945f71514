/// An element of a page as the parser understood it; to be looked at while the page is walked.
struct HTMLElement {
    let tag: HTMLTag
    /// Whether it is one of HTML's own, not of a drawing or formula inside it.
    let isHTML: Bool
    let attributes: HTMLAttributes
    /// The bytes of its start tag in the page as the parser was given it.
    private let abridged: Range<Int>?

    /// - Parameter range: the bytes of its start tag that the parser was given; `nil` where the parser put it there itself.
    init(tag: HTMLTag, isHTML: Bool, attributes: HTMLAttributes, at range: Range<Int>?) {
        (self.tag, self.isHTML, self.attributes, abridged) = (tag, isHTML, attributes, range)
    }

    /// Whether no rule has anything to say of it but of the texts below it, as of most elements.
    var isPlain: Bool { tag == .other && attributes.names.isSubset(of: .unasked) }

    /// The bytes of its start tag; `nil` where the parser put it there itself.
    var range: Range<Int>? { abridged.map { attributes.original($0) } }

    /// The value of an attribute, empty where it has none; `nil` where the element has no such attribute.
    subscript(_ name: HTMLAttribute) -> String? { attributes[name] }

    /// The value of an attribute that says something.
    func text(_ name: HTMLAttribute) -> String? {
        self[name].flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
    }

    /// Whether it names itself by an attribute, as the computation of accessible names has it.
    var isLabelled: Bool {
        guard !attributes.names.isDisjoint(with: .labels) else { return false }
        return text(.ariaLabel) != nil || text(.ariaLabelledby) != nil || text(.title) != nil
    }
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
    /// Text that the parser holds for more than blanks.
    mutating func text(_ text: HTMLText)
    mutating func leave(_ element: HTMLElement)
}
