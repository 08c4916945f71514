import Brand
import CalendarDates
import Content
import Hypertext
import Site

/// What a document says of itself to browsers, search engines and previews.
struct DocumentHead {
    let page: Page

    var html: HTML {
        """
        \(page.sharedPart("policy") { "<meta http-equiv=\"Content-Security-Policy\" content=\"\(page.site.securityPolicy.pageText)\">\n" })\
        <title>\(page.documentTitle)</title>
        \(page.description.map { "<meta name=\"description\" content=\"\($0)\">\n" })\
        \(page.canonicalURL.map { "<link rel=\"canonical\" href=\"\($0)\">\n" })\
        \(if: !page.isIndexed, "<meta name=\"robots\" content=\"noindex\">\n")\
        \(moved)\(verifications)\(page.sharedPart("colours") { colours })\(styleSheets.each { "<link rel=\"stylesheet\" href=\"\(page.reference(to: $0))\">\n" })\
        \(page.sharedPart("icons") { icons })\((page.isForPaper ? [] : page.site.assets.paths(.script)).each { "<script src=\"\(page.reference(to: $0))\" defer></script>\n" })\
        \(page.isForPaper ? "" : page.site.brand.scripts.each { page.element(for: $0) })\
        \(openGraph)\(neighbours)\(alternates)\
        \(page.structuredData.each { "<script type=\"application/ld+json\">\(json: $0)</script>\n" })
        """
    }

    /// Which colours and letters the page has.
    private var colours: HTML {
        """
        <meta name="color-scheme" content="\(page.site.brand.colorScheme)">
        \(themeColours)\(fonts)
        """
    }

    /// The colours of the page's ground, for the browser's own frame around it.
    private var themeColours: HTML {
        let brand = page.site.brand
        guard brand.dark != brand.light else { return "<meta name=\"theme-color\" content=\"\(brand.light[.paper].hex)\">\n" }
        return """
            <meta name="theme-color" content="\(brand.light[.paper].hex)" media="(prefers-color-scheme: light)">
            <meta name="theme-color" content="\(brand.dark[.paper].hex)" media="(prefers-color-scheme: dark)">

            """
    }

    /// The sheet of every page, those that this one needs besides, and last the site's own, which has the last word.
    private var styleSheets: [PagePath] {
        let assets = page.site.assets
        return assets.paths(.styleSheet) + pageSheets.compactMap { assets.path(named: $0) } + [page.site.brand.styleSheet].compactMap(\.self)
    }

    /// Few pages are the front of a library, list works or characteristics, or show figures: their rules are not for all to load.
    private var pageSheets: [String] {
        let kind: String? = switch page.body {
        case .library, .sources, .characteristics: "library.css"
        case .print, .handout: "edition.css"
        default: nil
        }
        return [kind, page.showsPlots ? "figures.css" : page.showsFigures ? "timelines.css" : nil].compactMap(\.self)
    }

    /// The first font for each use and those of the theme, asked for at once; browsers find the others when a page needs them. From a
    /// disk browsers refuse to load fonts beforehand.
    private var fonts: HTML {
        guard !page.site.isPortable else { return "" }
        let fonts = FontUse.allCases.compactMap { use in page.site.brand.fonts.first { $0.use == use } }
        return (fonts.map(\.path) + page.site.assets.paths(.font)).each { "<link rel=\"preload\" href=\"\(page.reference(to: $0))\" as=\"font\" type=\"font/woff2\" crossorigin>\n" }
    }

