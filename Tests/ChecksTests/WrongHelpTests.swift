import Checks
@testable import Explainer
import Content
import Diagnostics
import SiteFixtures
import Testing

@Suite("What authors are told")
struct WrongHelpTests {
    private static func faq(_ text: String, language: String = "en") throws -> [Diagnostic] {
        check(try SiteDirectory(
            "-- content/site.yaml --\ntitle: A site\nbase-url: https://example.org/\nlanguage: \(language)\n-- content/faq.md --\n---\ntitle: Questions\n---\n\(text)")).sorted
            .filter { $0.rule.code != "untranslated-interface" }
    }

    @Test("A heading over questions is an error, and nothing else is said of it", arguments: [
        ("## General\n\n### What is it?\n\nA thing.\n\n### Why?\n\nSo.\n\n## Costs\n\nOf these:\n\n### How much?\n\nMuch.", "en", ["grouped-questions 4:1", "grouped-questions 14:1"]),
        ("## 一般\n\n### それは何ですか\n\n物。", "ja", ["grouped-questions 4:1"]), ("## What is it?\n\n### By whom?\n\nUs.", "en", []),
        ("## What is it\n\n### A thing\n\nYes.", "en", ["question-mark 4:1"]),
    ])
    func groups(text: String, language: String, found: [String]) throws {
        #expect(try Self.faq(text, language: language).map(\.brief) == found)
    }

    @Test("The line that a heading was meant to be is named", arguments: [
        ("Text before\nSummary\n=======", "leave a blank line above 'Summary'"), ("Text before\nThe summary\n-----------", "leave a blank line above 'The summary'"),
        ("A paragraph that ends here, after\ntwo lines of text.\n---", "leave a blank line before it"),
        ("\\newpage\nSummary\n=======", "leave a blank line above 'Summary'"),
    ])
    func headings(text: String, help: String) throws {
        #expect(try check(section: text).first { $0.rule.code == "accidental-heading" }?.help == help)
    }

    @Test("A key that is a URL is led to its braces, where it is cited and where it is not")
    func addressKeys() throws {
        let found = check(try SiteDirectory("""
            -- content/sources.yaml --
            - {id: "https://example.org/a", type: book, title: A book}
            -- content/sections/1-first.md --
            ---
            title: First
            ---
            So it is [@https://example.org/a].
            """)).sorted
        #expect(found.map(\.brief) == ["unknown-source 4:11", "unused-source 1:8"])
        #expect(found.map(\.help) == ["write [@{https://example.org/a}]", "cite it with '[@{https://example.org/a}]', or remove it from the list"])
    }

    @Test("A template's tag as the destination of a link is told of as a tag alone")
    func templateLink() throws {
        let found = try check(section: "See [about]({{ site.baseurl }}/about/).")
        #expect(found.map(\.brief) == ["foreign-tag 4:13"])
        #expect(found.allSatisfy { $0.help?.contains("<{{") == false })
    }

    @Test("Words of a script without capitals are not in capitals", arguments: ["AUTOMATIC TAGS 的作用与 IMPLICIT TAGS 相同但是有一些不同之处。"])
    func capitals(text: String) throws {
        #expect(try check(section: text).map(\.brief) == [])
    }

    @Test("A colour beside a place is enough", arguments: [("The figures shown in red are estimates.", 1), ("The figures on the left, shown in red, are estimates.", 0)])
    func colours(text: String, count: Int) throws {
        #expect(try check(section: text).map(\.rule.code).filter { $0 == "color-only" }.count == count)
    }

    @Test("Keys of other programs are led to those that are known here", arguments: [("description", "summary"), ("date", "published"), ("lastmod", "reviewed")])
    func keys(written: String, meant: String) throws {
        let found = check(try SiteDirectory("-- content/sections/1-first.md --\n---\ntitle: First\n\(written): 2026-03-31\n---\nText.\n")).sorted
        #expect(found.map(\.help) == ["did you mean '\(meant)'?"])
    }

    @Test("A citation, note or link within the text of a link or an image is told of", arguments: [
        ("[see [@doe2020]](../faq.md)", "6:6"), ("![a map [@doe2020]](../media/map.svg)", "6:9"), ("![a [map](../faq.md)](../media/map.svg)", "6:5"),
        ("[as @doe2020 says](../faq.md)", "6:5"),
    ])
    func misplaced(text: String, place: String) throws {
        let found = check(try SiteDirectory(
            "-- content/sources.yaml --\n- id: doe2020\n  type: book\n  title: A book\n-- content/media/map.svg --\n<svg xmlns='http://www.w3.org/2000/svg' width='4' height='3'/>\n"
                + "-- content/sections/1-first.md --\n---\ntitle: First\n---\nSo it is [@doe2020].\n\n\(text)\n")).sorted
        #expect(found.map(\.brief) == ["misplaced-reference \(place)"])
    }

    @Test("A handle in the text of a link is none")
    func handle() throws {
        #expect(try check(section: "[@somebody](https://example.org/@somebody)").map(\.brief) == [])
    }

    @Test("What is left of a comment is told of wherever it stands", arguments: [
        ("A sentence <!-- note to self -- check this --> here.", ["4:12"]), ("A <!-- never closed", ["4:3"]), ("A <!-- one\n\nand -- more --> here.", ["4:3"]),
        ("## A <!-- b -- c --> d", ["4:6"]), ("| A | B |\n| --- | --- |\n| a <!-- x -- y --> | b |", ["6:5"]), ("A \\<!-- shown --> and `<!-- code`.", []),
        ("A <!-- x -- y --> and <!-- z -- q -->.", ["4:3", "4:23"]),
    ])
    func comments(text: String, places: [String]) throws {
        #expect(try check(section: text).filter { $0.rule.code == "visible-comment" }.map { "\($0.location.line ?? 0):\($0.location.columns?.lowerBound ?? 0)" } == places)
    }

    @Test("Emphasis that a letter right beside it undoes is told of", arguments: [
        ("**Note:**text", "4:1", "put a space after it, or the punctuation after the signs"), ("so**(then)** it", "4:3", "put a space before it, or the punctuation before the signs"),
        ("**शब्द।**आगे", "4:1", "put a space after it, or the punctuation after the signs"),
    ])
    func stuck(text: String, place: String, help: String) throws {
        let found = try check(section: text)
        #expect(found.map(\.brief) == ["stuck-emphasis \(place)"])
        #expect(found.first?.help == help)
    }

    @Test("Every reference that the parser leaves as text, as there are too many of them, is an error")
    func lostReferences() throws {
        let directory = try SiteDirectory(
            "-- content/sections/1-first.md --\n---\ntitle: First\n---\n\(String(repeating: "[report] ", count: 100))\n\n[report]: https://example.org/\(String(repeating: "long/", count: 400))\n")
        let reader = ContentReader(root: directory.content, inspector: ContentChecks(.errors, catalogue: .explainer))
        let reading = reader.read(try #require(reader.catalog.topics.first))
        let page = reading.explainer?.sections.first?.text.plainText ?? ""
        let left = page.split(separator: "[report]", omittingEmptySubsequences: false).count - 1
        #expect(reading.report.findings.filter { $0.rule.code == "lost-reference" }.count == min(left, DiagnosticReport.capacityPerRuleAndFile))
        #expect(page.contains("report"))
    }
}
