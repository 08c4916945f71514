/// Knows what a text refers to. A renderer asks it about every link, image and citation, in the order of the text.
package protocol MarkdownResolver {
    /// The figure that a code block describes; `nil` leaves it as code.
    /// - Parameters:
    ///   - language: the word after the block's fence.
    ///   - text: what is in the block.
    ///   - place: the block's lines, its fences among them.
    ///   - id: gives an anchor for a title.
    mutating func figure(_ language: String, _ text: [UInt8], at place: ReferencePlace, id: (String) -> String) -> MarkdownFigure?
    /// Where a link leads.
    mutating func link(to destination: String, at place: ReferencePlace) -> LinkTarget
    /// Where an image is.
    mutating func image(at destination: String, at place: ReferencePlace, alt: String) -> ImageTarget
    /// The HTML of a citation; `nil` leaves its text as it stands.
    mutating func citation(_ citation: Citation, at place: ReferencePlace) -> [UInt8]?
    /// The words of a citation that belong to the sentence, such as the authors in `@doe2020 says`.
    func words(of citation: Citation) -> String
    /// The terms whose first use opens a definition.
    var terms: TermIndex { get }
    /// The block that holds a term's definition and has the id that the term refers to.
    func definition(ofTerm term: Int, id: String) -> [UInt8]
}

extension MarkdownResolver {
    package func figure(_ language: String, _ text: [UInt8], at place: ReferencePlace, id: (String) -> String) -> MarkdownFigure? { nil }

    package func words(of citation: Citation) -> String { "" }

    package var terms: TermIndex { .empty }

    package func definition(ofTerm term: Int, id: String) -> [UInt8] { [] }
}

/// Where a link leads.
package enum LinkTarget: Sendable, Hashable {
    /// An address of the site, written as it is.
    case site(String)
    /// An address elsewhere.
    case external(String)
    /// Nowhere: the link's text stands alone.
    case refused
}

/// Where an image is.
package enum ImageTarget: Sendable, Hashable {
    /// A file of the site; its size in CSS pixels where that is known.
    case file(address: String, width: Int?, height: Int?, isLazy: Bool)
    /// Nowhere: the image's text stands in its place.
    case refused
}

/// The place of a reference in its file.
package struct ReferencePlace: Sendable, Hashable {
    /// The line it stands on as far as cmark-gfm knows, from 1.
    package let line: Int
    /// The last line of its block.
    package let lastLine: Int
    /// The id of the heading it stands under; `nil` before the first.
    package let headingID: String?

    package init(line: Int, lastLine: Int, headingID: String?) {
        self.line = line
        self.lastLine = lastLine
        self.headingID = headingID
    }
}
