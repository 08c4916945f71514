@testable import Explainer
import Foundation
import SiteFixtures
import Testing

@Suite("The sources of a theme")
struct SourceDirectoriesTests {
    @Test("A file is found by its name however deep it is, and the first directory comes first")
    func deep() throws {
        let directory = try SiteDirectory("""
            -- Sources/gazette/main.swift --
            code
            -- Sources/gazette/Assets/Styles/gazette.css --
            deep
            -- templates/gazette.svg --
            first
            -- Sources/gazette/gazette.svg --
            second
            -- Sources/.build/hidden.css --
            hidden
            """, over: "")
        let sources = SourceDirectories(below: ["templates", "Sources", "nowhere"].map { directory.root.appending(path: $0).path })
        #expect(sources.read("gazette.css") == Array("deep\n".utf8))
        #expect(sources.read("gazette.svg") == Array("first\n".utf8))
        #expect(sources.read("main.swift") == Array("code\n".utf8))
        #expect(sources.read("hidden.css") == nil && sources.read("Assets") == nil && sources.read("other.css") == nil)
    }

    @Test("A link that leads back to where it is ends the search, and nothing else")
    func loop() throws {
        let directory = try SiteDirectory("-- Sources/a/own.css --\nown", over: "")
        try FileManager.default.createSymbolicLink(
            atPath: directory.root.appending(path: "Sources/a/again").path, withDestinationPath: directory.root.appending(path: "Sources").path)
        let sources = SourceDirectories(below: [directory.root.appending(path: "Sources").path])
        #expect(sources.read("own.css") == Array("own\n".utf8) && sources.read("other.css") == nil)
    }
}
