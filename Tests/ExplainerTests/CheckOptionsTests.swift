import SiteFixtures
import Testing

@Suite("Checks that are asked for", .serialized)
struct CheckOptionsTests {
    private func site() throws -> SiteDirectory {
        try SiteDirectory("""
            -- content/sources.yaml --
            - {id: doe2020, type: book, title: A book}
            -- content/sections/1-first.md --
            ---
            title: First
            summary: The first part.
            reviewed: 2020-01-01
            review-every: 1 year
            ---
            It grew by 40% [@doe2020].

            It grew by 50%.
            """)
    }

    @Test("Claims without a source are notes with a summary, and fail only below a threshold", arguments: [
        (["--claims"], 0), (["--claims-at-least", "50"], 0), (["--claims-at-least", "51"], 1),
    ] as [([String], Int32)])
    func claims(options: [String], status: Int32) throws {
        let outcome = try Explainer.run(["check"] + options, in: try site())
        #expect(outcome.status == status)
        #expect(outcome.output.contains("1 of 2 claims sourced (50%)"))
        #expect(outcome.errors.contains("content/sections/1-first.md:9:12: note:"))
        #expect(outcome.errors.contains("[unsourced-claim]"))
    }

    @Test("A check that is not asked for says nothing of claims or reviews")
    func silent() throws {
        let outcome = try Explainer.run(["check"], in: try site())
        #expect(outcome.status == 0)
        #expect(!outcome.output.contains("claims"))
        #expect(!outcome.errors.contains("overdue-review"))
    }

    @Test("Overdue reviews are warnings, which fail only with --strict")
    func reviews() throws {
        #expect(try Explainer.run(["check", "--as-of", "2021-01-01"], in: try site()).errors.isEmpty)
        let outcome = try Explainer.run(["check", "--as-of", "2021-01-02"], in: try site())
        #expect(outcome.status == 0)
        #expect(outcome.errors.contains("[overdue-review]"))
        #expect(try Explainer.run(["check", "--as-of", "2021-01-02", "--strict"], in: try site()).status == 1)
    }

    @Test("The same is found with any number of jobs", arguments: ["1", "3"])
    func jobs(count: String) throws {
        let topics = (1...5).map { "-- content/topic-\($0)/overview.md --\n---\ntitle: Topic \($0)\nsummary: A topic.\n---\n[Nowhere](x.md).\n" }
        let directory = try SiteDirectory("-- content/library.md --\n---\ntitle: All\n---\n" + topics.joined(), over: "")
        let found = try Explainer.run(["check", "--jobs", count], in: directory).errors
        #expect((1...5).allSatisfy { found.contains("topic-\($0)/overview.md:5:") })
        #expect(try found == Explainer.run(["check"], in: directory).errors)
    }

    #if PageChecks
    @Test("Of the content alone its mistakes are told, and what only finished pages tell is not")
    func contentOnly() throws {
        let directory = try SiteDirectory("-- content/site.yaml --\ntitle: A site\nbase-url: https://example.org/\nnavigation: [{title: N, url: \"https://example.org/no/\"}]\n")
        #expect(try Explainer.run(["check"], in: directory).errors.contains("[page-broken-link]"))
        let content = try Explainer.run(["check", "--content-only"], in: directory)
        #expect(content.status == 0 && content.errors.isEmpty, "\(content.errors)")
        #expect(content.output.hasSuffix(" pages checked, but not their HTML\n"))
        try directory.write("---\ntitle: First\nsummary: S.\n---\n[Nowhere](nowhere.md)\n", to: "content/sections/1-first.md")
        let wrong = try Explainer.run(["check", "--content-only"], in: directory)
        #expect(wrong.status == 1 && wrong.errors.contains("content/sections/1-first.md:5:") && wrong.errors.contains("[broken-link]"))
    }
    #endif

    @Test("A day, a share or a number that is none is wrong usage", arguments: [
        ["--as-of", "2021-02-30"], ["--claims-at-least", "101"], ["--jobs", "0"], ["--content-only", "--cache", "page-checks"],
    ])
    func usage(options: [String]) throws {
        #expect(try Explainer.run(["check"] + options, in: try site()).status == 64)
    }
}
