internal import CalendarDates
internal import Content

/// The files by which search engines and hosts know a site.
struct SiteIndexes {
    let site: SiteFrame
    /// The pages in the order of the site, with the day each was last reviewed.
    let pages: [PageTrace]

    /// What hosts and robots read, whatever pages there are.
    var hostFiles: [SiteFile] {
        [
            SiteFile(path: "robots.txt", bytes: Array(robots.utf8)),
            // Tells GitHub Pages to publish the folder as it is.
            SiteFile(path: ".nojekyll", bytes: []),
            SiteFile(path: "_headers", bytes: Array(headers.utf8)),
        ]
    }

    /// What lists the pages; needs the address of the site.
    var indexes: [SiteFile] {
        site.settings.baseURL.map { base in [SiteFile(path: "sitemap.xml", bytes: Array(sitemap(base).utf8))] } ?? []
    }

    /// Source of the format: sitemaps.org, protocol 0.9.
    private func sitemap(_ base: WebAddress) -> String {
        var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
        for page in pages where page.isIndexed {
            let date = page.reviewed.map { "<lastmod>\($0.iso8601)</lastmod>" } ?? ""
            text += "<url><loc>\(XML.escaped(base.appending(page.address)))</loc>\(date)</url>\n"
        }
        return text + "</urlset>\n"
    }

    private var robots: String {
        let sitemap = site.settings.baseURL.map { "Sitemap: \($0.appending(PageAddress("sitemap.xml")))\n" } ?? ""
        return "User-agent: *\nAllow: /\n" + sitemap
    }

    /// The form that Netlify and Cloudflare Pages read.
    private var headers: String {
        """
        /*
          Content-Security-Policy: \(SecurityPolicy.text)
          X-Content-Type-Options: nosniff
          Referrer-Policy: strict-origin-when-cross-origin
          Permissions-Policy: camera=(), geolocation=(), microphone=()

        /assets/*
          Cache-Control: public, max-age=31536000, immutable

        """
    }
}

/// What browsers may load for a page: the site's own files and nothing else.
public enum SecurityPolicy {
    /// For the `Content-Security-Policy` header.
    static let text = pageText + "; frame-ancestors 'self'"

    /// For the `<meta>` element, which knows no `frame-ancestors`.
    public static let pageText =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'"
}

/// Text for XML files.
enum XML {
    /// Text with `& < > "` as references, and without the controls that XML forbids.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "\t", "\n", "\r": escaped.unicodeScalars.append(scalar)
            case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
