import Build
import Content
import Diagnostics
import Hypertext
import Site
import SiteFixtures
import Templates
import Testing

@Suite("A site kept in memory while its content has mistakes")
struct SessionWithMistakesTests {
    @Test("While the front page of a library has mistakes the last good one stays")
    func lastGoodLibrary() async throws {
        let directory = try SiteDirectory("", over: keptLibrary)
        let session = SiteSession(of: directory)
        #expect(await session.text("")?.contains("What there is.") == true)
        try directory.write("---\ntitel: All topics\nsummary: New.\n---\nText.\n", to: "content/library.md")
        #expect(await session.update(["library.md"]).report.hasErrors)
        #expect(await session.text("")?.contains("What there is.") == true)
        try directory.write("---\ntitle: All topics\nsummary: New.\n---\nText.\n", to: "content/library.md")
        #expect(await session.update(["library.md"]).report.hasErrors == false)
        #expect(await session.text("")?.contains("New.") == true)
    }

    @Test("While a topic has mistakes its last good pages stay, and those of others go on")
    func lastGood() async throws {
        let directory = try SiteDirectory("", over: keptLibrary)
        let session = SiteSession(of: directory)
        #expect(await session.text("two/")?.contains("Over.") == true)
        try directory.write("---\ntitel: Two\nsummary: S.\n---\n## End\n\nNot over.\n", to: "content/two/overview.md")
        let broken = await session.update(["two/overview.md"])
        #expect(broken.report.hasErrors)
        #expect(broken.pages == .some(below: [], at: [.root]))
        #expect(await session.text("two/")?.contains("Over.") == true)
        try directory.write("---\ntitle: One\nsummary: Changed.\n---\nText.\n", to: "content/one/overview.md")
        #expect(await session.update(["one/overview.md"]).pages == .some(below: [PagePath("one/")], at: [.root]))
        #expect(await session.text("one/")?.contains("Changed.") == true)
        try directory.write("---\ntitle: Two\nsummary: S.\n---\n## End\n\nNot over.\n", to: "content/two/overview.md")
        let corrected = await session.update(["two/overview.md"])
        #expect(!corrected.report.hasErrors)
        #expect(await session.text("two/")?.contains("Not over.") == true)
    }

    @Test("Warnings hold a page back only where they would keep it from being published", arguments: [false, true])
    func strict(isStrict: Bool) async throws {
        let directory = try SiteDirectory()
        let session = SiteSession(of: directory, isStrict: isStrict)
        let before = await session.text("")
        let raw = try directory.read("content/overview.md") + "\n<b>bold</b>\n"
        try directory.write(raw, to: "content/overview.md")
        let update = await session.update(["overview.md"])
        try #require(update.report.counts[.warning, default: 0] > 0 && !update.report.hasErrors)
        #expect((await session.text("") == before) == isStrict)
    }

    @Test("A page with mistakes from the start is shown as far as it can be, or stood in for")
    func mistakesFromTheStart() async throws {
        let directory = try SiteDirectory("-- content/overview.md --\nno front matter\n")
        let session = SiteSession(of: directory)
        guard case .unmade = await session.answer(to: "") else {
            Issue.record("something was made of it")
            return
        }
        try directory.write("---\ntitle: There\nsummary: S.\n---\nText.\n", to: "content/overview.md")
        _ = await session.update(["overview.md"])
        #expect(await session.text("")?.contains("<h1>There</h1>") == true)
    }
}
