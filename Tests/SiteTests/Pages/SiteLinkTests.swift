import Testing

@Suite("Links of the whole site")
struct SiteLinkTests {
    @Test("They stand at the foot of every page, in their order")
    func shown() async throws {
        let site = try await BuiltSite("""
            -- content/site.yaml --
            title: A site
            links:
              - {title: Imprint & contact, address: "https://example.org/imprint?a=1&b=2"}
              - {title: Report a mistake, address: "mailto:desk@example.org"}
            """)
        #expect(site.report.findings.isEmpty)
        let expected = """
            <ul class="links">
            <li><a href="https://example.org/imprint?a=1&amp;b=2">Imprint &amp; contact</a></li>
            <li><a href="mailto:desk@example.org">Report a mistake</a></li>
            </ul>
            """
        for page in site.files.keys.sorted() where page.hasSuffix(".html") { #expect(site.text(page).contains(expected), "\(page)") }
    }

    @Test("One without words or with an address that leads nowhere is reported at its place", arguments: [
        ("{title: Imprint, address: imprint.html}", "wrong-type 2:35"),
        ("{title: Imprint, address: 'javascript:alert(1)'}", "wrong-type 2:35"),
        ("{title: Imprint, address: //example.org/}", "wrong-type 2:35"),
        ("{title: Imprint}", "missing-key 2:9"),
        ("{address: 'https://example.org/'}", "missing-key 2:9"),
        ("{title: Imprint, address: 'https://example.org/', rel: x}", "unknown-key 2:59"),
        ("https://example.org/", "wrong-type 2:9"),
    ])
    func refused(link: String, brief: String) async throws {
        let site = try await BuiltSite("-- content/site.yaml --\ntitle: A site\nlinks: [\(link)]\n")
        let found = try #require(site.report.findings.first)
        #expect("\(found.rule.code) \(found.location.line ?? 0):\(found.location.columns?.lowerBound ?? 0)" == brief)
    }
}
