public import Hypertext
public import Site

/// What one may want to do with a page: cite it, print the whole, pass it on. None of it asks another site.
public struct PageActions {
    let page: Page

    /// - Parameter page: the page it stands on.
    public init(page: Page) { self.page = page }

    /// As items of a list.
    public var items: HTML {
        """
        \(if: page.isCitable, "<li class=\"tools\"><a href=\"#cite\">\(page.words.cite)</a></li>\n")\
        \(page.topic.map { "<li class=\"tools\"><a href=\"\(page.reference(to: $0.printAddress))\">\(page.words.printVersion)</a></li>\n" })\
        \(page.topic.flatMap(\.handoutAddress).map { "<li class=\"tools\"><a href=\"\(page.reference(to: $0))\">\(page.words.handout)</a></li>\n" })\
        \(page.address == page.topic?.address ? page.bookLink.map { "<li class=\"tools\">\($0)</li>\n" } : nil)\
        <li class="tools"><button type="button" data-copy hidden>\(page.words.copyLink)</button></li>

        """
    }
}

extension Page {
    /// The link to the topic as a book, saved under the topic's name; `nil` where there is none.
    var bookLink: HTML? {
        topic.flatMap { topic in
            topic.book.map { "<a href=\"\(reference(to: $0))\" type=\"application/epub+zip\" download=\"\(topic.title).epub\">EPUB</a>" }
        }
    }
}
