#if PageChecks
import Foundation
import SiteFixtures
import Testing

@Suite("explainer check --cache")
struct CheckCacheTests {
    /// A library whose navigation leads to places that only finished pages tell of.
    private static func library(leadingTo path: String) throws -> SiteDirectory {
        let topics = (1...4).map { number in
            """
            -- content/topic-\(number)/overview.md --
            ---
            title: Topic \(number)
            summary: A topic.
            takeaways: [One, Two, Three]
            ---
            See [another](../topic-\(number % 4 + 1)/sections/1-start.md#here).
            -- content/topic-\(number)/sections/1-start.md --
            ---
            title: Start
            summary: How it started.
            ---
            ## Here

            So it was.

            """
        }
        let site = "-- content/site.yaml --\ntitle: A library\nbase-url: https://example.org/\nnavigation: [{title: Start, url: \"https://example.org/\(path)\"}]\n"
        return try SiteDirectory(site + "-- content/library.md --\n---\ntitle: All\nsummary: All of it.\n---\n" + topics.joined(), over: "")
    }

    private static func check(_ directory: SiteDirectory, _ options: String...) throws -> Explainer.Outcome {
        try Explainer.run(["check"] + options, in: directory)
    }

    /// What tells whether a file was written again.
    private static func number(of file: String, in directory: SiteDirectory) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: directory.root.appending(path: file).path)[.systemFileNumber] as? Int
    }

    @Test("Checks with it find the same as without, and write it only where a page has changed")
    func same() throws {
        let directory = try Self.library(leadingTo: "topic-1/start/#here")
        let plain = try Self.check(directory)
        #expect(plain.status == 0 && plain.output.contains("pages checked"), "\(plain.errors)")
        for _ in 0..<2 {
            let outcome = try Self.check(directory, "--cache", "page-checks")
            #expect((outcome.status, outcome.output, outcome.errors) == (plain.status, plain.output, plain.errors))
        }
        let number = try Self.number(of: "page-checks", in: directory)
        _ = try Self.check(directory, "--cache", "page-checks")
        #expect(try Self.number(of: "page-checks", in: directory) == number)
        try directory.write("---\ntitle: Start\nsummary: How it started.\n---\n## There\n\nSo it was.\n", to: "content/topic-2/sections/1-start.md")
        #expect(try Self.check(directory, "--cache", "page-checks").errors.contains("1-start.md#here"))
    }

    @Test("What a deleted page or heading leaves of links is told as without it, once more and at its line", arguments: [
        ["topic-1/start/#here"], ["topic-1/start/#here", "--fix"], ["topic-1/start/#here", "--jobs", "3"],
    ])
    func deleted(arguments: [String]) throws {
        let options = Array(arguments.dropFirst())
        for text in [nil, "---\ntitle: Start\nsummary: How it started.\n---\n## There\n\nSo it was.\n"] {
            let directory = try Self.library(leadingTo: arguments[0])
            try directory.write("---\ntitle: Topic 4\nsummary: A topic.\ntakeaways: [One, Two, Three]\n---\nText.\n", to: "content/topic-4/overview.md")
            #expect(try Self.check(directory, "--cache", "page-checks").status == 0)
            try directory.remove("content/topic-1/sections/1-start.md")
            if let text { try directory.write(text, to: "content/topic-1/sections/1-start.md") }
            let plain = try Explainer.run(["check"] + options, in: directory)
            #expect(plain.status == 1 && plain.errors.contains("404.html:"), "\(plain.errors)")
            #expect(plain.errors.contains(text == nil ? "[page-broken-link]" : "[page-broken-fragment]"), "\(plain.errors)")
            for _ in 0..<2 {
                let outcome = try Explainer.run(["check", "--cache", "page-checks"] + options, in: directory)
                #expect((outcome.status, outcome.output, outcome.errors) == (plain.status, plain.output, plain.errors))
            }
        }
    }

    @Test("The file is the same with any number of jobs, also after fixes")
    func bytes() throws {
        let directory = try Self.library(leadingTo: "topic-1/")
        let files = try ["1", "3"].map { count in
            _ = try Self.check(directory, "--cache", "page-checks-\(count)", "--jobs", count)
            return try Data(contentsOf: directory.root.appending(path: "page-checks-\(count)"))
        }
        #expect(files[0] == files[1] && !files[0].isEmpty)
        try directory.write("---\ntitel: Topic 3\nsummary: A topic.\ntakeaways: [One, Two, Three]\n---\nText.\n", to: "content/topic-3/overview.md")
        #expect(try Self.check(directory, "--fix", "--cache", "page-checks-1").status == 0)
        #expect(try Self.check(directory, "--cache", "page-checks-new").status == 0)
        let (fixed, new) = (directory.root.appending(path: "page-checks-1"), directory.root.appending(path: "page-checks-new"))
        #expect(try Data(contentsOf: fixed) == Data(contentsOf: new))
    }

    @Test("Where it cannot be written, the check is what it is, and that is told")
    func unwritten() throws {
        let directory = try Self.library(leadingTo: "topic-1/")
        let missing = try Self.check(directory, "--cache", "nowhere/page-checks")
        #expect(missing.status == 0 && missing.output.contains("pages checked"))
        #expect(missing.errors.contains("note: 'nowhere/page-checks', the file of --cache, was not written: its directory is not there"), "\(missing.errors)")
        let before = try directory.read("content/library.md")
        let foreign = try Self.check(directory, "--cache", "content/library.md")
        #expect(foreign.status == 0)
        #expect(foreign.errors.contains("note: 'content/library.md' is no file that --cache wrote, and is left as it is; name another"), "\(foreign.errors)")
        #expect(try directory.read("content/library.md") == before)
    }
}
#endif
