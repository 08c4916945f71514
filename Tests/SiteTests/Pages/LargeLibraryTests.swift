import SiteFixtures
import Testing

@Suite("A library of many topics")
struct LargeLibraryTests {
    /// A library of topics whose titles begin with each letter in turn.
    private static func library(of count: Int) -> String {
        (0..<count).map { number in
            let letter = Character(UnicodeScalar(UInt8(ascii: "A") + UInt8(number % 26)))
            return "-- content/topic-\(number)/overview.md --\n---\ntitle: \(letter) topic of number \(number)\nsummary: What it is.\n---\nText.\n"
        }.joined()
    }

    @Test("Each link within its front page leads to a place of the page", arguments: [24, 25, 60])
    func index(count: Int) async throws {
        let page = try await BuiltSite(Self.library(of: count), over: "-- content/site.yaml --\ntitle: A library\n").text("index.html")
        let targets = page.matches(of: /href="#([^"]+)"/).map { String($0.1) }
        let places = Set(page.matches(of: /\ id="([^"]+)"/).map { String($0.1) })
        #expect(!targets.isEmpty)
        #expect(targets.filter { !places.contains($0) } == [])
        #expect(targets.contains("letter.A") == (count >= 25))
    }
}
