import Content
import SiteFixtures
import Testing

@Suite("Scripts and crawlers")
struct SiteScriptTests {
    private static let head = "-- content/site.yaml --\ntitle: A site\nbase-url: https://example.org/site/\n"

    @Test("A script of another host is on every page, allowed by its host and no more, and told of")
    func foreign() async throws {
        let site = try await BuiltSite(Self.head + "scripts: [{src: https://stats.example.org/s.js, attributes: {data-domain: \"a\\\"b\"}}]\n")
        #expect(site.report.findings.map(\.rule) == [.remoteScript])
        let page = site.text("faq/index.html")
        #expect(page.contains("<script src=\"https://stats.example.org/s.js\" data-domain=\"a&quot;b\" defer></script>"))
        #expect(site.text("_headers").contains("script-src 'self' https://stats.example.org; img-src 'self'; connect-src 'self' https://stats.example.org;"))
        #expect(!site.text("print/index.html").contains("<script src=\"https:"))
    }

    @Test("A hash and a file of the site's own")
    func others() async throws {
        let hash = "sha384-" + String(repeating: "A", count: 64)
        let site = try await BuiltSite(Self.head + """
            scripts:
              - {src: https://cdn.example.org/1.2/s.js, integrity: \(hash)}
              - {file: media/own.js, attributes: {async: ""}}
            rules: {remote-script: off}
            -- content/media/own.js --
            document.title = "A";
            """)
        #expect(site.report.findings.isEmpty)
        let page = site.text("index.html")
        #expect(page.contains("<script src=\"https://cdn.example.org/1.2/s.js\" integrity=\"\(hash)\" crossorigin=\"anonymous\" defer></script>"))
        #expect(page.contains(/<script src="assets\/own\.[0-9a-f]{16}\.js" async=""><\/script>/))
    }

    @Test("What no script may be is an error", arguments: [
        ("{src: http://stats.example.org/s.js}", "wrong-type 3"), ("{src: media/s.js}", "wrong-type 3"), ("{data-a: b}", "missing-key 3"),
        ("{file: media/none.js}", "broken-link 3"), ("{file: https://example.org/s.js}", "remote-image 3"),
        ("{src: \"https://a b/s.js\"}", "wrong-type 3"), ("{src: \"https://a;b/s.js\"}", "wrong-type 3"),
        ("{file: media/own.js, attributes: {onload: \"f()\"}}", "wrong-type 3"), ("{file: media/own.js, attributes: {src: \"//a\"}}", "wrong-type 3"),
        ("{file: media/own.js, integrity: none}", "wrong-type 3"),
    ])
    func mistakes(script: String, finding: String) async throws {
        let site = try await BuiltSite(Self.head + "scripts: [\(script)]\n-- content/media/own.js --\nf();\n")
        #expect(site.report.sorted.map { "\($0.rule.code) \($0.location.line ?? 0)" }.contains(finding), "\(site.report.sorted)")
    }

    @Test("Crawlers are told what the site wants of them")
    func crawlers() async throws {
        let site = try await BuiltSite(Self.head + "robots: {index: false, disallow: [GPTBot, CCBot]}\nverification: {google-site-verification: a<b}\n")
        #expect(site.report.findings.isEmpty)
        #expect(site.text("robots.txt").hasPrefix("User-agent: GPTBot\nUser-agent: CCBot\nDisallow: /\n\nUser-agent: *\nAllow: /\n"))
        #expect(site.text("faq/index.html").contains("<meta name=\"robots\" content=\"noindex\">"))
        #expect(site.text("index.html").contains("<meta name=\"google-site-verification\" content=\"a&lt;b\">"))
        #expect(!site.text("faq/index.html").contains("google-site-verification"))
        #expect(!site.text("sitemap.xml").contains("<loc>"))
    }

    @Test("A name that would be more than a name in robots.txt is an error")
    func crawlerName() async throws {
        let site = try await BuiltSite(Self.head + "robots: {disallow: \"A\\nAllow: /\"}\n")
        #expect(site.report.findings.map(\.rule) == [.wrongType])
    }
}
