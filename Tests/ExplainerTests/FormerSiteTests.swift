import Foundation
import SiteFixtures
import Testing

@Suite("Addresses that were published")
struct FormerSiteTests {
    private static let text = String(repeating: "It grew in many towns, and nobody knew how far it would go. Some said so. ", count: 12)
    private static func page(_ title: String, _ text: String, _ keys: String = "") -> String { "---\ntitle: \(title)\nsummary: S.\n\(keys)---\n\(text)\n" }

    /// A published site, of one topic or of two.
    private func published(isLibrary: Bool = false) throws -> SiteDirectory {
        let pages = [
            "overview.md": Self.page("Topic", "Text.", "takeaways: [a, b, c]\n"),
            "sections/1-old-name.md": Self.page("The spread", "## Start\n\n\(Self.text)"),
            "sections/2-other.md": Self.page("Other", "Something else entirely: ships, tides and harbours."), "media/report.pdf": "x",
        ]
        let directory = try SiteDirectory("-- content/site.yaml --\ntitle: A site\nbase-url: https://example.org/\n", over: "")
        for topic in isLibrary ? ["one/", "two/"] : [""] { for (path, text) in pages { try directory.write(text, to: "content/\(topic)\(path)") } }
        let outcome = try Explainer.run("build", in: directory)
        try #require(outcome.status == 0, "\(outcome.errors)")
        return directory
    }

    @Test("A file that was renamed loses an address, which 'build' and 'check' tell at its new name; --fix gives it back", arguments: [false, true])
    func renamed(isLibrary: Bool) throws {
        let directory = try published(isLibrary: isLibrary)
        let topic = isLibrary ? "one/" : ""
        try directory.move("content/\(topic)sections/1-old-name.md", to: "content/\(topic)sections/1-new-name.md")
        let check = try Explainer.run("check", in: directory)
        let message = "content/\(topic)sections/1-new-name.md: warning: '\(topic)old-name/' was published before and would be gone; links to it would break [lost-url]"
        #expect(check.status == 0 && check.errors.contains(message), "\(check.errors)")
        #expect(check.errors.contains("give '1-new-name.md' the former path: aliases: [old-name]"))
        #expect(try Explainer.run("build", "--strict", in: directory).errors.contains(message))
        #expect(try Explainer.run("check", "--strict", "--fix", in: directory).status == 0)
        #expect(try directory.read("content/\(topic)sections/1-new-name.md").contains("aliases: [old-name]\n---\n"))
        let build = try Explainer.run("build", "--strict", in: directory)
        #expect(build.status == 0, "\(build.errors)")
        #expect(try directory.read("public/\(topic)old-name/index.html").contains("http-equiv=\"refresh\""))
    }

    @Test("The alias joins those that the page has", arguments: [
        ("aliases: [older]\n", "aliases: [old-name, older]\n"), ("aliases: []\n", "aliases: [old-name]\n"), ("aliases:\n  - older\n", "aliases:\n  - old-name\n  - older\n"),
    ])
    func joins(keys: String, expected: String) throws {
        let directory = try published()
        try directory.remove("content/sections/1-old-name.md")
        try directory.write(Self.page("The spread", "## Start\n\n\(Self.text) And more.", keys), to: "content/sections/1-new-name.md")
        #expect(try Explainer.run("check", "--fix", in: directory).status == 0)
        #expect(try directory.read("content/sections/1-new-name.md").contains(expected))
    }

    @Test("A page or download that is gone, or a draft by now, is told of once; the site does not depend on it")
    func gone() throws {
        let directory = try published()
        try directory.remove("content/sections/1-old-name.md")
        try directory.remove("content/media/report.pdf")
        try directory.write(Self.page("Other", "Something.", "draft: true\n"), to: "content/sections/2-other.md")
        let build = try Explainer.run("build", in: directory)
        #expect(build.status == 0)
        for address in ["old-name/", "other/", "media/report.pdf"] {
            #expect(build.errors.contains("content/overview.md: warning: '\(address)' was published"), "\(build.errors)")
        }
        #expect(build.errors.contains("3 warnings"))
        #expect(try Explainer.run("build", in: directory).errors.isEmpty)
        _ = try Explainer.run("build", "--output", "other", in: directory)
        #expect(try directory.contents() == directory.contents(of: "other"))
    }

    @Test("A heading that has another id is told of, and may have the former one")
    func anchors() throws {
        let directory = try published()
        try directory.write(Self.page("The spread", "## Starts\n\n\(Self.text)"), to: "content/sections/1-old-name.md")
        let check = try Explainer.run("check", in: directory)
        #expect(check.errors.contains("content/sections/1-old-name.md: warning: '#start' was an anchor of this page"), "\(check.errors)")
        #expect(check.errors.contains("it may be '#starts' now: give the heading its former id, as in '## Heading {#start}'"))
        try directory.write(Self.page("The spread", "## Starts {#start}\n\n\(Self.text)"), to: "content/sections/1-old-name.md")
        #expect(try Explainer.run("check", "--strict", in: directory).status == 0)
    }

    @Test("What is named as retired may go", arguments: [
        "[old-name/, old-name/#start]", "[/old-name/, 'old-name#start']", "[old-name/index.html, old-name/#start]",
    ])
    func retired(list: String) throws {
        let directory = try published()
        try directory.write("title: A site\nbase-url: https://example.org/\nretired: \(list)\n", to: "content/site.yaml")
        try directory.write(Self.page("The spread", "## Later\n\n\(Self.text)"), to: "content/sections/1-old-name.md")
        #expect(try Explainer.run("check", "--strict", in: directory).status == 0)
        try directory.remove("content/sections/1-old-name.md")
        #expect(try Explainer.run("check", "--strict", in: directory).status == 0)
    }

    @Test("Another site than that in the output directory is compared with --former, also by a build that changes nothing")
    func other() throws {
        let directory = try published(isLibrary: true)
        try directory.move("public", to: "before")
        try directory.remove("content/one/sections/1-old-name.md")
        #expect(try Explainer.run("build", in: directory).errors.isEmpty)
        for command in ["build", "check"] {
            let outcome = try Explainer.run(command, "--former", "before", in: directory)
            #expect(outcome.status == 0)
            #expect(outcome.errors.contains("'one/old-name/' was published"), "\(outcome.errors)")
            #expect(outcome.errors.contains("1 warning in"))
            #expect(try Explainer.run(command, "--former", "content", in: directory).status == 64)
        }
    }

    @Test("A whole topic that is gone can be retired at once")
    func topic() throws {
        let directory = try published(isLibrary: true)
        try directory.remove("content/two")
        #expect(try Explainer.run("check", in: directory).errors.contains("'two/other/' was published"))
        try directory.write("title: A site\nbase-url: https://example.org/\nretired: [two/]\n", to: "content/site.yaml")
        #expect(try Explainer.run("check", "--strict", in: directory).status == 0)
    }
}
