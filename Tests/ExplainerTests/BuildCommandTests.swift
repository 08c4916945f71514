import Foundation
import SiteFixtures
import Testing

@Suite("explainer build")
struct BuildCommandTests {
    @Test("A site is published, and building it again changes nothing")
    func builds() throws {
        let directory = try SiteDirectory()
        let first = try Explainer.run("build", in: directory)
        #expect(first.status == 0, "\(first.errors)")
        let line = try #require(first.output.wholeMatch(of: /\d+ pages, (\d+) of (\d+) files changed, \d+\.\d\d s: public\n/), "\(first.output)")
        #expect(line.1 == line.2)
        #expect(first.errors.isEmpty)
        let site = try directory.contents()
        #expect(site.keys.filter { $0.hasSuffix(".html") }.sorted() == [
            "404.html", "characteristics/index.html", "faq/index.html", "first/index.html", "index.html", "print/index.html",
            "second/index.html",
        ])
        let second = try Explainer.run("build", in: directory)
        #expect(second.output.contains("0 of \(line.2) files changed"))
        #expect(try directory.contents() == site)
        #expect(try directory.names() == ["content", "public"])
    }

    @Test("The same bytes come out in any locale, time zone and number of jobs", arguments: [
        ("C", "UTC", "1"), ("de_DE.UTF-8", "Asia/Kathmandu", "2"), ("tr_TR.UTF-8", "America/St_Johns", "7"),
    ])
    func determinism(locale: String, zone: String, jobs: String) throws {
        let directory = try SiteDirectory()
        _ = try Explainer.run("build", "--output", "expected", in: directory)
        _ = try Explainer.run("build", "--jobs", jobs, in: directory, environment: ["LC_ALL": locale, "LANG": locale, "TZ": zone])
        #expect(try directory.contents() == directory.contents(of: "expected"))
    }

    @Test("Content with errors publishes nothing, says all of them and leaves the former site")
    func contentErrors() throws {
        let directory = try SiteDirectory()
        _ = try Explainer.run("build", in: directory)
        let before = try directory.contents()
        try directory.write("---\ntitel: Questions\n---\n## What?\n", to: "content/faq.md")
        let outcome = try Explainer.run("build", in: directory)
        #expect(outcome.status == 1)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.contains("content/faq.md:2:1: error: unknown key 'titel' in the front matter [unknown-key]"))
        #expect(outcome.errors.contains("[unanswered-question]"))
        #expect(outcome.errors.contains("3 errors in 6 files"))
        #expect(try directory.contents() == before)
        #expect(try directory.names() == ["content", "public"])
    }

    @Test("A file that is too large to be published is told of once, for what it is", arguments: [
        "[The film](../media/film.mp4)", "![The film](../media/film.mp4)", "![The film](../media/film.mp4) and [the film](../media/film.mp4)",
    ])
    func largeFile(text: String) throws {
        let directory = try SiteDirectory("-- content/media/film.mp4 --\n-- content/sections/1-first.md --\n---\ntitle: First\n---\n\(text)\n")
        let file = try FileHandle(forWritingTo: directory.root.appending(path: "content/media/film.mp4"))
        try file.truncate(atOffset: (64 << 20) + 1)
        for command in ["check", "build"] {
            let outcome = try Explainer.run(command, in: directory)
            #expect(outcome.status == 1)
            #expect(outcome.errors.contains("content/media/film.mp4: error: the file has 67108865 bytes; at most 67108864 are published [file-too-large]"))
            #expect(outcome.errors.contains("\n1 error in 6 files\n"), "\(outcome.errors)")
        }
    }

    @Test("Two files at one address are told of by file and line, with all else that is wrong", arguments: [
        ("sections/1-part.md", "sections/2-part.md"), ("sections/1-part.md", "sections/2-print.md"), ("media/p.svg", "media/P.svg"),
    ])
    func sharedAddress(first: String, second: String) throws {
        for topic in ["", "one/"] {
            let page = "---\ntitle: Part\nsummary: S.\n---\nText.\n"
            let directory = try SiteDirectory("""
                -- content/site.yaml --
                title: A site
                -- content/\(topic)overview.md --
                ---
                title: One
                summary: The first.
                ---
                Text and [no page](nowhere.md).
                -- content/\(topic)\(first) --
                \(page)
                -- content/\(topic)\(second) --
                \(page)
                """, over: "")
            let outcome = try Explainer.run("build", in: directory)
            #expect(outcome.status == 1)
            #expect(outcome.errors.contains(/content\/(one\/)?(sections|media)\/[^:]*: error: .*\[path-taken\]/), "\(outcome.errors)")
            #expect(outcome.errors.contains("[broken-link]"))
            #expect(try directory.names() == ["content"])
        }
    }

    @Test("Two topics at one address are told of as well")
    func sharedTopicAddress() throws {
        let page = "---\ntitle: One\nsummary: The first.\n---\nText.\n"
        let directory = try SiteDirectory("-- content/site.yaml --\ntitle: A\n-- content/a b/overview.md --\n\(page)-- content/a-b/overview.md --\n\(page)", over: "")
        let outcome = try Explainer.run("build", in: directory)
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("would both be published at 'a-b/' [path-taken]"), "\(outcome.errors)")
    }

    @Test("Where there is no former site, nothing is said of one")
    func firstBuild() throws {
        let directory = try SiteDirectory("-- content/faq.md --\nNo front matter.\n")
        let outcome = try Explainer.run("build", in: directory)
        #expect(outcome.status == 1)
        #expect(outcome.errors.hasSuffix("error: nothing was published\n"), "\(outcome.errors)")
        #expect(try directory.names() == ["content"])
    }

    @Test("Warnings let a site be published, unless --strict is given")
    func strict() throws {
        let directory = try SiteDirectory("-- content/notes.txt --\nx\n")
        #expect(try Explainer.run("build", in: directory).status == 0)
        let outcome = try Explainer.run("build", "--strict", in: directory)
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("warning: this file is not used [stray-file]"))
    }

    @Test("--quiet says nothing when all goes well")
    func quiet() throws {
        let outcome = try Explainer.run("build", "--quiet", in: try SiteDirectory())
        #expect(outcome.status == 0)
        #expect(outcome.output.isEmpty && outcome.errors.isEmpty)
    }

    @Test("--timings says where the time went, beside the result")
    func timings() throws {
        let directory = try SiteDirectory()
        let first = try Explainer.run("build", "--timings", in: directory)
        #expect(first.output.hasSuffix(" s: public\n"))
        let stages = first.errors.split(separator: "\n").map { $0.prefix(24).split(separator: " ").joined(separator: " ") }
        #expect(stages == [
            "list the files", "look at the former site", "read and render", "check the content", "make pages", "write files",
            "shared files", "publish", "all workers", "from start to end", "published by: one rename",
        ])
        let methods = try [[], ["--in-place"]].map { (options: [String]) in
            try directory.write("---\ntitle: Questions\n---\n## What now?\n\nSomething else \(options).\n", to: "content/faq.md")
            return try Explainer.run(["build", "--timings"] + options, in: directory).errors.split(separator: "\n").last
        }
        #expect(methods.last == "published by: file by file, as asked")
        #expect(methods.first != methods.last)
    }

    @Test("A directory that is not ours is refused as wrong usage", arguments: [
        ".", "content", "content/..", "/", "notes", "~", "content/media/public", "content/sections",
    ])
    func refusesDirectories(output: String) throws {
        let directory = try SiteDirectory("-- notes/diary.txt --\nDear diary\n")
        let before = try directory.contents(of: ".")
        let outcome = try Explainer.run("build", "--output", output == "~" ? NSHomeDirectory() : output, in: directory)
        #expect(outcome.status == 64)
        #expect(outcome.errors.hasPrefix("error: '"))
        #expect(try directory.contents(of: ".") == before)
        #expect(try directory.names() == ["content", "notes"])
        #expect(try FileManager.default.contentsOfDirectory(atPath: directory.content).contains("media") == false)
    }

    @Test("A published site that nobody may write to is replaced whole, and nothing of it stays")
    func readOnly() throws {
        let directory = try SiteDirectory()
        // To the superuser nothing is forbidden, so there somebody else builds.
        let user = getuid() == 0 ? "setpriv --reuid 65534 --regid 65534 --clear-groups " : ""
        func shell(_ script: String) throws -> Int32 {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/bin/sh")
            process.arguments = ["-c", script, Explainer.products.appending(path: "explainer").path]
            process.currentDirectoryURL = directory.root
            (process.standardOutput, process.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
            try process.run()
            process.waitUntilExit()
            return process.terminationStatus
        }
        guard try shell("chmod -R a+rwX . && \(user)\"$0\" build && chmod -R a-w public") == 0 else {
            print("Not tested here: nobody else may build in this directory.")
            return
        }
        try directory.write("---\ntitle: Questions\n---\n## What now?\n\nSomething else.\n", to: "content/faq.md")
        #expect(try shell("\(user)\"$0\" build") == 0)
        #expect(try directory.read("public/faq/index.html").contains("Something else."))
        #expect(try directory.names() == ["content", "public"])
    }

    @Test("Wrong usage ends with 64, a directory that cannot be written with 74", arguments: [
        (["build", "--jobs", "0"], 64), (["build", "--nonsense"], 64), (["build", "--base-url", "nowhere"], 64), (["publish"], 64),
        (["build", "--base-url", "https://example.org/?x"], 64), (["build", "--base-url", "https://ana:secret@example.org/"], 64),
        (["build", "--output", "/proc/explainer"], 74), (["build", "--content", "nowhere"], 64), (["check", "--content", "nowhere"], 64),
        (["build", "--content", "content/faq.md"], 64), (["check", "--content", "content/faq.md", "--external"], 64),
    ] as [([String], Int32)])
    func exitStatuses(arguments: [String], status: Int32) throws {
        let directory = try SiteDirectory()
        let process = Explainer.process(arguments, in: directory.root)
        (process.standardOutput, process.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == status)
    }

    @Test("--base-url stands in for the one of the settings")
    func baseURL() throws {
        let directory = try SiteDirectory()
        _ = try Explainer.run("build", "--base-url", "https://other.example/deep", in: directory)
        #expect(try directory.read("public/faq/index.html").contains("href=\"https://other.example/deep/faq/\""))
        #expect(try directory.read("public/404.html").contains("href=\"/deep/\""))
    }

    @Test("Killed at any moment, a build leaves the former or the new site, whole")
    func killed() throws {
        let directory = try SiteDirectory()
        _ = try Explainer.run("build", in: directory)
        let old = try directory.contents()
        try directory.write("---\ntitle: Questions\n---\n## What now?\n\nSomething else.\n", to: "content/faq.md")
        _ = try Explainer.run("build", "--output", "expected", in: directory)
        let new = try directory.contents(of: "expected")
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<20 {
            let process = Explainer.process(["build"], in: directory.root)
            (process.standardOutput, process.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
            try process.run()
            usleep(UInt32.random(in: 0..<60_000, using: &generator))
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            let site = try directory.contents()
            #expect(site == old || site == new)
        }
        #expect(try Explainer.run("build", in: directory).status == 0)
        #expect(try directory.contents() == new)
        #expect(try directory.names() == ["content", "expected", "public"])
    }
}
