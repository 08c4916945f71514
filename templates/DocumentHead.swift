import Content
import Hypertext
import Site

/// What a document says of itself to browsers, search engines and previews.
struct DocumentHead {
    let page: Page

    var html: HTML {
        """
        <meta http-equiv="Content-Security-Policy" content="\(SecurityPolicy.pageText)">
        <title>\(page.documentTitle)</title>
        \(optional(page.summary) { "<meta name=\"description\" content=\"\($0)\">\n" })\
        \(if: !page.isIndexed, "<meta name=\"robots\" content=\"noindex\">\n")\
        \(optional(page.canonicalAddress) { "<link rel=\"canonical\" href=\"\($0)\">\n" })\
        \(openGraph)<meta name="color-scheme" content="light dark">
        \(page.site.assets.addresses(.styleSheet).each { "<link rel=\"stylesheet\" href=\"\(page.reference(to: $0))\">\n" })\
        \(page.site.assets.addresses(.icon).each { "<link rel=\"icon\" href=\"\(page.reference(to: $0))\" type=\"image/svg+xml\">\n" })\
        \((page.isForPaper ? [] : page.site.assets.addresses(.script)).each { "<script src=\"\(page.reference(to: $0))\" defer></script>\n" })\
        \(page.structuredData.each { "<script type=\"application/ld+json\">\(json: $0)</script>\n" })
        """
    }

    /// What previews of a link show.
    private var openGraph: HTML {
        """
        <meta property="og:title" content="\(page.title)">
        <meta property="og:type" content="\(page.head == nil ? "website" : "article")">
        <meta property="og:site_name" content="\(page.site.settings.title)">
        \(optional(page.summary) { "<meta property=\"og:description\" content=\"\($0)\">\n" })\
        \(optional(page.canonicalAddress) { "<meta property=\"og:url\" content=\"\($0)\">\n" })\
        <meta name="twitter:card" content="summary">

        """
    }

    private func optional(_ value: String?, _ line: (String) -> HTML) -> HTML {
        value.map(line) ?? ""
    }
}
