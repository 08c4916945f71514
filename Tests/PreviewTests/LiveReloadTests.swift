import Foundation
import HTTPFixtures
import Preview
import Testing

@Suite("Pages that hear of changes", .timeLimit(.minutes(10)))
struct LiveReloadTests {
    private let pages = GeneratedSource { path in
        path.text == "/" ? .bytes(Array("<head><title>T</title></head><main>TEXT</main>".utf8), .html) : nil
    }

    private func listen(_ port: UInt16) -> [UInt8] {
        Array(
            """
            GET /_explainer/events HTTP/1.1\r
            Host: localhost:\(port)\r
            Sec-Fetch-Site: same-origin\r
            \r\n
            """.utf8)
    }

    @Test("The script is in the head of every page, and served from the page's own origin")
    func script() async throws {
        try await withServer(pages, events: EventHub(build: "one")) { client in
            let page = await client.get("/").body
            #expect(page.contains("<title>T</title><script src=\"/_explainer/live.js\" data-revision=\"0\" defer></script></head>"))
            let script = await client.get("/_explainer/live.js")
            #expect(script["content-type"] == "text/javascript; charset=utf-8")
            #expect(script.body.contains("new EventSource('/_explainer/events')"))
        }
    }

    @Test("Without live reload nothing is added and nothing listens")
    func off() async throws {
        try await withServer(pages) { client in
            #expect(await client.get("/").body.contains("_explainer") == false)
            #expect(await client.get("/_explainer/events", "Sec-Fetch-Site: same-origin").status == 404)
        }
    }

    @Test("A client is greeted, then told what happens")
    func events() async throws {
        let hub = EventHub(build: "one")
        try await withServer(pages, events: hub) { client in
            let reply = await client.exchange(listen(client.port)) { bytes in
                let text = String(decoding: bytes, as: UTF8.self)
                if text.contains("data: one\ndata: 0\n") && !text.contains("event: page") { hub.change(.pages(matching: ["/faq/", "/a/*"])) }
                return text.contains("event: page\ndata: /faq/\ndata: /a/*\n\n")
            }
            #expect(reply.status == 200)
            #expect(reply["content-type"] == "text/event-stream; charset=utf-8")
            #expect(reply["access-control-allow-origin"] == nil)
        }
    }

    @Test("What an author wrote cannot end an event or the JSON in it")
    func escaping() throws {
        let text = "</script>\n\nevent: hello\r\"\\\u{2028}\u{1}"
        let event = ServerEvent.diagnostics(
            PreviewDiagnostics(heading: "1 error", problems: [.init(place: "faq.md:1", message: text, excerpt: text)]))
        let lines = event.text.split(separator: "\n", omittingEmptySubsequences: false)
        try #require(lines.count == 4)
        #expect(lines[0] == "event: diagnostics")
        struct Shown: Decodable {
            struct Problem: Decodable { let message: String }
            let problems: [Problem]
        }
        let shown = try JSONDecoder().decode(Shown.self, from: Data(lines[1].dropFirst("data: ".count).utf8))
        #expect(shown.problems[0].message == text)
    }

    @Test("Clients that vanish leave nothing behind")
    func vanishingClients() async throws {
        let hub = EventHub(build: "one")
        try await withServer(pages, events: hub) { client in
            let request = listen(client.port)
            _ = await client.get("/")
            for _ in 0..<10 {
                await withTaskGroup { group in
                    for _ in 0..<50 {
                        group.addTask {
                            _ = await client.exchange(request) { String(decoding: $0, as: UTF8.self).contains("one") }
                        }
                    }
                }
            }
            // Every answer tells that the server has gone on; how many listen falls to none.
            while hub.clientCount > 0 { _ = await client.get("/") }
            #expect(await client.get("/").body.contains("TEXT"))
        }
    }

    @Test("A client that never reads holds up nobody, and keeps no more than a few events")
    func slowClient() async throws {
        let hub = EventHub(build: "one")
        try await withServer(pages, events: hub) { client in
            let slow = client.connect()
            defer { close(slow) }
            let request = listen(client.port)
            _ = request.withUnsafeBytes { send(slow, $0.baseAddress, $0.count, RawClient.sendFlags) }
            while hub.clientCount == 0 { _ = await client.get("/") }
            let large = ServerEvent.building(String(repeating: "x", count: 100_000))
            for _ in 0..<1000 { hub.broadcast(large) }
            #expect(await client.get("/").body.contains("TEXT"))
            let reply = await client.exchange(request) { bytes in
                let text = String(decoding: bytes, as: UTF8.self)
                if text.contains("retry") && !text.contains("event: style") { hub.broadcast(.style) }
                return text.contains("event: style")
            }
            #expect(reply.status == 200)
        }
    }
}
