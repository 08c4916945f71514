import Foundation
import SiteFixtures
import Testing

@Suite("Files of one's own at the site's root")
struct StaticFileTests {
    private static let files = ["CNAME", "favicon.ico", ".htaccess", ".well-known/security.txt", "google1a2b.html", "about/index.html", "keys/a b.asc"]

    /// A site of one topic or of several with such files.
    private func directory(isLibrary: Bool = false, _ text: String = "", files: [String] = files) throws -> SiteDirectory {
        let topic = "---\ntitle: One\nsummary: The first.\n---\nText.\n"
        let directory = isLibrary
            ? try SiteDirectory("-- content/site.yaml --\ntitle: A\n-- content/one/overview.md --\n\(topic)\n" + text, over: "") : try SiteDirectory(text)
        for file in files { try directory.write("What \(file) holds.", to: "content/static/\(file)") }
        return directory
    }

    @Test("They are published as they are, hidden ones too, and nothing is said of them", arguments: [false, true])
    func published(isLibrary: Bool) async throws {
        let site = try await BuiltSite(directory(isLibrary: isLibrary))
        #expect(site.report.findings.isEmpty, "\(site.report.findings)")
        for file in Self.files { #expect(site.text(file) == "What \(file) holds.") }
    }

    @Test("What file managers and Git leave is no file of the site")
    func leftBehind() async throws {
        let site = try await BuiltSite(directory(files: [".DS_Store", "Thumbs.db", "._CNAME", ".git/HEAD", ".gitkeep", ".a.swp", "a~", "CNAME"]))
        #expect(site.report.findings.isEmpty)
        #expect(site.files.keys.filter { site.text($0).hasPrefix("What ") } == ["CNAME"])
    }

    @Test("A name that the site writes itself is told of", arguments: [
        (false, "robots.txt"), (false, "index.html"), (false, "404.html"), (false, "sitemap.xml"), (false, "sitemap-2.xml"), (false, "faq/index.html"),
        (false, "feed.xml"), (false, "assets/x.css"), (false, "search/x"), (false, "media/x.png"), (false, "first"), (false, "Faq"), (false, "_headers"),
        (false, "sources.bib"), (false, ".explainer-site"), (true, "one/x.txt"), (true, "ONE"), (true, "one"), (true, "llms.txt"),
    ])
    func taken(isLibrary: Bool, name: String) async throws {
        let site = try await BuiltSite(directory(isLibrary: isLibrary, files: [name]))
        #expect(site.report.findings.map(\.rule.code) == ["path-taken"], "\(site.report.findings)")
        #expect(site.report.findings.first?.location.file.hasSuffix("content/static/\(name)") == true)
    }

    @Test("So is one that differs from another by capitals alone, and an alias where one stands")
    func twice() async throws {
        let twins = try await BuiltSite(directory(files: ["a.txt", "A.txt"]))
        #expect(twins.report.findings.map(\.rule.code) == ["path-taken"])
        let alias = try await BuiltSite(directory("-- content/faq.md --\n---\ntitle: Q\nsummary: S.\naliases: [about]\n---\n## A?\n\nB.\n"))
        #expect(alias.report.findings.map(\.rule.code) == ["alias-taken"])
    }

    @Test("Links out, devices and files that are too large are refused")
    func refused() async throws {
        let directory = try directory(files: ["large.bin"])
        let root = directory.root.appending(path: "content/static")
        try FileManager.default.createSymbolicLink(atPath: root.appending(path: "passwd").path, withDestinationPath: "/etc/passwd")
        try FileManager.default.createSymbolicLink(atPath: root.appending(path: "up").path, withDestinationPath: "../..")
        try #require(mkfifo(root.appending(path: "pipe").path, 0o644) == 0)
        let file = try FileHandle(forWritingTo: root.appending(path: "large.bin"))
        try file.truncate(atOffset: (64 << 20) + 1)
        let site = try await BuiltSite(directory)
        #expect(site.report.findings.map(\.rule.code).sorted() == ["file-too-large", "link-outside", "link-outside", "unreadable-file"])
        #expect(site.files["passwd"] == nil && site.files["pipe"] == nil && site.files["large.bin"] == nil)
    }

    @Test("Pages may link to them, and not show them as pictures")
    func links() async throws {
        let site = try await BuiltSite(directory("""
            -- content/sections/1-first.md --
            ---
            title: First
            summary: S.
            ---
            [The key](../static/keys/a%20b.asc), [about](/static/about/index.html#x), ![icon](../static/favicon.ico).
            """))
        #expect(site.text("first/index.html").contains("<a href=\"../keys/a b.asc\">"))
        #expect(site.report.findings.map(\.rule.code) == ["page-as-image"])
        #expect(site.report.findings.first?.help == "move it to 'media/' to show it")
    }

    @Test("Where they are elsewhere in the content, the help names the directory", arguments: [
        "CNAME", "favicon.ico", "google1a2b.html", ".well-known/security.txt", ".htaccess", "Static/x",
    ])
    func elsewhere(name: String) async throws {
        let directory = try SiteDirectory()
        try directory.write("x", to: "content/\(name)")
        let site = try await BuiltSite(directory)
        #expect(site.report.findings.map(\.rule.code) == ["stray-file"])
        #expect(site.report.findings.first?.help?.contains("static") == true, "\(site.report.findings)")
    }

    @Test("A page whose address a host keeps for itself is noted, at the site's root alone", arguments: [
        (false, "sections/3-icons.md", 1), (false, "sections/3-server status.md", 1), (true, "cgi-bin/overview.md", 1), (true, "one/sections/3-icons.md", 0),
    ])
    func hosts(isLibrary: Bool, file: String, count: Int) async throws {
        let directory = try directory(isLibrary: isLibrary, files: [])
        try directory.write("---\ntitle: T\nsummary: S.\n---\nText.\n", to: "content/\(file)")
        let site = try await BuiltSite(directory)
        #expect(site.report.findings.map(\.rule.code) == Array(repeating: "host-path", count: count))
    }
}
