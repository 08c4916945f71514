import Build
import Content
import Diagnostics
import Foundation
import Publication
import Site
import SiteFixtures
import Templates
import Testing

/// Changes of a file, each with the pages of topics that have to be made.
private let changesOfOne: [([String], String)] = [
    (planets, "-- content/planets/overview.md --\n---\ntitle: Planets\nsummary: New.\n---\n## Size\n\nVery large.\n"),
    (moons, "-- content/moons/overview.md --\n---\ntitle: Satellites\nsummary: New.\n---\nNo link.\n\n## Many\n"),
    // Moons lead to the planets, of which there is one page more now.
    (moonsAndPlanets + ["planets/rings/"], "-- content/planets/sections/1-rings.md --\n---\ntitle: Rings\nsummary: A.\n---\nSome.\n"),
    // Planets lead nowhere.
    (moons + ["moons/last/"], "-- content/moons/sections/2-last.md --\n---\ntitle: Last\nsummary: A.\n---\nSome.\n"),
    (moons, "-- content/moons/media/map.txt --\nA better map.\n"),
    ([], "-- content/library.md --\n---\ntitle: A library\n---\nNothing to see.\n"),
    (moonsAndPlanets, "-- content/site.yaml --\ntitle: A better library\nbase-url: https://example.org/\n"),
]

@Suite("Building again")
struct RebuildingTests {
    @Test("With nothing changed nothing is made, and the site is left alone")
    func unchanged() async throws {
        let site = try Rebuilding()
        #expect(try await site.build().made == (moons + planets + sharedPages).sorted())
        let (files, inode) = (try site.files(), try site.inode(Manifest.fileName))
        let again = try await site.build()
        #expect(again.made.isEmpty && again.read.isEmpty && again.changed == 0)
        #expect(try site.files() == files)
        #expect(try site.inode(Manifest.fileName) == inode)
    }

    @Test("After a change the site is what a first build makes, and no more was read and made than had to be", arguments: changesOfOne)
    func changes(made: [String], change: String) async throws {
        let site = try Rebuilding()
        try await site.build()
        for (path, text) in SiteDirectory.files(in: change) { try site.directory.write(text, to: path) }
        let again = try await site.build()
        #expect(again.report.findings.isEmpty)
        #expect(again.made == (made + sharedPages).sorted())
        #expect(again.read == Set(made.map { $0.prefix { $0 != "/" } + "/" }).sorted())
        #expect(again.changed > 0)
        try await site.build(into: "first", jobs: 1)
        #expect(try site.files() == site.files("first"))
    }

    @Test("What has not changed is the same file as before, not a copy")
    func links() async throws {
        let site = try Rebuilding()
        try await site.build()
        let kept = ["moons/index.html", "404.html", "search/index.json", "explainer.schema.json"]
        let before = try kept.map { try site.inode($0) }
        // A comment shows on no page.
        try site.directory.write("---\n# Nothing new.\ntitle: Planets\nsummary: What goes around stars.\n---\n## Size\n\nThey are large.\n", to: "content/planets/overview.md")
        let page = try site.inode("planets/index.html")
        #expect(try await site.build().changed == 0)
        #expect(try kept.map { try site.inode($0) } == before)
        #expect(try site.inode("planets/index.html") == page)
        try site.directory.write("---\ntitle: Planets\nsummary: What goes around stars.\n---\n## Size\n\nThey are vast.\n", to: "content/planets/overview.md")
        try await site.build()
        #expect(try site.inode("planets/index.html") != page)
        #expect(try site.inode("moons/index.html") == before[0])
    }

    @Test("An edit is published though the build before failed for a mistake in another topic", arguments: [false, true])
    func failed(removesMedia: Bool) async throws {
        let site = try Rebuilding()
        try await site.build()
        let planets = try site.directory.read("content/planets/overview.md")
        if removesMedia {
            try site.directory.remove("content/moons/media/map.txt")
        } else {
            try site.directory.write("---\ntitle: First\nsummary: The first.\n---\nThe figure is 999.\n", to: "content/moons/sections/1-first.md")
        }
        try site.directory.write(planets + "[x](nowhere.md)\n", to: "content/planets/overview.md")
        #expect(try await site.build().report.hasErrors)
        try site.directory.write(planets, to: "content/planets/overview.md")
        #expect(try await site.build().changed > 0)
        try await site.build(into: "first")
        #expect(try site.files() == site.files("first"))
    }

    @Test("A topic that comes, goes or has another name changes its own pages and the shared files, and no other topic is read")
    func neighbours() async throws {
        let site = try Rebuilding(Rebuilding.library + "\n-- content/stars/overview.md --\n---\ntitle: Stars\nsummary: What shines.\n---\nMany.\n")
        try await site.build()
        let changes = [
            ([], { try site.directory.remove("content/stars") }),
            (["suns/"], { try site.directory.write("---\ntitle: Suns\nsummary: What shines.\naliases: [old]\n---\nMany.\n", to: "content/suns/overview.md") }),
            (["stars/"], { try site.directory.move("content/suns", to: "content/stars") }),
        ]
        for (read, change) in changes {
            try change()
            // The moons lead to the planets, so what the topics are called may show on their pages.
            #expect(try await site.build().read == (read + ["moons/"]).sorted())
            try await site.build(into: "first", jobs: 1)
            #expect(try site.files() == site.files("first"))
            try site.directory.remove("first")
        }
    }

