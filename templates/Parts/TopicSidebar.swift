import Content
import Hypertext
import Site

/// The way through a topic: its sections as stations of a line, the headings of the section one is on, then the pages
/// that are looked things up in.
///
/// It stands beside the text where there is room, and opens from the header where there is not.
struct TopicSidebar {
    let page: Page

    var html: HTML {
        guard let topic = page.topic, !page.isForPaper else { return "" }
        let sections = topic.sections(around: page.path)
        let others = topic.references
        return """
            <nav class="path" id="path" popover aria-label="\(page.words.contents)">
            <button type="button" class="close" popovertarget="path" popovertargetaction="hide"\(attribute: "lang", page.wordsLanguage)>\(page.words.close)</button>
            <ol>
            \(topic.link(.overview).map { "<li class=\"start\" value=\"0\">\(page.anchor(to: $0, named: page.words.overview))</li>\n" })\
            \(sections.indices.each { index in
                page.sharedPart("station", leadingTo: [sections[index].path]) { station(sections[index], number: index + 1) }
            })</ol>
            \(others.isEmpty ? "" : page.sharedPart("others", leadingTo: others.map(\.path)) {
                """
                <ul class="others">
                \(others.each { "<li>\(page.anchor(to: $0, named: page.shortName(of: $0)))</li>\n" })</ul>

                """
            })\
            </nav>

            """
    }

    private func station(_ link: PageLink, number: Int) -> HTML {
        """
        <li\(if: page.isCurrent(link), " class=\"current\"") data-number="\(number)">\(page.anchor(to: link))\(if: page.isCurrent(link), headings)</li>

        """
    }

    /// The headings of the section one is on; the script marks the one that is being read.
    private var headings: HTML {
        guard case .section(let section, _) = page.body else { return "" }
        let entries = section.text.outline.filter { $0.level == 2 }
        guard !entries.isEmpty else { return "" }
        return """

            <ul class="contents" aria-label="\(page.words.onThisPage)">
            \(entries.each { "<li><a href=\"#\($0.id)\">\($0.text)</a></li>\n" })</ul>

            """
    }
}
