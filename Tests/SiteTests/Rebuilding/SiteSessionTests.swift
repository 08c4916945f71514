import Build
import Content
import Diagnostics
import Foundation
import Hypertext
import Site
import SiteFixtures
import Templates
import Testing

@Suite("A site kept in memory while its author writes")
struct SiteSessionTests {
    /// Expects a session to have found what a build of the directory finds now, and to have every file of it where that is published.
    private func expectSame(_ session: SiteSession, as directory: SiteDirectory) async throws {
        let built = try await BuiltSite(directory)
        if !built.report.hasErrors {
            #expect(await session.pageCount() == built.pageCount)
            for (path, bytes) in built.files {
                let isSame =
                    switch await session.answer(to: path) {
                    case .made(let made): made == bytes
                    case .copy(let file): Array(try directory.read("content/" + file.path).utf8) == bytes
                    default: false
                    }
                #expect(isSame, "\(path)")
            }
        }
        await session.readAll()
        #expect(await session.report.sorted == built.report.sorted)
    }

    @Test("Every file is the one that a build makes", arguments: [SiteDirectory.sound, keptLibrary])
    func sameAsBuild(content: String) async throws {
        let directory = try SiteDirectory("", over: content)
        try await expectSame(SiteSession(of: directory), as: directory)
    }

    /// A file of a topic or of the library that is written, then removed.
    private struct Change: Sendable, CustomTestStringConvertible {
        let isLibrary: Bool
        let file: String
        let text: String

        var testDescription: String { "\(isLibrary ? "library" : "topic"), \(file)" }
        var content: String { isLibrary ? keptLibrary : SiteDirectory.sound }

        static let all = [
            Change(isLibrary: false, file: "overview.md", text: "---\ntitle: Other\nsummary: Changed.\naliases: [old/]\nreviewed: 2026-03-31\n---\nNew words.\n"),
            Change(isLibrary: false, file: "changes.md", text: "---\ntitle: Changes\nsummary: S.\n---\n## 2026-03-31: Correction\n\nIt was wrong.\n"),
            Change(isLibrary: false, file: "sources.yaml", text: "- id: one\n  type: book\n  title: A book\n"),
            Change(isLibrary: false, file: "sections/2-second.md", text: "---\ntitle: Second\nsummary: S.\ndraft: true\n---\nText.\n"),
            Change(isLibrary: false, file: "sections/3-third.md", text: "---\ntitle: Third\nsummary: S.\n---\n## More\n\nText.\n"),
            Change(isLibrary: false, file: "site.yaml", text: "title: Another\nbase-url: https://example.com/\nlanguage: fr\n"),
            Change(isLibrary: false, file: "media/a.txt", text: "abc\n"),
            Change(isLibrary: true, file: "library.md", text: "---\ntitle: Everything\nsummary: Changed.\naliases: [all/]\n---\nSee [two](two/overview.md).\n"),
            Change(isLibrary: true, file: "two/overview.md", text: "---\ntitle: Twice\nsummary: Changed.\nreviewed: 2026-03-31\n---\n## End\n\nNew words.\n"),
            Change(isLibrary: true, file: "two/media/map.svg", text: "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"2\" height=\"2\"/>\n"),
            Change(isLibrary: true, file: "three/overview.md", text: "---\ntitle: Three\nsummary: S.\n---\nText.\n"),
            Change(isLibrary: true, file: "site.yaml", text: "title: Another\nbase-url: https://example.com/a/\n"),
        ]
    }

    @Test("After a change every file is the one that a build makes, also those that tell of all topics", arguments: Change.all)
    private func sameAsBuildAfterChange(_ change: Change) async throws {
        let directory = try SiteDirectory("", over: change.content)
        let session = SiteSession(of: directory)
        try await expectSame(session, as: directory)
        try directory.write(change.text, to: "content/" + change.file)
        #expect(await !session.update([change.file]).report.hasErrors)
        try await expectSame(session, as: directory)
        // Without settings the former ones hold.
        guard change.file != "site.yaml" else { return }
        try directory.remove("content/" + change.file)
        _ = await session.update([change.file])
        try await expectSame(session, as: directory)
    }

