import Build
import Content
import Diagnostics
import Foundation
import Publication
import Site
import SiteFixtures
import Templates
import Testing

@Suite("Building again after any changes")
struct AnyChangesTests {
    @Test("After any changes one after another the site is what a first build makes", arguments: [1, 2, 3] as [UInt64])
    func anyChanges(seed: UInt64) async throws {
        let site = try Rebuilding()
        try await site.build()
        var author = CarelessAuthor(of: site.directory, seed: seed)
        var soundCount = 0
        for _ in 0..<14 {
            let before = try site.files()
            let change = try author.change()
            let again = try await site.build(drafts: author.wantsDrafts)
            let first = try await site.build(into: "first", jobs: 1, drafts: author.wantsDrafts)
            #expect(again.report.sorted == first.report.sorted, "\(change)")
            if first.report.hasErrors {
                #expect(try site.files() == before, "\(change)")
            } else {
                #expect(try site.files() == site.files("first"), "\(change)")
                try site.directory.remove("first")
                soundCount += 1
            }
        }
        #expect(soundCount >= 7)
    }

    @Test("After any changes, failed and given up builds, damaged notes and damaged sites, one after another, the site is what a first build makes", arguments: [11, 12, 13, 14] as [UInt64])
    func anyAccidents(seed: UInt64) async throws {
        var site = try Rebuilding()
        try await site.build()
        var author = CarelessAuthor(of: site.directory, seed: seed)
        var accidents = CarelessMachine(site.directory, seed: seed)
        for _ in 0..<10 {
            var said = [try author.change()]
            if let mistake = try accidents.mistake() {
                // The build fails for one topic, whose mistake is mended before the next.
                #expect(try await site.build(drafts: author.wantsDrafts).report.hasErrors)
                try mistake.mend()
                said.append("a mistake in \(mistake.path)")
            }
            if accidents.givesUp() {
                _ = try await site.build(drafts: author.wantsDrafts, publishes: false)
                said.append("given up")
            }
            said.append(try accidents.damage())
            site.isInPlace = accidents.replacesFiles()
            let again = try await site.build(drafts: author.wantsDrafts)
            let first = try await site.build(into: "first", jobs: 1, drafts: author.wantsDrafts)
            #expect(again.report.sorted == first.report.sorted, "\(said)")
            guard !first.report.hasErrors else { continue }
            #expect(try site.files() == site.files("first"), "\(said)")
            try site.directory.remove("first")
        }
    }
}
