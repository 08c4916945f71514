import Foundation
import SiteFixtures
import Testing

@Suite("Texts that are tried before they are parsed")
struct LongTextTests {
    @Test("A text that is only long passes its trial in a process of its own and is published")
    func longText() throws {
        let directory = try SiteDirectory()
        try directory.write("---\ntitle: First\n---\n" + String(repeating: "Some words.\n\n", count: 30_000), to: "content/sections/1-first.md")
        let outcome = try Explainer.run("build", in: directory)
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(try directory.read("public/first/index.html").utf8.count > 30_000 * "<p>Some words.</p>".utf8.count)
    }
}
