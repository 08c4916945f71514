import Foundation
import HTTPFixtures
import SiteFixtures
import Testing

@Suite("explainer serve", .timeLimit(.minutes(3)))
struct ServeCommandTests {
    private static let faq = "---\ntitle: Questions\nsummary: What readers ask.\n---\n## What is it?\n\nA thing.\n"

    @Test("A page is served, changes as its file is saved, and nothing is written to the disk")
    func live() async throws {
        let directory = try SiteDirectory()
        try await withService(["--port", "0"], in: directory) { service in
            #expect(service.firstLine.wholeMatch(of: /http:\/\/127\.0\.0\.1:\d+\/site\/ shows 7 pages, ready in \d+\.\d\d s; Ctrl-C stops it/) != nil, "\(service.firstLine)")
            #expect(await service.client.get("/")["location"] == "/site/")
            let before = await service.client.get("/site/faq/")
            #expect(before.body.contains("<h1>Questions</h1>"))
            #expect(before["content-security-policy"]?.contains("default-src 'none'") == true)
            let text = await service.events { text in
                guard text.contains("event: hello") else { return false }
                if !text.contains("event: page") { save(Self.faq.replacing("Questions", with: "More questions"), to: "content/faq.md", in: directory) }
                return text.contains("event: elsewhere\ndata: /site/faq/\n")
            }
            #expect(text.contains("event: page\ndata: /site/*\n"))
            #expect(await service.client.get("/site/faq/").body.contains("<h1>More questions</h1>"))
        }
        #expect(try directory.names() == ["content"])
    }

    @Test("A mistake is shown over the last good page and once in the terminal, until it is mended")
    func mistakes() async throws {
        let directory = try SiteDirectory()
        let errors = try await withService(["--port", "0"], in: directory) { service in
            let good = await service.client.get("/site/faq/").body
            let text = await service.events { text in
                guard text.contains("event: hello") else { return false }
                if text.contains("event: diagnostics") {
                    if text.contains("event: clear") { return true }
                    save(Self.faq, to: "content/faq.md", in: directory)
                } else {
                    save(Self.faq.replacing("title", with: "titel"), to: "content/faq.md", in: directory)
                }
                return false
            }
            #expect(text.contains("content/faq.md:2:1"))
            #expect(text.contains("did you mean 'title'?"))
            #expect(await service.client.get("/site/faq/").body.contains("<h1>Questions</h1>"))
            #expect(good.contains("<h1>Questions</h1>"))
        }
        #expect(errors.ranges(of: "unknown key 'titel' in the front matter").count == 1, "\(errors)")
        #expect(errors.contains("note: no mistakes are left"))
    }

    @Test("Drafts are shown when asked for", arguments: [false, true])
    func drafts(isAskedFor: Bool) async throws {
        let directory = try SiteDirectory("-- content/glossary.md --\n---\ntitle: Terms\nsummary: S.\ndraft: true\n---\n## Term\n\nMeaning.\n")
        try await withService(["--port", "0"] + (isAskedFor ? ["--drafts"] : []), in: directory) { service in
            #expect(await service.client.get("/site/glossary/").status == (isAskedFor ? 200 : 404))
        }
    }

    @Test("A built directory is served as it is, under the path it is published at")
    func builtSite() async throws {
        let directory = try SiteDirectory("-- content/media/a.txt --\nabc\n")
        _ = try Explainer.run("build", in: directory)
        try await withService(["--port", "0", "--site", "public", "--base-url", "https://example.org/site/"], in: directory) { service in
            #expect(service.firstLine.contains(/shows \d+ pages, ready/))
            let page = await service.client.get("/site/faq/").body
            let built = try directory.read("public/faq/index.html")
            #expect(page == built)
            #expect(await service.client.get("/site/media/a.txt", "Range: bytes=1-1").body == "b")
            #expect(await service.client.get("/site/nowhere").status == 404)
        }
    }

    @Test("Media is streamed with ranges from the content directory, and nothing beside it")
    func media() async throws {
        let directory = try SiteDirectory("-- content/media/a.txt --\nabc\n-- secret.txt --\nSECRET\n")
        try FileManager.default.createSymbolicLink(
            atPath: directory.content + "/media/out.txt", withDestinationPath: directory.root.path + "/secret.txt")
        try await withService(["--port", "0"], in: directory) { service in
            let part = await service.client.get("/site/media/a.txt", "Range: bytes=1-1")
            #expect(part.status == 206)
            #expect(part.body == "b")
            for path in ["media/out.txt", "site.yaml", "faq.md", "media/", "../secret.txt", ".git/config", "_headers"] {
                let reply = await service.client.get("/site/" + path)
                #expect(reply.status == 404 || reply.status == 400, "\(path)")
                #expect(!reply.body.contains("SECRET"))
            }
        }
    }

    @Test("A port that was asked for and is in use is an error, with what to do")
    func portInUse() async throws {
        let directory = try SiteDirectory()
        try await withService(["--port", "0"], in: directory) { service in
            let outcome = try Explainer.run("serve", "--port", "\(service.client.port)", in: directory)
            #expect(outcome.status == 74)
            #expect(outcome.errors.contains("port \(service.client.port) is in use; name another with --port"))
        }
    }

    @Test("Listening for others than this machine says what that means")
    func openHost() async throws {
        let errors = try await withService(["--port", "0", "--host", "0.0.0.0"], in: try SiteDirectory()) { service in
            #expect(await service.client.get("/site/").status == 200)
        }
        #expect(errors.contains("over the network"))
    }

    @Test("With few descriptors and many who listen, pages are answered and saves are shown", .timeLimit(.minutes(5)))
    func fewDescriptors() async throws {
        let directory = try SiteDirectory()
        try await withService([], in: directory, descriptors: 64) { service in
            let request = "GET /_explainer/events HTTP/1.1\r\nHost: 127.0.0.1:\(service.client.port)\r\nSec-Fetch-Site: same-origin\r\n\r\n"
            let open = (0..<120).map { _ in service.client.connect() }
            defer { for descriptor in open { close(descriptor) } }
            for descriptor in open { _ = send(descriptor, request, request.utf8.count, RawClient.sendFlags) }
            // Those for whom there is no room are closed, which may take a moment.
            while await service.client.get("/site/faq/").status != 200 {}
            save("---\ntitle: Questions\nsummary: S.\n---\n## What now?\n\nSomething else.\n", to: "content/faq.md", in: directory)
            while await !service.client.get("/site/faq/").body.contains("Something else.") {}
        }
    }

    @Test("What cannot be served is refused", arguments: [
        (["--content", "nowhere"], 1), (["--site", "nowhere"], 64), (["--site", "content", "--drafts"], 64),
        (["--host", "host.invalid"], 64), (["--port", "70000"], 64),
    ] as [([String], Int32)])
    func refusals(arguments: [String], status: Int32) throws {
        let directory = try SiteDirectory()
        let process = Explainer.process(["serve"] + arguments, in: directory.root)
        let errors = Pipe()
        (process.standardOutput, process.standardError) = (FileHandle.nullDevice, errors)
        try process.run()
        let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == status, "\(text)")
        #expect(text.contains("rror: "), "\(text)")
    }
}

/// Saves a file as an editor does, and tells the test when that fails.
private func save(_ text: String, to path: String, in directory: SiteDirectory) {
    do { try directory.write(text, to: path) } catch { Issue.record(error) }
}
