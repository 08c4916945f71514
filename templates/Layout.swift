public import Content
public import Hypertext
public import Site

/// The frame around every page, with the parts of a theme in it: document head, site header, the path beside the main part, footer.
struct Layout {
    let theme: any PartedTheme
    let page: Page

    func document(_ main: HTML) -> HTML {
        """
        <!doctype html>
        <html lang="\(page.site.settings.language)" dir="\(page.site.direction.rawValue)">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        \(theme.head(of: page))</head>
        <body class="\(page.kind.rawValue)">
        <a class="skip" href="#main"\(attribute: "lang", page.wordsLanguage)>\(page.words.skipToContent)</a>
        \(page.site.texts.banner.map { "<aside class=\"banner\">\(page.placed($0))</aside>\n" })\(theme.header(of: page))<div class="frame">
        \(theme.sidebar(of: page))<main id="main" tabindex="-1">
        \(theme.beforeMain(of: page))<article class="content"\(if: page.markdownTwin != nil, " data-pagefind-body")>
        \(main)</article>
        \(theme.afterMain(of: page))</main>
        </div>
        <footer class="site-footer">
        \(theme.footer(of: page))</footer>
        \(theme.end(of: page))\(page.isForPaper ? "" : notice)</body>
        </html>

        """
    }

    /// Where the script says what it has done.
    private var notice: HTML {
        """
        <p class="notice" role="status"\(attribute: "lang", page.wordsLanguage) data-copied="\(page.words.linkCopied)"></p>

        """
    }
}

extension Page {
    /// Whether the page is one to print: it has contents of its own, and nothing on it is pressed.
    public var isForPaper: Bool {
        switch body {
        case .print, .handout: true
        default: false
        }
    }

    /// The language of an element with words of the interface, where that is not the site's.
    public var wordsLanguage: String? { site.foreignInterfaceLanguage }

    /// A link to a page, marked when it is the page one is on.
    public func anchor(to link: PageLink, named name: String? = nil) -> HTML {
        """
        <a href="\(reference(to: link.path))"\(if: isCurrent(link), " aria-current=\"page\"")>\(name ?? link.title)</a>
        """
    }

    /// A link that the site names.
    public func anchor(to link: NavigationLink) -> HTML {
        """
        <a href="\(reference(to: link))"\(if: link.target == .page(path, fragment: nil), " aria-current=\"page\"")>\(link.title)</a>
        """
    }
}
