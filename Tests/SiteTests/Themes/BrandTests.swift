import Content
import Foundation
import SiteFixtures
import Testing

/// A site with settings of a theme.
private func directory(_ theme: String, _ files: String = "") throws -> SiteDirectory {
    let lines = theme.split(separator: "\n").map { "  \($0)\n" }.joined()
    return try SiteDirectory("-- content/site.yaml --\ntitle: A site\nbase-url: https://example.org/site/\ntheme:\n\(lines)\(files)")
}

@Suite("A site's own brand")
struct BrandTests {
    @Test("Colours stand in the style sheet, the head and the icon alike")
    func colors() async throws {
        let site = try await BuiltSite(directory("colors: {accent: \"#7a0019\", background: \"#fffdf5\"}\ndark-colors: {background: \"#101010\"}"))
        #expect(site.report.findings.isEmpty)
        let style = site.asset("explainer.css"), page = site.text("index.html")
        #expect(style.contains("--paper:#fffdf5") && style.contains("--accent:#7a0019"))
        #expect(page.contains("<meta name=\"theme-color\" content=\"#fffdf5\" media=\"(prefers-color-scheme: light)\">"))
        #expect(page.contains("<meta name=\"theme-color\" content=\"#101010\" media=\"(prefers-color-scheme: dark)\">"))
        #expect(site.asset("icon.svg").contains("fill=\"#7a0019\""))
        #expect(!site.asset("icon.svg").contains("var("))
    }

    @Test("A page that is dark by day says so")
    func darkGround() async throws {
        let site = try await BuiltSite(directory("colors: {accent: \"#8fd3ff\", background: \"#10243a\", text: \"#f4f7fb\"}"))
        #expect(site.report.findings.isEmpty)
        #expect(site.asset("explainer.css").contains("color-scheme:dark;"))
        #expect(site.text("index.html").contains("<meta name=\"theme-color\" content=\"#10243a\">"))
    }

