import Foundation
import HTTPFixtures
import Preview
import Testing

/// A request of `Tests/Hostile/requests.json`, with the answer it should get.
private struct ListedRequest: Decodable, Sendable, CustomTestStringConvertible {
    /// A request as text, or as a run repeated between two texts.
    enum Bytes: Decodable, Sendable {
        case text(String)
        case repeated(start: String, run: String, count: Int, end: String)

        private enum Key: String, CodingKey { case gen, `repeat`, tail }

        init(from decoder: any Decoder) throws {
            if let text = try? decoder.singleValueContainer().decode(String.self) {
                self = .text(text)
                return
            }
            let parts = try decoder.container(keyedBy: Key.self)
            var run = try parts.nestedUnkeyedContainer(forKey: .repeat)
            self = .repeated(
                start: try parts.decode(String.self, forKey: .gen), run: try run.decode(String.self),
                count: try run.decode(Int.self), end: try parts.decode(String.self, forKey: .tail))
        }

        var text: String {
            switch self {
            case .text(let text): text
            case .repeated(let start, let run, let count, let end): start + String(repeating: run, count: count) + end
            }
        }
    }

    let id: String
    let why: String
    let raw: Bytes
    let expectStatus: [Int]
    let bodyMustContain: [String]?
    let bodyMustNotContain: [String]?
    let headers: [String: String]?
    let headerAbsent: [String]?
    let locationPrefix: String?
    let bodyEmpty: Bool?
    let maxBody: Int?
    let mayCloseSilently: Bool?
    /// Whether the connection stays open after the answer's head.
    let ws: Bool?

    var testDescription: String { "\(id) \(why)" }

    static func all() throws -> [ListedRequest] {
        struct List: Decodable { let requests: [ListedRequest] }
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Hostile/requests.json").standardized
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode(List.self, from: Data(contentsOf: file)).requests
    }
}

@Suite("The list of hostile requests", .timeLimit(.minutes(10)))
struct ListedRequestTests {
    @Test("A listed request gets the answer it should", arguments: try ListedRequest.all())
    private func answer(to request: ListedRequest) async throws {
        var limits = RequestLimits()
        // Some of the requests never end; the answer to others must come well before.
        limits.requestTime = .seconds(3)
        try await withServer(HostileSite(), events: EventHub(build: "one"), limits: limits) { client in
            let text = request.raw.text
                .replacing("{{PORT}}", with: String(client.port)).replacing("{{RELOAD}}", with: "/_explainer/events")
            let endsWithHead = request.ws == true
            let reply = await client.exchange(Array(text.utf8)) { bytes in
                endsWithHead && String(decoding: bytes, as: UTF8.self).contains("\r\n\r\n")
            }
            let isAnswered = reply.status.map(request.expectStatus.contains) ?? (request.mayCloseSilently == true)
            #expect(isAnswered, "status \(String(describing: reply.status))")
            for text in request.bodyMustContain ?? [] { #expect(reply.body.contains(text)) }
            for text in (request.bodyMustNotContain ?? []) + ["SECRET"] { #expect(!reply.body.contains(text)) }
            for (name, value) in request.headers ?? [:] { #expect(reply[name]?.contains(value) == true) }
            for name in request.headerAbsent ?? [] { #expect(reply[name] == nil) }
            if let location = reply["location"] {
                #expect(location.hasPrefix(request.locationPrefix ?? "/") && !location.hasPrefix("//"))
            }
            #expect(request.bodyEmpty != true || reply.body.isEmpty)
            #expect(reply.body.utf8.count <= request.maxBody ?? .max)
            #expect(await client.get("/").body.contains("HOME"))
        }
    }
}
