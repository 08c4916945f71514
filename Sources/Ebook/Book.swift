package import Hypertext

/// A book to be: everything that its file is made of, with no clock and no machine in it.
package struct Book: Sendable {
    package var title: String
    /// A BCP 47 tag.
    package var language: String
    package var isRightToLeft: Bool
    /// A URL or a `urn:`, the same for every edition of the book.
    package var identifier: String
    /// The day it was last changed, such as `2026-11-25`.
    package var modified: String
    package var published: String?
    package var creators: [String]
    package var publisher: String?
    package var rights: String?
    package var summary: String?
    /// Where the same stands on the web.
    package var source: String?
    /// What it is one of, such as a library of topics.
    package var collection: String?
    /// What the list of its chapters is called.
    package var contents: String
    package var colors: CoverColors
    /// The page after the cover.
    package var titlePage: HTML
    package var chapters: [BookChapter]
    package var images: [BookImage]

    /// - Parameters:
    ///   - title: what it is called, on the cover as well.
    ///   - language: that of its text, as a BCP 47 tag.
    ///   - identifier: a URL or a `urn:`, the same for every edition.
    ///   - modified: the day it was last changed, in ISO 8601.
    ///   - contents: what the list of its chapters is called.
    package init(title: String, language: String, identifier: String, modified: String, contents: String) {
        self.title = title
        self.language = language
        self.identifier = identifier
        self.modified = modified
        self.contents = contents
        (isRightToLeft, creators, chapters, images) = (false, [], [], [])
        (colors, titlePage) = (CoverColors(ground: "#ffffff", text: "#000000"), .empty)
    }

    /// The colours of a cover, as CSS writes them.
    package struct CoverColors: Sendable {
        package let ground: String
        package let text: String

        /// - Parameters:
        ///   - ground: that of the whole cover.
        ///   - text: that of the words on it.
        package init(ground: String, text: String) { (self.ground, self.text) = (ground, text) }
    }
}

/// An image in a book.
package struct BookImage: Sendable {
    /// Its name, which no other image of the book has.
    package let name: String
    package let bytes: [UInt8]

    /// - Parameters:
    ///   - name: letters, digits and signs of ASCII that need no escaping, with one of ``mediaTypes`` as its ending.
    ///   - bytes: what the file holds.
    package init(name: String, bytes: [UInt8]) { (self.name, self.bytes) = (name, bytes) }

    /// The types of images that every reading system shows, by the endings of names (EPUB 3.3, section 3.2).
    package static let mediaTypes = [
        "gif": "image/gif", "jpeg": "image/jpeg", "jpg": "image/jpeg", "png": "image/png", "svg": "image/svg+xml", "webp": "image/webp",
    ]

    /// The type of the image; `nil` where reading systems need not show it.
    /// - Parameter name: of a file, or its path.
    package static func mediaType(of name: String) -> String? {
        name.lastIndex(of: ".").flatMap { mediaTypes[name[name.index(after: $0)...].lowercased()] }
    }
}
