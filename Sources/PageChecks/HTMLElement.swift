/// An element of a page as the parser understood it; to be looked at while the page is walked.
struct HTMLElement {
    /// The name in lower case; empty where the standard knows no such element.
    let name: String
    /// Whether it is one of HTML's own, not of a drawing or formula inside it.
    let isHTML: Bool
    let attributes: HTMLAttributes
    /// The bytes of its start tag; `nil` where the parser put it there itself.
    let range: Range<Int>?

    /// The value of an attribute, empty where it has none; `nil` where the element has no such attribute.
    subscript(_ name: StaticString) -> String? { attributes[name] }

    /// The value of an attribute that says something.
    func text(_ name: StaticString) -> String? {
        self[name].flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
    }

    /// Whether it names itself by an attribute, as the computation of accessible names has it.
    var isLabelled: Bool { text("aria-label") != nil || text("aria-labelledby") != nil || text("title") != nil }
}

/// A text of a page, cut off after `HTMLText.maximumLength` bytes; to be looked at while the page is walked.
struct HTMLText {
    /// As much of a text as tells where it stands.
    static let maximumLength = 160

    private let bytes: UnsafeBufferPointer<UInt8>

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    var string: String { String(decoding: bytes, as: UTF8.self) }

    /// Whether there is nothing but blanks of any kind.
    var isBlank: Bool {
        // A printed character of ASCII is no blank, and most texts have one at once.
        bytes.contains { (0x21...0x7E).contains($0) } ? false : string.allSatisfy(\.isWhitespace)
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