    @Test("A topic that is gone leaves nothing behind, and links to it are broken")
    func removed() async throws {
        let site = try Rebuilding()
        try await site.build()
        try site.directory.remove("content/planets")
        #expect(try await site.build().report.findings.map(\.rule.code) == ["broken-link"])
        try site.directory.write("---\ntitle: Moons\nsummary: New.\n---\n## Many\n\nText.\n", to: "content/moons/overview.md")
        #expect(try await site.build().report.findings.isEmpty)
        #expect(try !site.files().keys.contains { $0.hasPrefix("planets") })
    }

    @Test("A link from a topic that has not changed is verified against one that has")
    func brokenAnchor() async throws {
        let site = try Rebuilding()
        try await site.build()
        try site.directory.write("---\ntitle: Planets\nsummary: New.\n---\n## Mass\n\nHeavy.\n", to: "content/planets/overview.md")
        let finding = try #require(try await site.build().report.findings.first)
        #expect(finding.rule.code == "broken-anchor" && finding.location.line == 8)
        #expect(finding.location.file.hasSuffix("content/moons/overview.md"))
        try site.directory.write("---\ntitle: Planets\nsummary: New.\n---\n## Size again\n\n## Size\n\nHeavy.\n", to: "content/planets/overview.md")
        let corrected = try await site.build()
        #expect(corrected.report.findings.isEmpty && corrected.read == ["planets/"])
    }

    @Test("A link to a page that is published no more is told of, though the file is there and no other topic has changed")
    func draft() async throws {
        let part = { (isDraft: Bool) in "---\ntitle: Rings\nsummary: A.\ndraft: \(isDraft)\n---\nSome.\n" }
        let site = try Rebuilding(Rebuilding.library + "\n-- content/planets/sections/1-rings.md --\n" + part(false))
        try site.directory.write("---\ntitle: A library\n---\nSee [rings](planets/sections/1-rings.md).\n", to: "content/library.md")
        try site.directory.write("---\ntitle: First\nsummary: A.\n---\nSee [rings](../../planets/sections/1-rings.md).\n", to: "content/moons/sections/1-first.md")
        try await site.build()
        try site.directory.write(part(true), to: "content/planets/sections/1-rings.md")
        let again = try await site.build()
        #expect(again.report.sorted.map(\.rule.code) == ["draft-link", "draft-link"])
        #expect(again.report.sorted == (try await site.build(into: "first")).report.sorted)
    }

    @Test("A broken link that its author has excused stays excused in the builds that do not read its topic")
    func suppressed() async throws {
        let link = "They are many; see [the planets](../planets/overview.md#size)."
        let site = try Rebuilding(Rebuilding.library.replacing(link, with: "<!-- explainer: allow broken-anchor -->\n" + link))
        for heading in ["Size", "Mass", "Weight"] {
            try site.directory.write("---\ntitle: Planets\nsummary: New.\n---\n## \(heading)\n\nHeavy.\n", to: "content/planets/overview.md")
            #expect(try await site.build().report.findings.isEmpty)
        }
    }

    @Test("Another program, other options and an unknown program make everything anew")
    func otherBasis() async throws {
        var site = try Rebuilding()
        let all = try await site.build().made
        #expect(try await site.build(baseURL: "https://other.example/").made == all)
        #expect(try await site.build(baseURL: "https://other.example/").made.isEmpty)
        #expect(try await site.build(baseURL: "https://other.example/", drafts: true).made == all)
        site.program = ContentHash([2])
        #expect(try await site.build().made == all)
        site.program = nil
        #expect(try await site.build().made == all)
        #expect(try await site.build().made == all)
    }

    @Test("What is worth knowing is said in every build, whether anything is made or not", arguments: [
        "-- content/moons/notes.txt --\nWhat is made of this?\n",
        "-- content/planets/overview.md --\n---\ntitle: Planets\nsummary: A.\n---\n## Size\n\n<b>Large.</b>\n",
    ])
    func findings(text: String) async throws {
        let site = try Rebuilding(Rebuilding.library + "\n" + text)
        let first = try await site.build()
        #expect(!first.report.findings.isEmpty && !first.report.hasErrors)
        for _ in 0..<2 {
            let again = try await site.build()
            #expect(again.report.sorted == first.report.sorted)
            #expect(again.changed == 0)
        }
        try site.directory.write("---\ntitle: A library\n---\nNothing to see.\n", to: "content/library.md")
        #expect(try await site.build().report.sorted == first.report.sorted)
    }

    @Test("What changed at the moment when the directory was listed is made anew in the next build, whatever its times say")
    func racing() async throws {
        var site = try Rebuilding()
        site.listed = 0
        try await site.build()
        #expect(try await site.build().made == (moons + planets + sharedPages).sorted())
        #expect(try await site.build().changed == 0)
    }

    @Test("Topics called as the site's own directories are made like any other", arguments: ["search", "media"])
    func sharedDirectories(name: String) async throws {
        let site = try Rebuilding(Rebuilding.library + "\n-- content/\(name)/overview.md --\n---\ntitle: A name\nsummary: A.\n---\nText.\n")
        try await site.build()
        #expect(try await site.build().made.isEmpty)
        try site.directory.write("---\ntitle: Planets\nsummary: New.\n---\n## Size\n\nVery large.\n", to: "content/planets/overview.md")
        try await site.build()
        try await site.build(into: "first")
        #expect(try site.files() == site.files("first"))
    }

}
