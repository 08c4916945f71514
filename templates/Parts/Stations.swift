import Content
import Hypertext
import Site

/// The sections by name alone, where a reader who knows what to look for finds them at once.
struct Stations {
    let page: Page

    var html: HTML {
        guard let sections = page.topic?.sections, (2...Self.most).contains(sections.count) else { return "" }
        return """
            <nav class="stations" aria-label="\(page.words.sectionCount(sections.count))">
            <ol>
            \(sections.enumerated().each { index, link in
                "<li data-number=\"\(index + 1)\">\(page.anchor(to: link))</li>\n"
            })</ol>
            </nav>

            """
    }

    /// More sections than these are no row any more.
    private static let most = 7
}