    /// The icon of the theme, and those of the site.
    private var icons: HTML {
        "\(page.site.assets.paths(.icon).each { "<link rel=\"icon\" href=\"\(page.reference(to: $0))\" type=\"image/svg+xml\">\n" })\(siteIcons)"
    }

    /// The site's own icons. Phones take bitmaps of 180 pixels and more.
    private var siteIcons: HTML {
        page.site.brand.icons.each { icon in
            let reference = page.reference(to: icon.path)
            guard !icon.isVector, let width = icon.width, let height = icon.height else {
                return icon.isVector
                    ? "<link rel=\"icon\" href=\"\(reference)\" type=\"image/svg+xml\">\n" : "<link rel=\"icon\" href=\"\(reference)\" type=\"image/png\">\n"
            }
            return width >= 180
                ? "<link rel=\"apple-touch-icon icon\" href=\"\(reference)\" sizes=\"\(width)x\(height)\">\n"
                : "<link rel=\"icon\" href=\"\(reference)\" type=\"image/png\" sizes=\"\(width)x\(height)\">\n"
        }
    }

    /// By which services know that the site is its publisher's: they look at the front page.
    private var verifications: HTML {
        guard page.path == .root else { return "" }
        return page.site.settings.crawlers.verifications.each { "<meta name=\"\($0.name)\" content=\"\($0.content)\">\n" }
    }

    /// Sends readers of a former path on, and search engines to the page as it is now.
    private var moved: HTML {
        guard case .moved(let link) = page.body else { return "" }
        return """
            <meta http-equiv="refresh" content="0; url=\(page.reference(to: link.path))">

            """
    }

    /// What previews of a link show.
    private var openGraph: HTML {
        if case .moved = page.body { return "" }
        let isArticle = page.head != nil
        return """
            <meta property="og:title" content="\(page.title)">
            <meta property="og:type" content="\(isArticle ? "article" : "website")">
            <meta property="og:site_name" content="\(page.site.settings.title)">
            \(locale.map { "<meta property=\"og:locale\" content=\"\($0)\">\n" })\
            \(page.description.map { "<meta property=\"og:description\" content=\"\($0)\">\n" })\
            \(page.canonicalURL.map { "<meta property=\"og:url\" content=\"\($0)\">\n" })\
            \(page.published.map { "<meta property=\"article:published_time\" content=\"\($0.iso8601)\">\n" })\
            \(page.modified.map { "<meta property=\"article:modified_time\" content=\"\($0.iso8601)\">\n" })\
            \(page.site.settings.authors.each { "<meta name=\"author\" content=\"\($0.name)\">\n" })\
            \(image)<meta name="twitter:card" content="\(isLarge ? "summary_large_image" : "summary")">

            """
    }

    /// Whether the image is large enough to stand over the words of a preview rather than beside them.
    private var isLarge: Bool { page.imageURL != nil && (page.image?.width ?? 0) >= 600 }

    /// Previews fetch the image by itself, and so need its whole URL.
    private var image: HTML? {
        guard let image = page.image, let url = page.imageURL else { return nil }
        return """
            <meta property="og:image" content="\(url)">
            \(image.width.map { "<meta property=\"og:image:width\" content=\"\($0)\">\n" })\
            \(image.height.map { "<meta property=\"og:image:height\" content=\"\($0)\">\n" })\
            \(image.alt.map { "<meta property=\"og:image:alt\" content=\"\($0)\">\n" })
            """
    }

    /// The language as previews want it, which is with a country: `pt-BR` as `pt_BR`.
    private var locale: String? {
        let parts = page.site.settings.language.split(separator: "-")
        guard parts.count == 2, parts[1].utf8.count == 2 else { return nil }
        return "\(parts[0].lowercased())_\(parts[1].uppercased())"
    }

    private var neighbours: HTML {
        """
        \(page.previous.map { "<link rel=\"prev\" href=\"\(page.reference(to: $0.path))\">\n" })\
        \(page.next.map { "<link rel=\"next\" href=\"\(page.reference(to: $0.path))\">\n" })\
        \(page.site.settings.licence.flatMap { LicenceURL($0) }.map { "<link rel=\"license\" href=\"\($0.text)\">\n" })
        """
    }

    /// The same for programs: as Markdown, as data, as news.
    private var alternates: HTML {
        return """
            \(page.markdownTwin.map {
                "<link rel=\"alternate\" type=\"text/markdown\" href=\"\(page.reference(to: $0))\" title=\"\(page.words.asMarkdown)\">\n"
            })\
            \(page.data.map {
                "<link rel=\"alternate\" type=\"application/json\" href=\"\(page.reference(to: $0))\" title=\"\(page.words.wholeAsData)\">\n"
            })\
            \(page.topic?.book.map {
                "<link rel=\"alternate\" type=\"application/epub+zip\" href=\"\(page.reference(to: $0))\" title=\"EPUB\">\n"
            })\
            \(page.topic?.paper.map {
                "<link rel=\"alternate\" type=\"application/pdf\" href=\"\(page.reference(to: $0))\" title=\"PDF\">\n"
            })\
            \(page.feeds.each { feed(at: $0) })
            """
    }

    private func feed(at directory: PagePath) -> HTML {
        let isOfChanges = directory == page.path && page.topic?.path != directory && page.topic != nil
        let name = isOfChanges ? page.words.changes : page.words.news
        return """
            <link rel="alternate" type="application/atom+xml" href="\(page.reference(to: directory.appending("feed.xml")))" title="\(name)">
            <link rel="alternate" type="application/feed+json" href="\(page.reference(to: directory.appending("feed.json")))" title="\(name)">

            """
    }
}
