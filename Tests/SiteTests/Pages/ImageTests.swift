import Foundation
import SiteFixtures
import Testing

@Suite("Pictures on pages")
struct ImageTests {
    /// A red image of three by two dots.
    static let png = Data(base64Encoded: "iVBORw0KGgoAAAANSUhEUgAAAAMAAAACAQMAAACnuvRZAAAABGdBTUEAALGPC/xhBQAAACBjSFJNAAB6JgAAgIQAAPoAAACA6AAAdTAAAOpgAAA6mAAAF3CculE8AAAABlBMVEX/AAD///9BHTQRAAAAAWJLR0QB/wIt3gAAAAd0SU1FB+oLGQQYKwhkcoUAAAAMSURBVAjXY2BgYAAAAAQAASc0JwoAAAAldEVYdGRhdGU6Y3JlYXRlADIwMjYtMTEtMjVUMDQ6MjQ6NDMrMDA6MDBGEa33AAAAJXRFWHRkYXRlOm1vZGlmeQAyMDI2LTExLTI1VDA0OjI0OjQzKzAwOjAwN0wVSwAAAABJRU5ErkJggg==") ?? Data()

    /// A site whose overview says something about images.
    private func site(_ text: String, media: [String: Data] = ["map.png": png]) async throws -> BuiltSite {
        let directory = try SiteDirectory("""
            -- content/overview.md --
            ---
            title: A topic
            summary: What it is.
            takeaways: [a, b, c]
            ---
            \(text)
            """)
        for (name, bytes) in media { try directory.write(bytes, to: "content/media/\(name)") }
        return try await BuiltSite(directory)
    }

    @Test("A picture is shown at its size, from a copy whose name changes with it, and only the first at once")
    func shown() async throws {
        let site = try await site("![A map](media/map.png) and ![again](media/map.png)")
        let image = try #require(site.text("index.html").firstMatch(of: /<img src="(media\/map\.[0-9a-f]{16}\.png)" alt="A map" width="3" height="2"> and <img src="([^"]*)" alt="again" width="3" height="2" loading="lazy">/))
        #expect(image.1 == image.2)
        #expect(site.files[String(image.1)] == [UInt8](Self.png))
        #expect(site.files["media/map.png"] == nil)
        #expect(site.report.findings.isEmpty)
    }

