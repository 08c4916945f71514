#if PageChecks
import Diagnostics
import PageChecks
import Publication
import Testing

@Suite("Pages that were found sound before")
struct SoundPagesTests {
    private static let base = SiteBase(url: "https://example.org/", rootPath: "/")
    private static let program = ContentHash(Array("program".utf8))

    private static func page(_ main: String) -> String {
        "<!doctype html>\n<html lang=\"en\"><head><title>A</title></head><body><main>\n<h1>A</h1>\n\(main)\n</main></body></html>\n"
    }

    /// Three pages that are sound and one that is not.
    private static let site = [
        "index.html": page("<a href=\"b/\">B</a> <a href=\"b/#q\">Q</a> <a href=\"c.html#x\">X</a>"), "b/index.html": page("<p id=\"q\">Q</p><a href=\"../c\">C</a>"),
        "c.html": page("<p id=\"x\">X</p><a href=\"./\">A</a>"), "d/index.html": page("<input>"), "e.css": "p {}",
    ]

    /// What a look at a site finds, leaves for the next and has parsed.
    private struct Look: Equatable {
        let found: [Diagnostic]
        let counts: [Severity: Int]
        let asideCount: Int
        let left: [UInt8]?
        let parsedCount: Int

        init(
            at site: [String: String], knowing known: [UInt8]?, program: ContentHash = program, base: SiteBase = base, followers: Set<String> = [],
            isReversed: Bool = false
        ) {
            let known = known.map { SoundPages($0, program: program, base: base) }
            let inspection = SiteInspection(base: base, known: known) { _ in
                PageOrigin(template: "the theme") { [SourceText(path: "content/page.md", bytes: Array("[Q](b/#q)\n".utf8))] }
            }
            let files = site.sorted { ($0.key < $1.key) != isReversed }.map { ($0.key, $0.value) }
            let result = inspection.look(at: files, followers: followers)
            found = result.report.sorted
            counts = result.report.counts
            asideCount = result.asideCount
            left = inspection.soundPages
            parsedCount = inspection.parsedCount
        }

        func isSame(as other: Look) -> Bool { found == other.found && counts == other.counts && asideCount == other.asideCount }
    }

    /// What a first look at the site leaves.
    private static func left() throws -> [UInt8] { try #require(Look(at: site, knowing: []).left) }

    @Test("A second look parses only what was not sound, finds the same and leaves the file as it is")
    func second() throws {
        let first = Look(at: Self.site, knowing: [])
        let second = Look(at: Self.site, knowing: first.left)
        #expect(first.parsedCount == 4 && second.parsedCount == 1)
        #expect(second.isSame(as: first) && first.found.count == 1)
        #expect(second.left == nil)
        #expect(Look(at: Self.site, knowing: nil).left == nil)
    }

    @Test("What is left is the same bytes whatever the order of the pages, and whatever was known")
    func order() throws {
        let left = try Self.left()
        #expect(Look(at: Self.site, knowing: [], isReversed: true).left == left)
        let less = Look(at: Self.site.filter { $0.key != "c.html" }, knowing: left, isReversed: true)
        #expect(Look(at: Self.site, knowing: less.left).left == left)
    }

    /// What may happen to a site between two looks: a path, and what it holds then; `nil` where it is gone.
    private static let edits: [[String: String?]] = [
        ["b/index.html": page("<p id=\"q\">Q</p><input>")],
        // A page that others link to is gone, or has lost a place.
        ["b/index.html": nil], ["c.html": nil], ["b/index.html": page("<p id=\"r\">Q</p>")], ["c.html": page("<p id=\"z\">X</p>")],
        ["b/index.html": nil, "c.html": nil, "d/index.html": page("<p>Sound</p>")],
        // The first page with a link is not among those that were known, or is the only one that was.
        ["b/index.html": nil, "a/index.html": page("<a href=\"../b/\">B</a>")], ["f/index.html": page("<a href=\"../nowhere/\">N</a>")],
        // A file that answers a path before another does.
        ["c": "text"], ["c/index.html": page("")], ["b/index.html": nil, "b": "text"], [:],
    ]

    @Test("After any edit the same is found as without what was known, also on pages made from content with mistakes", arguments: edits, [
        [], ["index.html"], ["b/index.html"], ["a/index.html", "d/index.html"],
    ] as [Set<String>])
    func edited(edit: [String: String?], followers: Set<String>) throws {
        var site = Self.site
        for (path, text) in edit { site[path] = text }
        let whole = Look(at: site, knowing: nil, followers: followers)
        let left = try Self.left()
        let quick = Look(at: site, knowing: left, followers: followers)
        #expect(quick.isSame(as: whole), "\(quick.found) \(whole.found)")
        #expect(quick.parsedCount < whole.parsedCount)
        #expect((quick.left ?? left) == Look(at: site, knowing: [], followers: followers).left)
    }

    @Test("A link that has come to lead nowhere is told of at its line and column")
    func place() throws {
        var site = Self.site
        site["c.html"] = nil
        let found = Look(at: site, knowing: try Self.left()).found
        let link = try #require(found.first { $0.message == "'c.html#x' leads to no page or file of the site" })
        #expect(link.location == SourceLocation(
            file: "index.html", line: 4, columns: 41..<60, excerpt: "<a href=\"b/\">B</a> <a href=\"b/#q\">Q</a> <a href=\"c.html#x\">X</a>"))
    }

    @Test("A mistake that many pages share is told once, with all of them counted")
    func folded() throws {
        let site = Dictionary(uniqueKeysWithValues: (0..<20).map { ("p\($0)/index.html", Self.page("<a href=\"../b/\">B</a>")) })
        let left = try #require(Look(at: site.merging(Self.site) { $1 }, knowing: []).left)
        let quick = Look(at: site, knowing: left)
        #expect(quick.parsedCount == 0 && quick.found.count == 1)
        #expect(quick.found.first?.help?.hasSuffix("19 other pages have the same") == true, "\(quick.found)")
        #expect(quick.isSame(as: Look(at: site, knowing: nil)))
    }

    @Test("A file that is damaged anywhere is as none", arguments: [0, 10, 23, 24, 39, 40, 47, 48, 64, 72, 80, -40, -17, -16, -1])
    func damaged(place: Int) throws {
        let left = try Self.left()
        var bytes = left
        bytes[place < 0 ? bytes.count + place : place] ^= 4
        for bytes in [bytes, Array(left.dropLast(place < 0 ? -place : left.count - place))] {
            let look = Look(at: Self.site, knowing: bytes)
            #expect(look == Look(at: Self.site, knowing: []))
        }
    }

    @Test("What another program left, or this one for another place, is as none")
    func context() throws {
        let left = try Self.left()
        #expect(Look(at: Self.site, knowing: left, program: ContentHash([])).parsedCount == 4)
        for base in [
            SiteBase(url: nil, rootPath: "/"), SiteBase(url: "https://example.org/", rootPath: "/site/"),
            SiteBase(url: "https://example.org/", rootPath: "/", hosts: ["https://stats.example"]),
        ] {
            #expect(Look(at: Self.site, knowing: left, base: base).parsedCount == 4)
        }
    }

    @Test("Only what may have been left by a check is written over")
    func foreign() throws {
        let left = try Self.left()
        for bytes in [left, Array(left.prefix(5)), []] { #expect(SoundPages.mayBe(bytes)) }
        for text in ["# A page of mine\n", "explainer-stamps 1\n", "{}"] { #expect(!SoundPages.mayBe(Array(text.utf8))) }
    }
}
#endif
