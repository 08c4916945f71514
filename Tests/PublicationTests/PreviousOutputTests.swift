import Foundation
import Publication
import Testing

@Suite("A former site")
struct FormerSiteTests {
    private let made = ContentHash([1])

    /// Publishes a site of a folder with a stamp of its own and one more file.
    private func publish(_ sandbox: Sandbox) throws {
        let staging = try StagingDirectory(for: OutputFolder(sandbox.output, protecting: []))
        var topic = staging.part()
        try topic.write(Array("1".utf8), to: "moons/index.html")
        try topic.write(Array("2".utf8), to: "moons/first/index.html")
        try topic.finish(stamping: "moons/index.html", made: made, note: 7)
        var rest = staging.part()
        try rest.write(Array("3".utf8), to: "index.html")
        try rest.finish()
        _ = try staging.publish(made: made, note: 8)
    }

    private func previous(_ sandbox: Sandbox) throws -> PreviousOutput? {
        try StagingDirectory(for: OutputFolder(sandbox.output, protecting: [])).previous
    }

    private func inode(_ sandbox: Sandbox, _ path: String) throws -> Int {
        try #require(try FileManager.default.attributesOfItem(atPath: sandbox.path(path))[.systemFileNumber] as? Int)
    }

    @Test("What was noted of a part and of the whole is known in the next build")
    func stamps() throws {
        let sandbox = try Sandbox()
        try publish(sandbox)
        let site = try #require(try previous(sandbox))
        #expect(site.whole?.stamp.made == made && site.whole?.stamp.note == 8)
        let part = try #require(site.part(below: "moons/", stampedOn: "moons/index.html"))
        #expect(part.stamp.made == made && part.stamp.note == 7)
        #expect(site.part(below: "stars/", stampedOn: "stars/index.html") == nil)
        #expect(site.part(below: "moons/", stampedOn: "moons/first/index.html") == nil)
    }

    @Test("Files that are taken over are the same files, with their seals, time after time")
    func keeps() throws {
        let sandbox = try Sandbox()
        try publish(sandbox)
        let inodes = try ["moons/index.html", "moons/first/index.html", "index.html"].map { try inode(sandbox, "public/\($0)") }
        for round in 0..<3 {
            let staging = try StagingDirectory(for: OutputFolder(sandbox.output, protecting: []))
            var topic = staging.part()
            try topic.keep(try #require(staging.previous?.part(below: "moons/", stampedOn: "moons/index.html")))
            try topic.finish()
            var rest = staging.part(after: staging.previous?.whole)
            try rest.write(Array("3".utf8), to: "index.html")
            try rest.write(Array("\(round)".utf8), to: "new.html")
            try rest.finish()
            #expect(try staging.publish(made: made) == (4, 1))
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
            let site = try #require(try previous(sandbox))
            #expect(site.whole == nil)
            #expect((site.part(below: "moons/", stampedOn: "moons/index.html") != nil) == isPartSound)
        }
    }

    @Test("A build that began before another one published takes nothing over")
    func overtaken() throws {
        let sandbox = try Sandbox()
        try publish(sandbox)
        let folder = try OutputFolder(sandbox.output, protecting: [])
        try publish(sandbox)
        #expect(try StagingDirectory(for: folder).previous == nil)
    }
}