    @Test("A page is made when it is asked for, and not again until its topic changes")
    func onDemand() async throws {
        let directory = try SiteDirectory("", over: keptLibrary)
        let theme = CountingTheme()
        let session = SiteSession(of: directory, theme: theme)
        await session.readAll()
        #expect(theme.take().isEmpty)
        for _ in 0..<2 {
            #expect(await session.text("one/")?.contains("<h1>One</h1>") == true)
            #expect(await session.text("two/")?.contains("<h1>Two</h1>") == true)
        }
        #expect(theme.take() == ["one/", "two/"])
        try directory.write("---\ntitle: Two times\nsummary: S.\n---\n## End\n", to: "content/two/overview.md")
        let update = await session.update(["two/overview.md"])
        #expect(update.pages == .some(below: [PagePath("two/")], at: [.root]))
        #expect(update.edited == PagePath("two/"))
        #expect(theme.take().isEmpty)
        #expect(await session.text("two/")?.contains("Two times") == true)
        #expect(await session.text("one/") != nil)
        #expect(theme.take() == ["two/"])
        #expect(await session.text("")?.contains("Two times") == true)
    }

    @Test("Files that come and go take their pages along, and links to them are right and wrong in turn")
    func filesComeAndGo() async throws {
        let directory = try SiteDirectory("", over: keptLibrary)
        let session = SiteSession(of: directory)
        await session.readAll()
        let three = "---\ntitle: Three\nsummary: The third.\n---\nText.\n"
        try directory.write("---\ntitle: One\nsummary: S.\n---\nSee [three](../three/overview.md).\n", to: "content/one/overview.md")
        #expect(await session.update(["one/overview.md"]).report.findings.map(\.rule) == [.brokenLink])
        try directory.write(three, to: "content/three/overview.md")
        #expect(await session.update(["three"]).report.findings.isEmpty)
        #expect(await session.text("three/")?.contains("<h1>Three</h1>") == true)
        #expect(await session.text("one/")?.contains("href=\"../three/\"") == true)
        #expect(await session.pageCount() == 8)
        try directory.remove("content/three")
        let removed = await session.update(["three"])
        #expect(removed.report.findings.map(\.rule) == [.brokenLink])
        #expect(await session.text("three/") == nil)
    }

    @Test("A heading that changes breaks the links of other topics to it, until they are mended")
    func anchorsOfOthers() async throws {
        let directory = try SiteDirectory("", over: keptLibrary)
        let session = SiteSession(of: directory)
        await session.readAll()
        #expect(await session.report.findings.isEmpty)
        try directory.write("---\ntitle: Two\nsummary: S.\n---\n## Finish\n\nOver.\n", to: "content/two/overview.md")
        #expect(await session.update(["two/overview.md"]).report.findings.map(\.rule) == [.brokenAnchor])
        try directory.write("---\ntitle: One\nsummary: S.\n---\nSee [it](../two/overview.md#finish).\n", to: "content/one/overview.md")
        #expect(await session.update(["one/overview.md"]).report.findings.isEmpty)
    }

    @Test("While a topic is printed, pages are answered, and who asks for it again waits for the same", .timeLimit(.minutes(10)))
    func printing() async throws {
        let directory = try SiteDirectory("-- content/site.yaml --\ntitle: A site\nbase-url: https://example.org/site/\npdf: true\n")
        let go = directory.root.appending(path: "go").path, count = directory.root.appending(path: "count").path
        let program = directory.root.appending(path: "programs/weasyprint")
        try FileManager.default.createDirectory(at: program.deletingLastPathComponent(), withIntermediateDirectories: true)
        let script = "#!/bin/sh\necho x >>'\(count)'\nuntil [ -e '\(go)' ]; do sleep 0.05; done\nfor last; do :; done\nprintf '%%PDF-1.7' >\"$last\"\n"
        try Data(script.utf8).write(to: program)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
        let session = SiteSession(
            SessionOptions(root: directory.content, programs: program.deletingLastPathComponent().path), theme: StandardTheme())
        async let first = session.text("explainer.pdf")
        async let second = session.text("explainer.pdf")
        while !FileManager.default.fileExists(atPath: count) { try await Task.sleep(for: .milliseconds(20)) }
        #expect(await session.text("")?.contains("<h1>") == true)
        try Data().write(to: URL(filePath: go))
        let answers = await [first, second]
        #expect(answers == ["%PDF-1.7", "%PDF-1.7"])
        #expect(await session.text("explainer.pdf") == "%PDF-1.7")
        #expect(try String(contentsOfFile: count, encoding: .utf8) == "x\n")
    }

