import Content
import Hypertext
import Site

/// The frame around every page: document head, site header, main part, footer.
struct Layout {
    let page: Page

    func document(_ main: HTML) -> HTML {
        """
        <!doctype html>
        <html lang="\(page.site.settings.language)" dir="\(page.site.direction.rawValue)">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        \(DocumentHead(page: page).html)</head>
        <body class="\(page.kindName)">
        <a class="skip" href="#main">\(page.words.skipToContent)</a>
        <header class="site-header">
        <p class="site-title"><a href="\(page.reference(to: PageAddress.root))">\(page.site.settings.title)</a></p>
        \(navigation)</header>
        <main id="main">
        \(main)</main>
        <footer class="site-footer">
        \(SiteFooter(page: page).html)</footer>
        </body>
        </html>

        """
    }

    /// The pages one looks for by name; the sections have their own path on each page.
    private var navigation: HTML {
        guard let topic = page.topic else { return "" }
        let links = topic.pages.filter { [.overview, .characteristics, .faq, .sources].contains($0.kind) }
        return """
            <nav class="site-nav" aria-label="\(page.words.mainNavigation)">
            <ul>
            \(links.each { link in
                "<li>\(page.anchor(to: link, named: page.shortName(of: link)))</li>\n"
            })</ul>
            </nav>

            """
    }
}

extension Page {
    /// A link to a page, marked when it is the page one is on.
    func anchor(to link: PageLink, named name: String? = nil) -> HTML {
        isCurrent(link)
            ? "<a href=\"\(reference(to: link.address))\" aria-current=\"page\">\(name ?? link.title)</a>"
            : "<a href=\"\(reference(to: link.address))\">\(name ?? link.title)</a>"
    }

    /// What a page is called where there is little room.
    func shortName(of link: PageLink) -> String {
        switch link.kind {
        case .overview: words.overview
        case .characteristics: words.characteristics
        case .faq: words.faq
        case .sources: words.sources
        case .glossary: words.glossary
        case .changes: words.changes
        case .library, .section: link.title
        }
    }

    /// The kind of page, as a class for the style sheet.
    fileprivate var kindName: String {
        switch body {
        case .library: "library"
        case .overview: "overview"
        case .section: "section"
        case .characteristics: "characteristics"
        case .faq: "faq"
        case .glossary: "glossary"
        case .sources: "sources"
        case .changes: "changes"
        case .notFound: "not-found"
        }
    }
}
