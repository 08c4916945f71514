import Foundation
import SiteFixtures
import Testing

@Suite("explainer check --external", .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/curl")))
struct ExternalTests {
    private let host: LoopbackHost
    private let directory: SiteDirectory

    init() throws {
        host = try LoopbackHost([
            "/there": .init(200), "/moved": .init(301, location: "/there"), "/robots.txt": .init(200, body: "User-agent: *\nDisallow: /private\n"),
            "/slow": .init(503),
        ])
        directory = try SiteDirectory("""
            -- content/faq.md --
            ---
            title: Questions
            summary: What readers ask.
            ---
            ## What is it?

            A [thing](\(host.url)/there) that [moved](\(host.url)/moved) and is [gone](\(host.url)/gone), as [privately](\(host.url)/private)
            and [slowly](\(host.url)/slow) told [@doe].
            -- content/sources.yaml --
            - id: doe
              type: webpage
              title: A page
              author: [{family: Doe}]
              issued: 2020
              URL: \(host.url)/lost
            """)
    }

    @Test("It tells what is gone and what has moved, at its line, and remembers what answered")
    func asks() throws {
        let outcome = try Explainer.run("check", "--external", "--external-pause", "0", in: directory)
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.errors.contains("content/faq.md:7:"))
        #expect(outcome.errors.contains("warning: '\(host.url)/gone' is gone: its host says so [external-link-gone]"))
        #expect(outcome.errors.contains("note: '\(host.url)/moved' has moved permanently [external-link-moved]"))
        #expect(outcome.errors.contains("= help: write '\(host.url)/there'"))
        #expect(outcome.errors.contains("note: '\(host.url)/private' could not be checked: its robots.txt forbids the request"))
        #expect(outcome.errors.contains("note: '\(host.url)/slow' could not be checked: its host answers with status 503"))
        #expect(outcome.errors.contains("content/sources.yaml:1:"))
        #expect(outcome.errors.contains("= help: write 'archive: ' with the URL of a copy in a web archive, and 'gone: true'"))
        #expect(!host.asked.contains { $0.hasSuffix("/private") })
        let asked = host.asked.count
        _ = try Explainer.run("check", "--external", "--external-pause", "0", in: directory)
        #expect(!host.asked[asked...].contains { $0.hasSuffix("/there") || $0.hasSuffix("/moved") })
        #expect(host.asked[asked...].contains("HEAD /gone"))
        #expect(try directory.read("content/.explainer-links.json").contains("\"answer\": \"present\""))
        #expect(try Explainer.run("build", "--strict", in: directory).status == 0)
    }

    @Test("With --fix a source that its host says is gone is marked so, and readers are sent to its copy")
    func fixes() throws {
        let works = """
            - id: doe
              type: webpage
              title: A page
              author: [{family: Doe}]
              issued: 2020
              URL: \(host.url)/lost
              archive: \(host.url)/there
            - id: roe
              type: webpage
              title: Another page
              author: [{family: Roe}]
              issued: 2020
              URL: \(host.url)/slow
              archive: \(host.url)/there

            """
        try directory.write(works, to: "content/sources.yaml")
        let outcome = try Explainer.run("check", "--external", "--external-pause", "0", "--fix", in: directory)
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.output.contains("+  gone: true\n   archive: \(host.url)/there\n"), "\(outcome.output)")
        #expect(!outcome.errors.contains("/lost' is gone"))
        #expect(try directory.read("content/sources.yaml") == works.replacing("/lost\n", with: "/lost\n  gone: true\n"))
        #expect(host.asked.count { $0 == "HEAD /lost" } == 1)
        _ = try Explainer.run("build", in: directory)
        let page = try directory.read("public/faq/index.html")
        #expect(page.contains("href=\"\(host.url)/there\"") && !page.contains("href=\"\(host.url)/lost\""))
        let corrected = try directory.read("content/sources.yaml")
        _ = try Explainer.run("check", "--external", "--external-pause", "0", "--fix", in: directory)
        #expect(try directory.read("content/sources.yaml") == corrected)
    }

    @Test("Records that cannot be read are not written over", arguments: [true, false])
    func unreadable(isLarge: Bool) throws {
        let records = "content/.explainer-links.json"
        if isLarge {
            try directory.write(Data(count: (16 << 20) + 1), to: records)
        } else {
            try directory.write("{}", to: "content/media/records.json")
            try FileManager.default.createSymbolicLink(
                atPath: directory.root.appending(path: records).path, withDestinationPath: "media/records.json")
        }
        let outcome = try Explainer.run("check", "--external", "--external-pause", "0", in: directory)
        #expect(outcome.status == 74)
        #expect(outcome.errors.hasPrefix("error: 'content/.explainer-links.json', the record of hosts' answers, is unusable: it "), "\(outcome.errors)")
        #expect(host.asked == [])
        #expect(try directory.read(records).utf8.count == (isLarge ? (16 << 20) + 1 : 2))
    }

    @Test("An excuse for what answers is reported only when it was asked")
    func suppressions() throws {
        try directory.write("""
            ---
            title: Questions
            summary: What readers ask.
            ---
            ## What is it?

            A [thing](\(host.url)/there) told [@doe]. <!-- explainer: allow external-link-gone -->
            """, to: "content/faq.md")
        #expect(try !Explainer.run("check", in: directory).errors.contains("[unused-suppression]"))
        #expect(try Explainer.run("check", "--external", "--external-pause", "0", in: directory).errors.contains("[unused-suppression]"))
    }

    @Test("Nobody is asked unless it is wanted")
    func silent() throws {
        _ = try Explainer.run("check", in: directory)
        _ = try Explainer.run("build", in: directory)
        #expect(host.asked.isEmpty)
        #expect(try !directory.contents(of: "content").keys.contains(".explainer-links.json"))
    }
}
