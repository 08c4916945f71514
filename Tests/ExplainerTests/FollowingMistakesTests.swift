#if PageChecks
import Foundation
import SiteFixtures
import Testing

@Suite("Findings on finished pages that follow from mistakes in the content")
struct FollowingMistakesTests {
    /// The codes of all findings, in their order, and whether more is said to be looked at later.
    private static func check(_ directory: SiteDirectory) throws -> (codes: [String], isMore: Bool) {
        let errors = try Explainer.run("check", in: directory).errors
        let codes = errors.matches(of: /: (?:error|warning|note): .* \[([a-z-]+)\]\n/).map { String($0.1) }
        return (codes, errors.contains("may follow from these errors"))
    }

    @Test("Without an overview nothing else is wrong")
    func overview() throws {
        let directory = try SiteDirectory()
        try directory.remove("content/overview.md")
        let found = try Self.check(directory)
        #expect(found.codes == ["missing-file"])
        // Without a topic there is no page to look at.
        #expect(!found.isMore)
    }

    @Test("Without settings nothing else is wrong")
    func settings() throws {
        let directory = try SiteDirectory()
        try directory.remove("content/site.yaml")
        let found = try Self.check(directory)
        #expect(found.codes == ["missing-file"])
        #expect(found.isMore)
    }

    @Test("Links to a page that could not be made are no mistakes of their pages", arguments: [
        ("sections/2-second.md", "../second/", "No front matter.\n", "missing-front-matter"),
        ("faq.md", "../faq/", "---\ntitle: Questions\n---\nNo questions.\n", "no-questions"),
        ("characteristics.md", "../characteristics/", "---\ntitle: Facts\n---\nNo table.\n", "characteristics-table"),
    ])
    func unmade(path: String, destination: String, text: String, code: String) throws {
        let link = path.hasPrefix("sections/") ? String(path.dropFirst("sections/".count)) : "../" + path
        let found = try Self.check(try SiteDirectory("""
            -- content/sections/1-first.md --
            ---
            title: First
            ---
            See [that page](\(link)).
            -- content/\(path) --
            \(text)
            """))
        #expect(found.codes == [code])
    }

    @Test("A link to an anchor that is not there is told once, however little the site makes of it")
    func lowered() throws {
        let found = try Self.check(try SiteDirectory("""
            -- content/site.yaml --
            title: A site
            base-url: https://example.org/
            rules: {broken-anchor: warning}
            -- content/sections/1-first.md --
            ---
            title: First
            ---
            See the [map](1-first.md#not-here) and the [law](../faq.md#nor-there).
            """))
        #expect(found.codes == ["broken-anchor", "broken-anchor"])
        #expect(!found.isMore)
    }

    @Test("Nor are links from another topic")
    func otherTopic() throws {
        let topic = "---\ntitle: A topic\nsummary: What it is.\ntakeaways: [One, Two, Three]\n---\n"
        let found = try Self.check(try SiteDirectory("""
            -- content/site.yaml --
            title: A library
            base-url: https://example.org/
            -- content/library.md --
            ---
            title: A library
            ---
            See [that page](one/sections/1-first.md).
            -- content/one/overview.md --
            \(topic)Text.
            -- content/one/sections/1-first.md --
            No front matter.
            -- content/two/overview.md --
            \(topic)See [that page](../one/sections/1-first.md).
            """, over: ""))
        #expect(found.codes == ["missing-front-matter"])
        #expect(found.isMore)
    }

    @Test("A section at the address of another page is told of once")
    func reserved() throws {
        let found = try Self.check(try SiteDirectory("""
            -- content/sources.yaml --
            - {id: doe2020, type: book, title: A book}
            -- content/overview.md --
            ---
            title: A topic
            summary: What it is.
            takeaways: [One, Two, Three]
            ---
            So it is [@doe2020].
            -- content/sections/3-sources.md --
            ---
            title: Sources of it
            ---
            Text.
            """))
        #expect(found.codes == ["path-taken"])
    }

    @Test("A heading among the terms is found in the content, and not blamed on the template")
    func glossary() throws {
        let directory = try SiteDirectory("-- content/glossary.md --\n---\ntitle: Terms\n---\n## Aid\n\nHelp.\n\n### Kinds of it\n\nTwo.\n")
        let errors = try Explainer.run("check", in: directory).errors
        #expect(errors.contains("content/glossary.md:8:1: warning: "))
        #expect(errors.contains("[skipped-heading]"))
        #expect(!errors.contains("templates/"))
    }
}
#endif