    @Test("A file that is linked to keeps its name, and so does one that no page shows")
    func downloads() async throws {
        let site = try await site("![A map](media/map.png) ([large](media/map.png))", media: ["map.png": Self.png, "other.png": Self.png, "a.pdf": Data("x".utf8)])
        #expect(site.text("index.html").contains("<a href=\"media/map.png\">"))
        #expect(site.files.keys.filter { $0.hasPrefix("media/") }.sorted().map { $0.replacing(/[0-9a-f]{16}/, with: "#") } == [
            "media/a.pdf", "media/map.#.png", "media/map.png", "media/other.png",
        ])
    }

    @Test("A picture alone in its paragraph has its title as a caption, citations and all")
    func caption() async throws {
        let site = try await site("![A map](media/map.png \"Deliveries in 2020 & <later>\")\n\nIn text ![a](media/map.png \"t\").")
        let html = site.text("index.html")
        #expect(html.contains(/<figure>\n<img [^>]*alt="A map" width="3" height="2">\n<figcaption>Deliveries in 2020 &amp; &lt;later&gt;<\/figcaption>\n<\/figure>/))
        #expect(html.contains(/<p>In text <img [^>]* title="t"[^>]*>\.<\/p>/))
    }

    @Test("Pictures of one name that hold the same are one file, whichever topics they stand in", arguments: ["logo.png", "Logo.png"])
    func equalBytes(name: String) async throws {
        let directory = try SiteDirectory("""
            -- content/site.yaml --
            title: A library
            -- content/one/overview.md --
            ---
            title: One
            summary: The first.
            ---
            ![A logo](media/\(name)) and ![the other](../two/media/logo.png)
            -- content/two/overview.md --
            ---
            title: Two
            summary: The second.
            ---
            Text.
            """, over: "")
        try directory.write(Self.png, to: "content/one/media/\(name)")
        try directory.write(Self.png, to: "content/two/media/logo.png")
        let site = try await BuiltSite(directory)
        #expect(site.report.findings.isEmpty)
        #expect(site.files.keys.count { $0.hasPrefix("one/media/") } == 1)
        #expect(site.text("one/index.html").matches(of: /<img src="([^"]*)"/).count == 2)
        #expect(Set(site.text("one/index.html").matches(of: /<img src="([^"]*)"/).map(\.1)).count == 1)
    }

    @Test("The copy of a picture has a name that disks take, however long the picture's own is", arguments: [
        (String(repeating: "地", count: 83) + ".png", 255), (String(repeating: "a", count: 255), 255), ("a." + String(repeating: "b", count: 253), 255),
        ("map.png", 24),
    ])
    func longNames(name: String, length: Int) async throws {
        let site = try await site("![A map](media/\(name))", media: [name: Self.png])
        #expect(site.report.findings.filter { $0.severity == .error }.isEmpty)
        let copy = try #require(site.files.keys.first { $0.hasPrefix("media/") })
        #expect(copy.utf8.count - "media/".utf8.count <= 255 && copy.utf8.count - "media/".utf8.count > length - 3)
        #expect(copy.contains(/\.[0-9a-f]{16}(\.png)?$/))
    }

    @Test("A damaged picture, a page and a missing file are reported", arguments: [
        ("![a](media/cut.png)", "unknown-image"), ("![a](media/a.svg)", "unknown-image"),
        ("![a](faq.md)", "page-as-image"), ("![a](media/none.png)", "broken-link"), ("![a](https://example.org/a.png)", "remote-image"),
    ])
    func mistakes(text: String, code: String) async throws {
        let media = ["map.png": Self.png, "cut.png": Self.png.prefix(20), "a.svg": Data("<svg/>".utf8)]
        let site = try await site("Some text.\n\n" + text, media: media)
        #expect(site.report.findings.map(\.rule.code) == [code])
        let finding = try #require(site.report.findings.first)
        #expect(finding.location.line == 8 && finding.location.columns != nil && finding.help != nil)
    }

    @Test("A picture of another topic and one on a library's front page are published with what shows them")
    func library() async throws {
        let overview = "---\ntitle: T\nsummary: S.\ntakeaways: [a, b, c]\n---\n"
        let directory = try SiteDirectory("""
            -- content/site.yaml --
            title: A library
            -- content/library.md --
            ---
            title: A library
            ---
            ![a map](two/media/maps/map.png)
            -- content/one/overview.md --
            \(overview)![a map](../two/media/maps/map.png)
            -- content/two/overview.md --
            \(overview)Text.
            """, over: "")
        try directory.write(Self.png, to: "content/two/media/maps/map.png")
        let site = try await BuiltSite(directory)
        #expect(site.report.findings.isEmpty)
        let name = try #require(site.text("one/index.html").firstMatch(of: /src="(media\/maps\/map\.\w+\.png)"/)).1
        #expect(site.text("index.html").contains("src=\"\(name)\""))
        #expect(site.files["one/\(name)"] == [UInt8](Self.png) && site.files[String(name)] == [UInt8](Self.png))
        #expect(site.files["two/media/maps/map.png"] == [UInt8](Self.png))
    }
}

@Suite("Terms on pages")
struct GlossaryTermTests {
    private static let glossary = """
        -- content/glossary.md --
        ---
        title: Glossary
        summary: Terms.
        ---
        ## Soft power

        What [draws others](overview.md) without force.
        -- content/sections/1-first.md --
        ---
        title: First
        summary: The first part.
        ---
        ## Soft power

        Of soft power, and soft power again.

        """

    @Test("The first use on a page leads to the glossary; its card stands hidden outside the text")
    func definition() async throws {
        let site = try await BuiltSite(Self.glossary)
        #expect(site.report.findings.isEmpty, "\(site.report.findings)")
        let html = site.text("first/index.html")
        #expect(html.contains("<p>Of <a class=\"term\" href=\"../glossary/#soft-power\">soft power</a>, and soft power again.</p>"))
        let cards = try #require(html.firstRange(of: """
            </main>
            </div>
            <footer class="site-footer">
            """))
        let card = try #require(html.firstRange(of: """
            <aside class="page-cards" role="none" hidden>
            <ol>
            <li id="card.soft-power"><b>Soft power</b> What draws others without force. <a href="../glossary/#soft-power">Glossary</a></li>
            """))
        #expect(cards.upperBound < card.lowerBound)
        #expect(html.ranges(of: "class=\"term\"").count == 1)
        #expect(!site.text("glossary/index.html").contains("class=\"term\""))
    }

    @Test("A term used in several answers of the FAQ is linked in the first, and has one card")
    func answers() async throws {
        let site = try await BuiltSite(Self.glossary + """
            -- content/faq.md --
            ---
            title: Questions
            ---
            ## What is soft power?

            It is soft power.

            ## Why?

            For soft power.
            """)
        let html = site.text("faq/index.html")
        #expect(html.contains("<p>It is <a class=\"term\""))
        #expect(html.ranges(of: "id=\"card.soft-power\"").count == 1)
        #expect(html.ranges(of: "class=\"term\"").count == 1)
    }
}
