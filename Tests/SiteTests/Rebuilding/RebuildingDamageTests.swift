import Build
import Content
import Diagnostics
import Foundation
import Publication
import Site
import SiteFixtures
import Templates
import Testing

@Suite("Building again over a site that somebody has damaged")
struct RebuildingDamageTests {
    @Test("A published file that somebody has changed, replaced or deleted is made anew", arguments: [
        "moons/index.html", "planets/print/index.html", "search/index.json", "404.html", "moons/media/map.txt",
    ])
    func tampered(path: String) async throws {
        let site = try Rebuilding()
        try await site.build()
        let files = try site.files()
        let text = try site.directory.read("site/\(path)")
        let tampering = [
            { try site.directory.write(text + "!", to: "site/\(path)") },
            { try site.directory.remove("site/\(path)") },
            {
                try site.directory.write(text.replacing("e", with: "o"), to: "site/\(path)")
            },
            {
                // The same bytes, but another file.
                try site.directory.write(text, to: "other")
                try FileManager.default.removeItem(at: site.directory.root.appending(path: "site/\(path)"))
                try FileManager.default.moveItem(at: site.directory.root.appending(path: "other"), to: site.directory.root.appending(path: "site/\(path)"))
            },
        ]
        for tamper in tampering {
            try tamper()
            try await site.build()
            #expect(try site.files() == files)
        }
    }

    @Test("What was kept of a topic for the next build is not trusted where it is damaged, nor where it is missing", arguments: [false, true])
    func damagedRecord(isMissing: Bool) async throws {
        let site = try Rebuilding()
        try await site.build()
        let records = try FileManager.default.subpathsOfDirectory(atPath: site.directory.root.path).filter { $0.hasPrefix(".site.explainer/records/") }
        #expect(records.count == 2)
        for record in records {
            if isMissing {
                try site.directory.remove(record)
            } else {
                var bytes = try Data(contentsOf: site.directory.root.appending(path: record))
                bytes[bytes.count - 1] ^= 1
                try site.directory.write(bytes, to: record)
            }
        }
        try site.directory.write("---\ntitle: Planets\nsummary: New.\n---\n## Size\n\nVery large.\n", to: "content/planets/overview.md")
        let again = try await site.build()
        #expect(again.read == ["moons/", "planets/"] && again.made == (moons + planets + sharedPages).sorted())
        try await site.build(into: "first")
        #expect(try site.files() == site.files("first"))
        #expect(try await site.build().made.isEmpty)
    }

    @Test("A site that was copied is made anew, and so is one whose manifest is damaged")
    func foreign() async throws {
        let site = try Rebuilding()
        let all = try await site.build().made
        let files = try site.files()
        try FileManager.default.copyItem(at: site.directory.root.appending(path: "site"), to: site.directory.root.appending(path: "copy"))
        #expect(try await site.build(into: "copy").made == all)
        let manifest = try site.directory.read("site/.explainer-site")
        let line = try #require(manifest.split(separator: "\n").first { $0.hasSuffix(" moons/index.html") })
        try site.directory.write(manifest.replacing(line, with: (line.first == "0" ? "1" : "0") + line.dropFirst()), to: "site/.explainer-site")
        #expect(try await site.build().made.contains("moons/"))
        #expect(try site.files() == files)
        #expect(try site.files("copy") == files)
    }
}
