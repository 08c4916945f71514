import Content
import Hypertext
import Site

/// The sections as stations of a path, with the headings of the page one is on.
struct SectionPath {
    let page: Page
    let outline: [OutlineEntry]

    var html: HTML {
        guard let sections = page.topic?.sections, !sections.isEmpty || !headings.isEmpty else { return "" }
        return """
            <nav class="path" aria-label="\(page.words.sections)">
            <ol>
            \(sections.each { link in
                """
                <li\(page.isCurrent(link) ? " class=\"current\"" : "")>\(page.anchor(to: link))\(page.isCurrent(link) ? contents : "")</li>

                """
            })</ol>
            </nav>

            """
    }

    private var headings: [OutlineEntry] { outline.filter { $0.level == 2 } }

    private var contents: HTML {
        headings.isEmpty
            ? ""
            : """

            <ul class="contents" aria-label="\(page.words.onThisPage)">
            \(headings.each { "<li><a href=\"#\($0.id)\">\($0.text)</a></li>\n" })</ul>

            """
    }
}
