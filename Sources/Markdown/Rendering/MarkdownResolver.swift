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
    /// What a citation becomes; `nil` leaves its text as it stands.
    mutating func citation(_ citation: Citation, at place: ReferencePlace) -> RenderedCitation?
    /// The words of a citation that belong to the sentence, such as the authors in `@doe2020 says`.
    func words(of citation: Citation) -> String
    /// The terms whose first use leads to their definition.
    var terms: TermIndex { get }
    /// The path of a term's definition; asked once for each term that a page uses.
    mutating func destination(ofTerm term: Int) -> String
}

extension MarkdownResolver {
    package func figure(_ language: String, _ text: [UInt8], at place: ReferencePlace, id: (String) -> String) -> MarkdownFigure? { nil }

    package func words(of citation: Citation) -> String { "" }

    package var terms: TermIndex { .empty }

    package func destination(ofTerm term: Int) -> String { "" }
}

/// What a citation becomes on a page.
package struct RenderedCitation: Sendable {
    /// The words of the sentence, as HTML; empty but for narrative citations.
    package let words: [UInt8]
    /// What the mark says; `nil` where no work is known.
    package let mark: CitationMark?

    package init(words: [UInt8] = [], mark: CitationMark? = nil) {
        self.words = words
        self.mark = mark
    }
}

/// Where a link leads.
package enum LinkTarget: Sendable, Hashable {
    /// A URL of the site, written as it is.
    case site(String)
    /// A URL elsewhere.
    case external(String)
    /// Nowhere: the link's text stands alone.
    case refused
}

/// Where an image is.
package enum ImageTarget: Sendable, Hashable {
    /// A file of the site; its size in CSS pixels where that is known, and its copies in other widths, ascending.
    case file(url: String, width: Int?, height: Int?, isLazy: Bool, copies: [ImageCopy] = [])
    /// Nowhere: the image's text stands in its place.
    case refused
}

/// An image in another width, as WebP.
package struct ImageCopy: Sendable, Hashable {
    package let url: String
    /// In pixels.
    package let width: Int

    package init(url: String, width: Int) { (self.url, self.width) = (url, width) }
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
