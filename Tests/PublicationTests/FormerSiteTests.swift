import Foundation
import Publication
import Testing

@Suite("A former site")
struct FormerSiteTests {
    private let made = ContentHash([1])

    /// Publishes a site of a folder with a seal of its own and one more file.
    private func publish(_ sandbox: Sandbox) throws {
        let stage = try Stage(for: OutputFolder(sandbox.output, protecting: []))
        var topic = stage.part()
        try topic.write(Array("1".utf8), to: "moons/index.html")
        try topic.write(Array("2".utf8), to: "moons/first/index.html")
        try topic.finish(sealing: "moons/index.html", made: made, note: 7)
        var rest = stage.part()
        try rest.write(Array("3".utf8), to: "index.html")
        try rest.finish()
        _ = try stage.publish(made: made, note: 8)
    }

    private func former(_ sandbox: Sandbox) throws -> FormerSite? {
        try Stage(for: OutputFolder(sandbox.output, protecting: [])).former
    }

    private func inode(_ sandbox: Sandbox, _ path: String) throws -> Int {
        try #require(try FileManager.default.attributesOfItem(atPath: sandbox.path(path))[.systemFileNumber] as? Int)
    }

    @Test("What was noted of a part and of the whole is known in the next build")
    func seals() throws {
        let sandbox = try Sandbox()
        try publish(sandbox)
        let site = try #require(try former(sandbox))
        #expect(site.whole?.seal.made == made && site.whole?.seal.note == 8)
        let part = try #require(site.part(below: "moons/", sealedOn: "moons/index.html"))
        #expect(part.seal.made == made && part.seal.note == 7)
        #expect(site.part(below: "stars/", sealedOn: "stars/index.html") == nil)
        #expect(site.part(below: "moons/", sealedOn: "moons/first/index.html") == nil)
    }

    @Test("Files that are taken over are the same files, with their seals, time after time")
    func keeps() throws {
        let sandbox = try Sandbox()
        try publish(sandbox)
        let inodes = try ["moons/index.html", "moons/first/index.html", "index.html"].map { try inode(sandbox, "public/\($0)") }
        for round in 0..<3 {
            let stage = try Stage(for: OutputFolder(sandbox.output, protecting: []))
            var topic = stage.part()
            try topic.keep(try #require(stage.former?.part(below: "moons/", sealedOn: "moons/index.html")))
            try topic.finish()
            var rest = stage.part(after: stage.former?.whole)
            try rest.write(Array("3".utf8), to: "index.html")
            try rest.write(Array("\(round)".utf8), to: "new.html")
            try rest.finish()
            #expect(try stage.publish(made: made) == (4, 1))
            #expect(try ["moons/index.html", "moons/first/index.html", "index.html"].map { try inode(sandbox, "public/\($0)") } == inodes)
            #expect(try sandbox.read("public/new.html") == "\(round)")
        }
    }

    @Test("A file that was changed, replaced or deleted spoils the part it belongs to, and no other", arguments: [
        ("moons/first/index.html", false), ("moons/index.html", false), ("index.html", true),
    ])
    func spoiled(path: String, isPartSound: Bool) throws {
        for deletes in [true, false] {
            let sandbox = try Sandbox()
            try publish(sandbox)
            if deletes {
                try FileManager.default.removeItem(atPath: sandbox.path("public/\(path)"))
            } else {
                try sandbox.write("9", to: "public/\(path)")
            }
            let site = try #require(try former(sandbox))
            #expect(site.whole == nil)
            #expect((site.part(below: "moons/", sealedOn: "moons/index.html") != nil) == isPartSound)
        }
    }

    @Test("A build that began before another one published takes nothing over")
    func overtaken() throws {
        let sandbox = try Sandbox()
        try publish(sandbox)
        let folder = try OutputFolder(sandbox.output, protecting: [])
        try publish(sandbox)
        #expect(try Stage(for: folder).former == nil)
    }
}