    @Test("The style sheet names no colour but those of the brand, so that every pair can be checked")
    func oneSource() throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../../templates/Assets/explainer.css")
        let screen = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "@media print")[0]
        for match in screen.matches(of: /(?:color|background|border-color):\s*(#[0-9a-fA-F]{3,8})/) { Issue.record("\(match.1)") }
    }

    @Test("A colour that cannot be read is an error that names pair, ratios and a colour that can")
    func contrast() async throws {
        let site = try await BuiltSite(directory("colors:\n  accent: \"#f5b941\"\n  background: \"#ffffff\"\ndark-colors:\n  text: \"#444444\""))
        let found = site.report.sorted.filter { $0.rule == .lowContrast }
        let accent = try #require(found.first { $0.message.hasPrefix("'accent'") })
        #expect(accent.message.contains("'accent', #f5b941, has a contrast of 1."))
        #expect(accent.message.hasSuffix("4.50:1 is needed"))
        #expect(accent.location.line == 5 && accent.location.file.hasSuffix("site.yaml"))
        #expect(accent.help?.contains("the nearest colour for 'accent' that can is \"#") == true)
        #expect(found.contains { $0.message.hasPrefix("'text', #444444") && $0.location.line == 8 })
    }

    @Test("A logo stands for the name, once for each scheme, with its words and its size")
    func logo() async throws {
        let site = try await BuiltSite(directory("logo: {light: media/logo.svg, dark: media/dark.svg, alt: The Daily}", """

            -- content/media/logo.svg --
            <svg xmlns="http://www.w3.org/2000/svg" width="120" height="40"/>
            -- content/media/dark.svg --
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"/>
            """))
        #expect(site.report.findings.isEmpty)
        let page = site.text("faq/index.html")
        #expect(page.contains(/<picture><source srcset="\.\.\/assets\/dark\.[0-9a-f]{16}\.svg" media="\(prefers-color-scheme: dark\)" width="120" height="40">/))
        #expect(page.contains(/<img src="\.\.\/assets\/logo\.[0-9a-f]{16}\.svg" alt="The Daily" width="120" height="40"><\/picture>/))
        #expect(site.files.keys.contains { $0.hasPrefix("assets/logo.") })
    }

    @Test("Mistakes in the settings of a theme are told where they stand", arguments: [
        ("logo: media/logo.svg", "missing-key 4"), ("logo: {light: media/logo.svg}", "missing-key 4"),
        ("logo: {light: media/none.svg, alt: A}", "broken-link 4"), ("look: plan", "wrong-type 4"),
        ("colors: {accent: teal}", "wrong-type 4"), ("colors: {acent: \"#000\"}", "unknown-key 4"),
        ("icon: media/icon.gif", "wrong-type 4"), ("fonts: {text: media/text.woff2}", "broken-link 4"),
        ("fonts: {text: https://example.org/text.woff2}", "remote-image 4"), ("stylesheet: media/none.css", "broken-link 4"),
        ("stylesheet: faq.md", "page-as-image 4"),
    ])
    func mistakes(theme: String, finding: String) async throws {
        let site = try await BuiltSite(directory(theme, "-- content/media/logo.svg --\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>\n"))
        #expect(site.report.sorted.map { "\($0.rule.code) \($0.location.line ?? 0)" } == [finding])
    }

    @Test("Icons take the place of the theme's")
    func icons() async throws {
        let site = try await BuiltSite(directory("icon: media/icon.svg", "-- content/media/icon.svg --\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"/>\n"))
        #expect(site.report.findings.isEmpty)
        let icons = site.text("index.html").matches(of: /<link rel="icon" href="([^"]+)"/).map { String($0.1) }
        #expect(icons.count == 1 && site.files[icons[0]].map { String(decoding: $0, as: UTF8.self).contains("0 0 8 8") } == true)
    }

    @Test("Fonts are preloaded, allowed and given a fallback as tall")
    func fonts() async throws {
        let directory = try directory("fonts:\n  text: [media/text.woff2, media/italic.woff2]")
        try directory.write(TestFonts.plain, to: "content/media/text.woff2")
        try directory.write(TestFonts.typographic, to: "content/media/italic.woff2")
        let site = try await BuiltSite(directory)
        #expect(site.report.findings.isEmpty)
        let style = site.asset("explainer.css"), page = site.text("index.html")
        #expect(style.contains(/@font-face\{font-family:"Site text";src:url\("text\.[0-9a-f]{16}\.woff2"\) format\("woff2"\);font-weight:700;font-style:normal;font-display:swap\}/))
        #expect(style.contains("ascent-override:92.8%;descent-override:24.4%;line-gap-override:0%"))
        #expect(style.contains("--read:\"Site text\",\"Site text fallback\",Charter"))
        #expect(style.contains("OFL 1.1"))
        #expect(page.matches(of: /<link rel="preload" href="assets\/text\.[0-9a-f]{16}\.woff2" as="font" type="font\/woff2" crossorigin>/).count == 1)
        #expect(page.contains("font-src &#39;self&#39;"))
        #expect(site.text("_headers").contains("font-src 'self'"))
        #expect(site.files.keys.contains { $0.hasPrefix("assets/italic.") })
    }

    @Test("Pages that are opened from a disk do not ask for fonts beforehand, which browsers refuse there")
    func portableFonts() async throws {
        let directory = try directory("fonts:\n  text: media/text.woff2", "portable: true\n")
        try directory.write(TestFonts.plain, to: "content/media/text.woff2")
        let site = try await BuiltSite(directory)
        #expect(site.report.findings.isEmpty)
        #expect(!site.text("index.html").contains("rel=\"preload\""))
        #expect(site.asset("explainer.css").contains("@font-face"))
    }

    @Test("A site without fonts allows none")
    func noFonts() async throws { #expect(try await !BuiltSite().text("index.html").contains("font-src")) }

    @Test("A style sheet of one's own comes last, the files it names under their published names")
    func styleSheet() async throws {
        let site = try await BuiltSite(directory("stylesheet: media/style/house.css", """

            -- content/media/style/house.css --
            /* url(none.svg) */
            h1 { background: url( ../paper.svg#a ) }
            h2::before { content: "url(none.svg)"; filter: url(#blur); background: image-set("../paper.svg" 1x) }
            -- content/media/paper.svg --
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"/>
            """))
        #expect(site.report.findings.isEmpty)
        let style = site.asset("house.css")
        #expect(style.contains(/h1 \{ background: url\( "paper\.[0-9a-f]{16}\.svg#a" \) \}/))
        #expect(style.contains(/content: "url\(none\.svg\)"; filter: url\(#blur\); background: image-set\("paper\.[0-9a-f]{16}\.svg" 1x\)/))
        let sheets = site.text("index.html").matches(of: /<link rel="stylesheet" href="assets\/([a-z]+)\./).map { String($0.1) }
        #expect(sheets == ["explainer", "house"])
    }

    @Test("What would spoil a style sheet or load from elsewhere is an error at its place", arguments: [
        ("a{background:url(//example.org/a.png)}", "remote-style 1:18"), ("a{background:url('https://example.org/a.png')}", "remote-style 1:18"),
        ("a{background:url(data:image/png;base64,AA)}", "remote-style 1:18"), ("@import 'a.css';", "remote-style 1:1"),
        ("a{background:image-set('https://example.org/a.png' 1x)}", "remote-style 1:24"), ("a{background:\\75rl(//example.org/a.png)}", "broken-style 1:14"),
        ("a{background:url(none.png)}", "broken-link 1:18"), ("a{color:red", "broken-style 1:2"), ("a{color:red}}", "broken-style 1:13"),
        ("a{content:'b\n}", "broken-style 1:11"), ("a{}/* b", "broken-style 1:4"), ("a{color:rgb(0 0 0}", "broken-style 1:18"),
    ])
    func styleMistakes(style: String, finding: String) async throws {
        let site = try await BuiltSite(directory("stylesheet: media/house.css", "-- content/media/house.css --\n\(style)\n"))
        let found = site.report.findings.map { "\($0.rule.code) \($0.location.line ?? 0):\($0.location.columns?.lowerBound ?? 0)" }
        #expect(found.contains(finding), "\(found)")
    }
}

extension BuiltSite {
    /// The text of a file that pages load under a name with a hash.
    func asset(_ name: String) -> String {
        let parts = name.split(separator: ".")
        let path = files.keys.first { $0.hasPrefix("assets/\(parts[0]).") && $0.hasSuffix(".\(parts[1])") }
        return path.map(text) ?? ""
    }
}
