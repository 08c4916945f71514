internal import Content

/// What hosts and crawlers read of a site besides its pages.
package struct HostFiles {
    let site: SiteContext

    package init(site: SiteContext) { self.site = site }

    private static let (robotsName, jekyllName, headersName) = ("robots.txt", ".nojekyll", "_headers")
    static let reserved = ReservedNames(rootFiles: [robotsName, jekyllName, headersName, redirectsName])

    package var files: [SiteFile] {
        [
            SiteFile(path: Self.robotsName, bytes: Array(robots.utf8)),
            // Tells GitHub Pages to publish the directory as it is. Archives take an empty file for a mistake.
            SiteFile(path: Self.jekyllName, bytes: site.isPortable ? Array("\n".utf8) : []),
            SiteFile(path: Self.headersName, bytes: Array(headers.utf8)),
        ]
    }

    private var robots: String {
        let sitemap = site.settings.baseURL.map { "\nSitemap: \($0.appending(PagePath(Sitemap.name)))\n" } ?? ""
        let disallowed = site.settings.crawlers.disallowed
        let named = disallowed.isEmpty ? "" : disallowed.map { "User-agent: \($0)\n" }.joined() + "Disallow: /\n\n"
        return named + "User-agent: *\nAllow: /\n" + sitemap
    }

    /// The form that Netlify and Cloudflare Pages read.
    private var headers: String {
        """
        /*
          Content-Security-Policy: \(site.securityPolicy.text)
          X-Content-Type-Options: nosniff
          Referrer-Policy: strict-origin-when-cross-origin
          Permissions-Policy: \(SecurityPolicy.permissions)
          Cross-Origin-Opener-Policy: same-origin

        /assets/*
          Cache-Control: public, max-age=31536000, immutable

        /*.md
          Content-Type: text/markdown; charset=utf-8

        """
    }

    /// The file of redirects.
    package static let redirectsName = "_redirects"

    /// The former paths of pages, as Netlify and Cloudflare Pages read them; other hosts show the page that stands there.
    static func redirects(_ aliases: [PageAlias]) -> [UInt8] {
        aliases.flatMap { Array("/\($0.path.encodedPath) /\($0.target.encodedPath) 301\n".utf8) }
    }
}
