import Site
import SiteFixtures
import Testing

@Suite("Sites that no server stands behind")
struct PortableSiteTests {
    private static let settings = "-- content/site.yaml --\ntitle: A site\nbase-url: https://example.org/site/\nportable: true\nbanner: \"See [questions](faq.md).\"\n"

    private static let content = settings + """
        -- content/sections/1-first.md --
        ---
        title: First
        aliases: [old]
        ---
        See [the end](2-second.md#end), [the start](../overview.md), [there](https://example.org/other/), [here](#start).

        ## Start

        Text.
        """

    @Test("Every link to a page of the site names its file, on every page")
    func links() async throws {
        let site = try await BuiltSite(Self.content)
        #expect(!site.report.hasErrors)
        for (path, bytes) in site.files where path.hasSuffix(".html") {
            for address in HTMLTokens(String(decoding: bytes, as: UTF8.self)).tags.compactMap({ $0["href"] }) where !address.hasPrefix("https:") {
                #expect(!address.hasSuffix("/") && !address.contains("/#") && !address.hasPrefix("/"), "\(address) on \(path)")
            }
        }
        let page = site.text("first/index.html")
        #expect(page.contains("<a href=\"../second/index.html#end\">the end</a>, <a href=\"../index.html\">the start</a>"))
        #expect(page.contains("<a href=\"https://example.org/other/\"") && page.contains("<a href=\"#start\">here</a>"))
        #expect(page.contains("See <a href=\"../faq/index.html\">questions</a>."))
    }

    @Test("Who comes to a former address is sent on to a file")
    func redirects() async throws {
        #expect(try await BuiltSite(Self.content).text("old/index.html").contains("content=\"0; url=../first/index.html\""))
    }

    @Test("Search is told of files; other sites know nothing of it")
    func search() async throws {
        #expect(try await BuiltSite(Self.settings).text("index.html").contains(" data-file=\"index.html\""))
        let other = try await BuiltSite()
        #expect(!other.text("index.html").contains("data-file") && other.files["icon-48.png"] == nil && other.files[".nojekyll"] == [])
    }

    @Test("An archive finds an icon of 48 pixels, and no empty file")
    func archives() async throws {
        let site = try await BuiltSite(Self.settings)
        let icon = try #require(site.files["icon-48.png"])
        // Width and height stand at the start of a PNG.
        #expect(icon.starts(with: [0x89, 0x50, 0x4E, 0x47]) && icon[16..<24].elementsEqual([0, 0, 0, 48, 0, 0, 0, 48]))
        #expect(site.files.values.allSatisfy { !$0.isEmpty })
    }

    @Test("A link is left alone where it leads to no page of the site", arguments: [
        ("../", "../index.html"), ("./", "./index.html"), ("faq/#a", "faq/index.html#a"), ("#a", "#a"), ("a.md", "a.md"), ("", ""), ("#a/", "#a/"),
        ("https://example.org/", "https://example.org/"), ("mailto:a@example.org", "mailto:a@example.org"), ("/faq/", "/faq/"), ("./a:b/", "./a:b/index.html"),
    ])
    func references(written: String, portable: String) { #expect(PortableReference.of(written) == portable) }
}
