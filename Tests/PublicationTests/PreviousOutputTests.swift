import Foundation
import Publication
import Testing

@Suite("A former site")
struct FormerSiteTests {
    private let made = ContentHash([1])

    /// Publishes a site of a directory with a stamp of its own and one more file.
    private func publish(_ sandbox: Sandbox) throws {
        let staging = try StagingDirectory(for: OutputDirectory(sandbox.output, protecting: []))
        var topic = staging.part()
        try topic.write(Array("1".utf8), to: "moons/index.html")
        try topic.write(Array("2".utf8), to: "moons/first/index.html")
        try topic.finish(stamping: "moons/", made: made, note: 7, record: [4])
        var rest = staging.part()
        try rest.write(Array("3".utf8), to: "index.html")
        try rest.finish()
        _ = try staging.publish(made: made, note: 8)
    }

    private func previous(_ sandbox: Sandbox) throws -> PreviousOutput? {
        try StagingDirectory(for: OutputDirectory(sandbox.output, protecting: [])).previous
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
        let part = try #require(site.part(below: "moons/"))
        #expect(part.stamp.made == made && part.stamp.note == 7)
        #expect(part.record == [4])
        #expect(site.part(below: "stars/") == nil)
        #expect(site.part(below: "moons/first/") == nil)
    }

    @Test("Files that are taken over are the same files, with their stamps, time after time")
    func keeps() throws {
        let sandbox = try Sandbox()
        try publish(sandbox)
        let inodes = try ["moons/index.html", "moons/first/index.html", "index.html"].map { try inode(sandbox, "public/\($0)") }
        for round in 0..<3 {
            let staging = try StagingDirectory(for: OutputDirectory(sandbox.output, protecting: []))
            var topic = staging.part()
            let part = try #require(staging.previous?.part(below: "moons/"))
            try topic.keep(part)
            try topic.finish(keeping: part, stamping: "moons/")
            var rest = staging.part(trusting: staging.previous?.whole)
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
            #expect((site.part(below: "moons/") != nil) == isPartSound)
        }
    }

    @Test("A stamp of which a byte is damaged, or that was given to another part, stamps nothing", arguments: 0..<4)
    func damagedStamps(place: Int) throws {
        let sandbox = try Sandbox()
        try publish(sandbox)
        let file = ".public.explainer/stamps"
        let text = try sandbox.read(file)
        var bytes = Array(text.utf8)
        bytes[bytes.count * place / 4 + 20] ^= 1
        try sandbox.write(String(decoding: bytes, as: UTF8.self), to: file)
        #expect(try previous(sandbox)?.whole == nil && previous(sandbox)?.part(below: "moons/") == nil)
        try sandbox.write(text.replacing("moons/", with: "stars/"), to: file)
        #expect(try previous(sandbox)?.whole == nil && previous(sandbox)?.part(below: "stars/") == nil)
        try sandbox.write(text, to: file)
        #expect(try previous(sandbox)?.whole != nil && previous(sandbox)?.part(below: "moons/") != nil)
    }

    @Test("Stamps of a site that was made but not published are not kept, and those of the published one are")
    func givenUp() throws {
        let sandbox = try Sandbox()
        try publish(sandbox)
        let stamps = try sandbox.read(".public.explainer/stamps")
        do {
            let staging = try StagingDirectory(for: OutputDirectory(sandbox.output, protecting: []))
            var topic = staging.part(trusting: staging.previous?.whole)
            try topic.write(Array("1".utf8), to: "moons/index.html")
            try topic.write(Array("9".utf8), to: "moons/first/index.html")
            try topic.finish(stamping: "moons/", made: ContentHash([2]))
        }
        #expect(try sandbox.read(".public.explainer/stamps") == stamps)
        #expect(try previous(sandbox)?.part(below: "moons/")?.stamp.made == made)
    }
}
