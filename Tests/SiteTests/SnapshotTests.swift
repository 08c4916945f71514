import Foundation
import SiteFixtures
import Testing

/// Each kind of page as readers get it, kept on disk: a change of the templates shows as a difference to be reviewed.
///
/// `RECORD_SNAPSHOTS=1 swift test --filter SnapshotTests` writes them anew.
@Suite("Snapshots")
struct SnapshotTests {
    private static let topic = """
        -- content/site.yaml --
        title: Bridges
        base-url: https://example.org/bridges/
        authors: [Ann Author]
        licence: CC-BY-4.0
        -- content/overview.md --
        ---
        title: Bridges
        summary: What holds a bridge up.
        takeaways:
          - Weight becomes pressure [@doe2020].
          - Arches push.
          - Cables pull.
        reviewed: 2026-11-24
        ---
        A bridge carries its own weight first.

        ## What is disputed

        Who built the first one [@doe2020].
        -- content/sections/1-arches.md --
        ---
        title: Arches
        summary: Stone that leans on stone.
        reviewed: 2026-11-24
        see-also: ["[The questions](../faq.md)"]
        ---
        An arch pushes outwards [@doe2020, p. 4].[^1]

        ## Keystone

        | Bridge | Span |
        | --- | ---: |
        | Arta | 40 m |

        [^1]: Unless it is tied.
        -- content/sections/2-cables.md --
        ---
        title: Cables
        ---
        ## Anchors

        See [arches](1-arches.md#keystone).
        -- content/characteristics.md --
        ---
        title: Characteristics
        summary: In a table.
        ---
        | Characteristic | Value |
        | --- | --- |
        | Materials | Stone, steel [@doe2020] |
        -- content/faq.md --
        ---
        title: Questions
        summary: What readers ask.
        ---
        ## Why do arches stand?

        They push.
        -- content/glossary.md --
        ---
        title: Glossary
        summary: Terms.
        ---
        ## Keystone

        The stone at the top.
        -- content/changes.md --
        ---
        title: Changes
        summary: What changed.
        ---
        ## 2026-03-31: Correction

        The span in [the first section](sections/1-arches.md) was wrong.
        -- content/sources.yaml --
        - id: doe2020
          type: book
          title: On bridges
          author: [{family: Doe, given: Jane}]
          issued: 2020
        """

    private static let library = """
        -- content/site.yaml --
        title: A library
        tagline: Two topics
        base-url: https://example.org/
        language: fr
        -- content/library.md --
        ---
        title: A library
        summary: Two topics.
        ---
        -- content/bridges/overview.md --
        ---
        title: Bridges
        summary: What holds a bridge up.
        takeaways: [One, Two, Three]
        ---
        Text.
        -- content/bridges/sections/1-arches.md --
        ---
        title: Arches
        ---
        Text.
        -- content/tides/overview.md --
        ---
        title: Tides
        summary: What moves the sea.
        takeaways: [One, Two, Three]
        ---
        Text.
        """

    @Test("A page of each kind is as it was", arguments: [
        ("overview", "index.html"), ("section", "arches/index.html"), ("characteristics", "characteristics/index.html"),
        ("faq", "faq/index.html"), ("glossary", "glossary/index.html"), ("sources", "sources/index.html"),
        ("changes", "changes/index.html"), ("print", "print/index.html"), ("not-found", "404.html"),
    ])
    func topic(name: String, path: String) async throws {
        try compare(try await BuiltSite(Self.topic, over: ""), path, with: name)
    }

    @Test("A library's pages are as they were, in French", arguments: [("library", "index.html"), ("library-overview", "bridges/index.html")])
    func library(name: String, path: String) async throws {
        try compare(try await BuiltSite(Self.library, over: ""), path, with: name)
    }

    /// Compares what readers see; what machines read in the head has tests of its own.
    private func compare(_ site: BuiltSite, _ path: String, with name: String) throws {
        #expect(!site.report.hasErrors)
        let document = site.text(path)
        let body = try #require(document.firstRange(of: "<body"), "no page at \(path)")
        let page = String(document[body.lowerBound...])
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots/\(name).html")
        if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(page.utf8).write(to: file)
        }
        let expected = String(decoding: try Data(contentsOf: file), as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
        let difference = zip(lines, expected).enumerated().first { $1.0 != $1.1 }
        #expect(
            lines == expected,
            """
            \(name).html differs from line \(difference.map { $0.offset + 1 } ?? min(lines.count, expected.count) + 1): \
            '\(difference.map { String($0.element.0) } ?? "")' is new. Where that is meant, record with RECORD_SNAPSHOTS=1.
            """)
    }
}
