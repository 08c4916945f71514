import Content
import Hypertext
import Site

/// The bar above every page: whose site it is, the pages one looks for by name, search, and the contents on a phone.
struct SiteHeader {
    let page: Page

    var html: HTML {
        """
        <header class="site-header">
        <p class="site-title"><a href="\(page.reference(to: .root))">\(page.site.settings.title)</a>\(topic)</p>
        \(navigation)\(page.isForPaper ? "" : tools)</header>

        """
    }

    /// Both open what stands further down in the document, without script.
    private var tools: HTML {
        """
        <button type="button" class="open-search" popovertarget="search"\(attribute: "lang", page.wordsLanguage)>\(page.words.search) <kbd>/</kbd></button>
        \(if: page.topic != nil, "<button type=\"button\" class=\"open-path\" popovertarget=\"path\"\(attribute: "lang", page.wordsLanguage)>\(page.words.contents)</button>\n")
        """
    }

    /// In a library, the topic that the page belongs to.
    private var topic: HTML {
        guard page.site.isLibrary, let topic = page.topic else { return "" }
        return " <a href=\"\(page.reference(to: topic.address))\">\(topic.title)</a>"
    }

    private var navigation: HTML {
        guard let topic = page.topic else { return "" }
        let links = ([.overview, .characteristics, .faq, .sources] as [PageLink.Kind]).compactMap { topic.link($0) }
        return """
            <nav class="site-nav" aria-label="\(page.words.mainNavigation)">
            <ul\(attribute: "lang", page.wordsLanguage)>
            \(links.each { "<li>\(page.anchor(to: $0, named: page.shortName(of: $0)))</li>\n" })</ul>
            </nav>

            """
    }
}
