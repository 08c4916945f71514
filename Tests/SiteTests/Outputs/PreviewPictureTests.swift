import Build
import Content
import Foundation
import SiteFixtures
import Templates
import Testing

@Suite("Pictures for previews")
struct PreviewPictureTests {
    private static func drawings(_ settings: String, title: String = "A topic") throws -> [String] {
        let directory = try SiteDirectory("""
            -- content/site.yaml --
            title: A & B
            base-url: https://example.org/
            \(settings)
            -- content/overview.md --
            ---
            title: "\(title)"
            summary: What it is.
            ---
            Text.
            """)
        return try drawings(of: directory)
    }

    private static func drawings(of directory: SiteDirectory) throws -> [String] {
        let reader = ContentReader(root: directory.content)
        let builder = SiteBuilder(reader, theme: StandardTheme())
        for topic in reader.catalog.topics { _ = builder.topics.plan(topic) }
        return reader.copies.wanted.compactMap { wanted in
            if case .drawing(let svg) = wanted.origin { svg } else { nil }
        }
    }

    @Test("Each page gets one, with its title, the topic and the site in colours that need no style sheet")
    func drawn() throws {
        let drawings = try Self.drawings("images: {}")
        #expect(drawings.count == 5)
        #expect(drawings.allSatisfy { $0.contains(">A &amp; B</text>") && $0.contains("width=\"1200\" height=\"630\"") })
        #expect(drawings.contains { $0.contains(">First</text>") && $0.contains(">A topic</text>") })
        #expect(drawings.allSatisfy { !$0.contains("var(") && !$0.contains("<style") && !$0.contains("rem") })
        #expect(try Self.drawings("images: {previews: false}").isEmpty)
        #expect(try Self.drawings("").isEmpty)
    }

    @Test("Text that runs leftward starts at the right")
    func leftward() throws {
        #expect(try Self.drawings("language: ar\nimages: {}").allSatisfy { $0.contains("<text x=\"1120\"") && $0.contains("direction=\"rtl\"") })
    }

    @Test("A long title is broken into lines, and one without blanks as well", arguments: [
        String(repeating: "A long title ", count: 6), String(repeating: "長い題名", count: 10),
    ])
    func lines(title: String) throws {
        let drawing = try #require(try Self.drawings("images: {}", title: title).first { $0.contains("font-size=\"56\"") || $0.matches(of: /font-weight="700"/).count > 1 })
        #expect(drawing.matches(of: /font-weight="700"/).count > 1)
        for line in drawing.matches(of: /font-size="(\d+)" font-weight="700"[^>]*>([^<]*)</) {
            #expect(line.2.count * (Int(line.1) ?? 0) / (title.utf8.count > 60 && !title.contains(" ") ? 1 : 2) <= 1040, "\(line.2)")
        }
    }

    @Test("A picture that is kept is published and named, and one that the author names comes first")
    func shown() async throws {
        let directory = try SiteDirectory("-- content/site.yaml --\ntitle: A site\nbase-url: https://example.org/\nimages: {}\n")
        let reader = ContentReader(root: directory.content)
        let builder = SiteBuilder(reader, theme: StandardTheme())
        for topic in reader.catalog.topics { _ = builder.topics.plan(topic) }
        #expect(!reader.copies.wanted.isEmpty)
        for wanted in reader.copies.wanted { try directory.write(Data(wanted.name.utf8), to: "content/.images/\(wanted.name)") }
        let site = try await BuiltSite(directory)
        let path = try #require(site.text("first/index.html").firstMatch(of: /<meta property="og:image" content="https:\/\/example\.org\/(media\/preview-[0-9a-f]{16}\.png)">/)).1
        #expect(site.files[String(path)] == Array(path.dropFirst("media/".count).utf8))
        #expect(site.report.findings.isEmpty)
        let named = try SiteDirectory("-- content/site.yaml --\ntitle: A site\nbase-url: https://example.org/\nimages: {}\nimage: media/map.png\n")
        try named.write(ImageTests.png, to: "content/media/map.png")
        #expect(try Self.drawings(of: named).isEmpty)
    }

    @Test("What has not been made is told of once a topic")
    func missing() async throws {
        let site = try await BuiltSite("-- content/site.yaml --\ntitle: A site\nbase-url: https://example.org/\nimages: {}\n")
        #expect(site.report.sorted.map { "\($0.rule.code): \($0.message)" } == ["unmade-image: no preview image has been made for 5 pages that name no image"])
        #expect(!site.text("index.html").contains("og:image"))
    }
}
