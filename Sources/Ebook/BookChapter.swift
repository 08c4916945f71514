package import Hypertext

/// A chapter of a book, as it is before its markup is rewritten.
package struct BookChapter: Sendable {
    /// What a chapter is, beside text to be read.
    package enum Kind: Sendable {
        case text, questions, glossary, sources
    }

    /// Where a link leads.
    package enum Destination: Sendable, Hashable {
        /// A place in the book: the number of a chapter, from 0, and an id in it.
        case chapter(Int, id: String?)
        /// The URL of something outside of the book.
        case outside(String)
        /// Nothing that a reader of the book could get at.
        case none
    }

    package let title: String
    /// Its number among the chapters that have one.
    package let number: Int?
    package let kind: Kind
    package let html: HTML
    /// The images that stand for drawings, by the ids of their figures.
    package let drawings: [String: String]
    let destination: @Sendable (String) -> Destination
    let image: @Sendable (String) -> String?

    /// - Parameters:
    ///   - title: its name in the list of chapters.
    ///   - number: its number among the chapters that have one.
    ///   - kind: what it is.
    ///   - html: its text, from a first heading on.
    ///   - drawings: names of images that stand for the drawings of figures, by the ids of these.
    ///   - destination: tells where a URL leads that a link has.
    ///   - image: gives the name of the image for a URL; `nil` where the book has none.
    package init(
        title: String, number: Int? = nil, kind: Kind = .text, html: HTML, drawings: [String: String] = [:],
        destination: @escaping @Sendable (String) -> Destination, image: @escaping @Sendable (String) -> String?
    ) {
        (self.title, self.number, self.kind, self.html, self.drawings) = (title, number, kind, html, drawings)
        (self.destination, self.image) = (destination, image)
    }

    /// What stands in the list of chapters.
    var name: String { number.map { "\($0) \(title)" } ?? title }
}
