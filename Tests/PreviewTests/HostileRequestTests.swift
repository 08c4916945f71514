import Foundation
import HTTPFixtures
import Preview
import Testing

@Suite("Hostile requests over a raw socket")
struct HostileRequestTests {
    @Test(
        "A hostile request gets a safe answer, and the next reader their page",
        arguments: HostileRequest.paths + HostileRequest.hosts + HostileRequest.framings + HostileRequest.listeners)
    func answer(to request: HostileRequest) async throws {
        let site = try HostileSite()
        try await withServer(site, events: EventHub(build: "one")) { client in
            let text = request.bytes.replacing("{port}", with: String(client.port))
            let reply = await client.exchange(Array(text.utf8))
            // What is too large may be cut off before the client has read the refusal.
            let mayBeCutOff = text.utf8.count > 64 << 10
            #expect(reply.status.map(request.statuses.contains) ?? mayBeCutOff, "\(reply)")
            #expect(!reply.body.contains("SECRET"))
            #expect(!reply.body.contains("inside.txt"))
            #expect(reply["access-control-allow-origin"] == nil)
            #expect(reply["x-injected"] == nil)
            #expect(reply.body.isEmpty || reply["x-content-type-options"] == "nosniff")
            #expect(await client.get("/").body.contains("HOME"))
        }
    }
}
