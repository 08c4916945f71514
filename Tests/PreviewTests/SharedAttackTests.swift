import Foundation
import HTTPFixtures
import Preview
import Testing

/// The list of attacks that lies beside the repository, where it does.
private struct SharedAttack: Decodable, Sendable, CustomTestStringConvertible {
    /// A request as text, or as a run repeated between two texts.
    enum Bytes: Decodable, Sendable {
        case text(String)
        case repeated(start: String, run: String, count: Int, end: String)
        /// Many connections, which have a test of their own.
        case connections

        private enum Key: String, CodingKey { case gen, `repeat`, tail }

        init(from decoder: any Decoder) throws {
            if let text = try? decoder.singleValueContainer().decode(String.self) {
                self = .text(text)
                return
            }
            let parts = try decoder.container(keyedBy: Key.self)
            guard parts.contains(.gen) else { self = .connections; return }
            var run = try parts.nestedUnkeyedContainer(forKey: .repeat)
            self = .repeated(
                start: try parts.decode(String.self, forKey: .gen), run: try run.decode(String.self),
                count: try run.decode(Int.self), end: try parts.decode(String.self, forKey: .tail))
        }

        var text: String? {
            switch self {
            case .text(let text): text
            case .repeated(let start, let run, let count, let end): start + String(repeating: run, count: count) + end
            case .connections: nil
            }
        }
    }

    let id: String
    let why: String
    let raw: Bytes
    let expect_status: [Int]
    let body_must_contain: [String]?
    let body_must_not_contain: [String]?
    let headers: [String: String]?
    let header_absent: [String]?
    let location_prefix: String?
    let body_empty: Bool?
    let max_body: Int?
    let may_close_silently: Bool?
    /// Whether the connection stays open after the answer's head.
    let ws: Bool?

    var testDescription: String { "\(id) \(why)" }

    static let all: [SharedAttack] = {
        struct List: Decodable { let requests: [SharedAttack] }
        let repository = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
        let file = repository.deletingLastPathComponent().appending(path: "shared/hostile/http-attacks.json")
        guard let data = try? Data(contentsOf: file) else { return [] }
        do {
            return try JSONDecoder().decode(List.self, from: data).requests.filter { $0.raw.text != nil }
        } catch {
            Issue.record(error)
            return []
        }
    }()
}

@Suite("The shared list of attacks", .timeLimit(.minutes(10)))
struct SharedAttackTests {
    @Test(
        "A listed attack gets the answer it should",
        .enabled(if: !SharedAttack.all.isEmpty, "../shared/hostile/http-attacks.json is not there"),
        arguments: SharedAttack.all)
    private func answer(to attack: SharedAttack) async throws {
        var limits = RequestLimits()
        // Some of the requests never end; the answer to others must come well before.
        limits.requestTime = .seconds(3)
        try await withServer(HostileSite(), events: EventHub(build: "one"), limits: limits) { client in
            let text = try #require(attack.raw.text)
                .replacing("{{PORT}}", with: String(client.port)).replacing("{{RELOAD}}", with: "/_explainer/events")
            let endsWithHead = attack.ws == true
            let reply = await client.exchange(Array(text.utf8)) { bytes in
                endsWithHead && String(decoding: bytes, as: UTF8.self).contains("\r\n\r\n")
            }
            let isAnswered = reply.status.map(attack.expect_status.contains) ?? (attack.may_close_silently == true)
            #expect(isAnswered, "status \(String(describing: reply.status))")
            for text in attack.body_must_contain ?? [] { #expect(reply.body.contains(text)) }
            for text in (attack.body_must_not_contain ?? []) + ["SECRET"] { #expect(!reply.body.contains(text)) }
            for (name, value) in attack.headers ?? [:] { #expect(reply[name]?.contains(value) == true) }
            for name in attack.header_absent ?? [] { #expect(reply[name] == nil) }
            if let location = reply["location"] {
                #expect(location.hasPrefix(attack.location_prefix ?? "/") && !location.hasPrefix("//"))
            }
            #expect(attack.body_empty != true || reply.body.isEmpty)
            #expect(reply.body.utf8.count <= attack.max_body ?? .max)
            #expect(await client.get("/").body.contains("HOME"))
        }
    }
}
