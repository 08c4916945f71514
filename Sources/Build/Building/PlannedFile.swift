package import Content
package import Site

/// A file of the site before it is made: where it goes, and what it is made of.
package struct PlannedFile: Sendable {
    /// What becomes of it.
    package enum Origin: Sendable {
        /// A page, for the theme to fill.
        case page(Page)
        /// A file for machines, which reports nothing.
        case file(SiteFile)
        /// A file of the content directory, published as it is.
        case copy(ContentFile)
        /// A topic as a book, for the theme to fill.
        case book(TopicBook)
        /// A topic as a PDF, for the theme to fill and another program to print.
        case paper(TopicPaper)
    }

    /// The path below the site's root.
    package let path: String
    package let origin: Origin

    /// Whether it is a page to read, rather than a file or a redirect.
    var isPage: Bool {
        guard case .page(let page) = origin else { return false }
        if case .moved = page.body { return false }
        return true
    }

    init(_ page: Page) {
        path = page.path.file
        origin = .page(page)
    }

    init(_ file: SiteFile) {
        path = file.path
        origin = .file(file)
    }

    init(_ book: TopicBook) {
        path = book.path.text
        origin = .book(book)
    }

    init(_ paper: TopicPaper) {
        path = paper.path.text
        origin = .paper(paper)
    }

    init(_ media: PublishedMedia) {
        path = media.path.file
        origin = .copy(media.file)
    }
}
