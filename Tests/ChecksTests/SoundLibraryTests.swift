import SiteFixtures
import Testing

/// Content as people write it, in which nothing is wrong: not one rule may speak up.
@Suite("Content without mistakes")
struct SoundLibraryTests {
    @Test("Nothing is reported", arguments: [
        ("a newsroom's topic", SoundLibraries.newsroom), ("topics in many languages", SoundLibraries.manyLanguages),
        ("a text about code", SoundLibraries.technical),
    ])
    func silent(name: String, library: String) throws {
        let report = check(try SiteDirectory(library, over: ""))
        #expect(report.findings.map { "\($0.location.file) \($0.brief): \($0.message)" } == [])
    }
}
