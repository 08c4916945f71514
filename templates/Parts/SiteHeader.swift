import Content
import Hypertext
import Site

/// The bar above every page: whose site it is, the pages one looks for by name, search, and the contents on a phone.
struct SiteHeader {
    let page: Page

    var html: HTML {
        page.sharedPart(page.isForPaper ? "header on paper" : "header", leadingTo: targets) { bar }
    }

    private var bar: HTML {
        """
        <header class="site-header">
        <p class="site-title"><a href="\(page.reference(to: .root))">\(logo ?? "\(page.site.settings.title)")</a>\(topic)</p>
        \(navigation)\(page.isForPaper ? "" : tools)</header>

        """
    }

    /// The site's sign in the place of its name.
    private var logo: HTML? {
        page.site.brand.logo.map { logo in
            let image: HTML = "<img src=\"\(page.reference(to: logo.light.path))\" alt=\"\(logo.alt)\"\(attribute: "width", logo.light.width.map(String.init))\(attribute: "height", logo.light.height.map(String.init))>"
            guard let dark = logo.dark else { return image }
            return """
                <picture><source srcset="\(page.reference(to: dark.path))" media="(prefers-color-scheme: dark)"\(attribute: "width", dark.width.map(String.init))\(attribute: "height", dark.height.map(String.init))>\(image)</picture>
                """
        }
    }

    /// Both open elements further down in the document, without script.
    private var tools: HTML {
        """
        <button type="button" class="open-search" popovertarget="search" aria-keyshortcuts="/"\(attribute: "lang", page.wordsLanguage)>\(page.words.search) <kbd aria-hidden="true">/</kbd></button>
        \(if: page.topic != nil, "<button type=\"button\" class=\"open-path\" popovertarget=\"path\"\(attribute: "lang", page.wordsLanguage)>\(page.words.contents)</button>\n")
        """
    }

    /// In a library, the topic that the page belongs to.
    private var topic: HTML {
        guard page.site.isLibrary, let topic = page.topic else { return "" }
        return " <a href=\"\(page.reference(to: topic.path))\">\(topic.title)</a>"
    }

    /// The links that the site names, or those of the topic.
    private var navigation: HTML {
        if let links = page.site.texts.navigation {
            return links.isEmpty ? "" : """
                <nav class="site-nav own" aria-label="\(page.words.mainNavigation)">
                <ul>
                \(links.each { "<li>\(page.anchor(to: $0))</li>\n" })</ul>
                </nav>

                """
        }
        guard let topic = page.topic else { return "" }
        return """
            <nav class="site-nav" aria-label="\(page.words.mainNavigation)">
            <ul\(attribute: "lang", page.wordsLanguage)>
            \(links(of: topic).each { "<li>\(page.anchor(to: $0, named: page.shortName(of: $0)))</li>\n" })</ul>
            </nav>

            """
    }

    private func links(of topic: TopicContext) -> [PageLink] {
        ([.overview, .characteristics, .faq, .sources] as [PageKind]).compactMap { topic.link($0) }
    }

    /// The pages that the bar leads to.
    private var targets: [PagePath] {
        guard let topic = page.topic else { return [] }
        guard let links = page.site.texts.navigation else { return [.root, topic.path] + links(of: topic).map(\.path) }
        return [.root, topic.path] + links.compactMap { if case .page(let path, _) = $0.target { path } else { nil } }
    }
}