    @Test("Settings change every page; with mistakes in them the former ones hold")
    func settings() async throws {
        let directory = try SiteDirectory()
        let session = SiteSession(of: directory)
        #expect(await session.rootPath == "/site/")
        try directory.write("title: Other\nbase-url: https://example.org/other/\n", to: "content/site.yaml")
        #expect(await session.update(["site.yaml"]).pages == .all)
        #expect(await session.rootPath == "/other/")
        #expect(await session.text("faq/")?.contains("Other") == true)
        try directory.write("titel: Wrong\n", to: "content/site.yaml")
        #expect(await session.update(["site.yaml"]).report.hasErrors)
        #expect(await session.rootPath == "/other/")
        #expect(await session.text("faq/")?.contains("Other") == true)
    }

    @Test("The site's picture for previews has a new name on every page when its file changes")
    func previewImage() async throws {
        let directory = try SiteDirectory("""
            -- content/site.yaml --
            title: A library
            base-url: https://example.org/library/
            image: two/media/map.svg
            """, over: keptLibrary)
        let session = SiteSession(of: directory)
        func address() async throws -> Substring {
            let page = try #require(await session.text("one/index.html"))
            return try #require(page.firstMatch(of: /og:image" content="https:\/\/example\.org\/library\/([^"]+)"/)).1
        }
        let former = try await address()
        try directory.write("<svg xmlns='http://www.w3.org/2000/svg' width='2' height='2'/>", to: "content/two/media/map.svg")
        #expect(await session.update(["two/media/map.svg"]).pages == .all)
        let name = try await address()
        #expect(name != former)
        guard case .copy(let file) = await session.answer(to: String(name)) else { return #expect(Bool(false), "no picture at \(name)") }
        #expect(file.path == "two/media/map.svg")
    }

    @Test("A style sheet that changes gets a new name, and answers to the one it had")
    func styleSheets() async throws {
        struct Styled: Theme {
            let style: String
            var assets: [ThemeAsset] { [ThemeAsset(role: .styleSheet, name: "explainer.css", bytes: Array(style.utf8))] }
            func document(for page: Page) -> HTML { StandardTheme().document(for: page) }
        }
        let directory = try SiteDirectory()
        let session = SiteSession(of: directory, theme: Styled(style: "a"))
        let sheet = /assets\/explainer\.[0-9a-f]+\.css/
        let old = try #require(await session.text("")?.firstMatch(of: sheet)).output
        await session.update(Styled(style: "b"))
        let new = try #require(await session.text("")?.firstMatch(of: sheet)).output
        #expect(old != new)
        #expect(await session.text(String(new)) == "b")
        #expect(await session.text(String(old)) == "b")
        #expect(await session.text("assets/other.0123456789abcdef.css") == nil)
    }

    @Test("A directory asked for without its slash is known as one", arguments: ["one", "two", "one/nothing"])
    func directories(path: String) async throws {
        let session = SiteSession(of: try SiteDirectory("", over: keptLibrary))
        switch await session.answer(to: path) {
        case .directory: #expect(path != "one/nothing")
        case .nothing: #expect(path == "one/nothing")
        default: Issue.record("a file stands at \(path)")
        }
    }

    @Test("A library of more topics than are kept serves each of them", arguments: [100])
    func manyTopics(count: Int) async throws {
        let directory = try SiteDirectory("-- content/site.yaml --\ntitle: Many\n", over: "")
        for number in 0..<count {
            try directory.write("---\ntitle: Topic \(number)\nsummary: S.\n---\nText.\n", to: "content/t\(number)/overview.md")
        }
        let session = SiteSession(of: directory)
        async let reading: Void = session.readAll()
        for number in 0..<count { #expect(await session.text("t\(number)/")?.contains("Topic \(number)") == true) }
        await reading
        #expect(await session.text("")?.contains("Topic \(count - 1)") == true)
        for number in 0..<count {
            try directory.write("---\ntitle: Changed \(number)\nsummary: S.\n---\nText.\n", to: "content/t\(number)/overview.md")
        }
        _ = await session.update((0..<count).map { "t\($0)/overview.md" })
        for number in 0..<count { #expect(await session.text("t\(number)/")?.contains("Changed \(number)") == true) }
    }
}
