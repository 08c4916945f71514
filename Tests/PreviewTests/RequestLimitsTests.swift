import Foundation
import HTTPFixtures
import Preview
import Testing

@Suite("Limits on what a client may ask", .timeLimit(.minutes(10)))
struct RequestLimitsTests {
    private let pages = GeneratedSource { _ in .bytes(Array("<main>TEXT</main>".utf8), .html) }

    @Test("Connections that ask nothing keep nobody out")
    func halfOpenConnections() async throws {
        try await withServer(pages) { client in
            let open = (0..<300).map { _ in client.connect() }
            defer { for descriptor in open { close(descriptor) } }
            for descriptor in open { _ = send(descriptor, "GET / HTTP/1.1\r\nHo", 18, RawClient.sendFlags) }
            #expect(await client.get("/").body.contains("TEXT"))
        }
    }

    @Test("A request that never ends, or never begins, is cut off", arguments: ["GET / HTTP/1.1\r\nHo", "", "\r\n"])
    func endlessRequest(start: String) async throws {
        var limits = RequestLimits()
        limits.requestTime = .milliseconds(50)
        try await withServer(pages, limits: limits) { client in
            let reply = await client.exchange(Array(start.utf8))
            #expect(reply.status == nil)
            #expect(reply.isClosed)
        }
    }

    @Test("Whoever listens to events may do so for longer than a request may take")
    func longListening() async throws {
        var limits = RequestLimits()
        limits.requestTime = .milliseconds(500)
        limits.heartbeat = .milliseconds(50)
        try await withServer(pages, events: EventHub(build: "one"), limits: limits) { client in
            let listen = "GET /_explainer/events HTTP/1.1\r\nHost: localhost:\(client.port)\r\nSec-Fetch-Site: same-origin\r\n\r\n"
            let reply = await client.exchange(Array(listen.utf8)) { bytes in
                String(decoding: bytes, as: UTF8.self).ranges(of: ": heartbeat").count == 30
            }
            #expect(!reply.isClosed)
        }
    }

    @Test("A connection on which nothing moves is closed")
    func idleConnection() async throws {
        var limits = RequestLimits()
        limits.idleTime = .seconds(1)
        limits.heartbeat = .seconds(60)
        try await withServer(pages, events: EventHub(build: "one"), limits: limits) { client in
            let listen = "GET /_explainer/events HTTP/1.1\r\nHost: localhost:\(client.port)\r\nSec-Fetch-Site: same-origin\r\n\r\n"
            // On a busy machine it may be idle before it is answered, so only the end is for certain.
            #expect(await client.exchange(Array(listen.utf8)).isClosed)
        }
    }

    @Test("Beyond the most connections a further one is closed, until another ends")
    func mostConnections() async throws {
        var limits = RequestLimits()
        limits.connections = 1
        let hub = EventHub(build: "one")
        try await withServer(pages, events: hub, limits: limits) { client in
            let listen = "GET /_explainer/events HTTP/1.1\r\nHost: localhost:\(client.port)\r\nSec-Fetch-Site: same-origin\r\n\r\n"
            let listener = client.connect()
            _ = send(listener, listen, listen.utf8.count, RawClient.sendFlags)
            while hub.clientCount == 0 { await Task.yield() }
            #expect(await client.get("/").status == nil)
            close(listener)
            while await client.get("/").status != 200 {}
        }
    }
}
