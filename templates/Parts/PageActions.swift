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
        \(page.topic.map { "<li class=\"tools\"><a href=\"\(page.reference(to: $0.printPath))\">\(page.words.printVersion)</a></li>\n" })\
        \(page.topic.flatMap(\.handoutPath).map { "<li class=\"tools\"><a href=\"\(page.reference(to: $0))\">\(page.words.handout)</a></li>\n" })\
        \(page.path == page.topic?.path ? page.wholeLinks.each { "<li class=\"tools\">\($0)</li>\n" } : "")\
        <li class="tools"><button type="button" data-copy hidden>\(page.words.copyLink)</button></li>

        """
    }
}

extension Page {
    /// Links to the topic as a book and as a PDF, saved under the topic's name, as far as the site has them.
    var wholeLinks: [HTML] {
        let files = [(topic?.book, "EPUB", "application/epub+zip", "epub"), (topic?.paper, "PDF", "application/pdf", "pdf")]
        return files.compactMap { path, name, type, ending in
            path.map { "<a href=\"\(reference(to: $0))\" type=\"\(type)\" download=\"\(topic?.title ?? "").\(ending)\">\(name)</a>" }
        }
    }
}
