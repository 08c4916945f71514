import Foundation
import Publication
import SiteFixtures
import Testing

/// A folder of its own for a test, deleted with it.
final class Sandbox {
    let root: URL

    init() throws { root = try TestFolders.make() }
    deinit { try? FileManager.default.removeItem(at: root) }

    var output: String { path("public") }
    func path(_ name: String) -> String { root.appending(path: name).path }
    func write(_ text: String, to name: String) throws {
        let file = root.appending(path: name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }
    func read(_ name: String) throws -> String { String(decoding: try Data(contentsOf: root.appending(path: name)), as: UTF8.self) }
    /// All files below the sandbox, by their paths, but those of the state directory.
    func files() throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: root.path).filter {
            if $0.contains(".explainer/") { return false }
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: path($0), isDirectory: &isFolder) && !isFolder.boolValue
        }.sorted()
    }

    @discardableResult
    func publish(_ files: [String: String]) throws -> (files: Int, changed: Int) {
        let staging = try StagingDirectory(for: OutputFolder(output, protecting: []))
        try staging.write(files.map { ($0.key, Array($0.value.utf8)) })
        return try staging.publish()
    }
}

extension StagingDirectory {
    /// Writes a part of these files.
    func write(_ files: [(path: String, bytes: [UInt8])]) throws {
        var part = part()
        for (path, bytes) in files { try part.write(bytes, to: path) }
        try part.finish()
    }
}

@Suite("A stage")
struct StagingDirectoryTests {
    @Test("A site is published into a missing, an empty and a former site's folder")
    func publishes() throws {
        let sandbox = try Sandbox()
        #expect(try sandbox.publish(["index.html": "1", "faq/index.html": "2"]) == (2, 2))
        #expect(try sandbox.publish(["index.html": "1", "new.html": "3"]) == (2, 2))
        #expect(try sandbox.publish(["index.html": "1", "new.html": "3"]) == (2, 0))
        #expect(try sandbox.files() == ["public/.explainer-site", "public/index.html", "public/new.html"])
        try FileManager.default.removeItem(atPath: sandbox.output)
        try FileManager.default.createDirectory(atPath: sandbox.output, withIntermediateDirectories: true)
        #expect(try sandbox.publish(["a": "b"]) == (1, 1))
    }

    @Test("A stage that is given up leaves the former site and nothing else")
    func givenUp() throws {
        let sandbox = try Sandbox()
        try sandbox.publish(["index.html": "old"])
        do {
            let staging = try StagingDirectory(for: OutputFolder(sandbox.output, protecting: []))
            try staging.write([("index.html", Array("new".utf8))])
        }
        #expect(try sandbox.files() == ["public/.explainer-site", "public/index.html"])
        #expect(try sandbox.read("public/index.html") == "old")
    }

    @Test("What a killed build left behind is cleared by the next")
    func staleDirectories() throws {
        let sandbox = try Sandbox()
        try sandbox.write("half", to: ".public.explainer-1/deep/er/index.html")
        try sandbox.publish(["index.html": "new"])
        #expect(try sandbox.files() == ["public/.explainer-site", "public/index.html"])
    }

    @Test("What somebody else left beside the output stays", arguments: [
        ".public.explainer-backup", ".public.explainer-", ".public.explainer-1-copy", ".public.explainer-1-former-2", ".other.explainer-1",
    ])
    func foreignNeighbours(name: String) throws {
        let sandbox = try Sandbox()
        try sandbox.write("mine", to: name + "/a")
        try sandbox.publish(["index.html": "new"])
        #expect(try sandbox.read(name + "/a") == "mine")
    }

    @Test("A former site that a killed build moved aside is put back")
    func restores() throws {
        let sandbox = try Sandbox()
        try sandbox.publish(["index.html": "old"])
        try FileManager.default.moveItem(atPath: sandbox.output, toPath: sandbox.path(".public.explainer-1-former"))
        try OutputFolder.restore(sandbox.output)
        #expect(try sandbox.read("public/index.html") == "old")
        try FileManager.default.moveItem(atPath: sandbox.output, toPath: sandbox.path(".public.explainer-1-former"))
        #expect(try sandbox.publish(["index.html": "new"]) == (1, 1))
        #expect(try sandbox.read("public/index.html") == "new")
        #expect(try sandbox.files() == ["public/.explainer-site", "public/index.html"])
    }

    @Test("Two builds for one folder do not mix")
    func concurrentBuilds() throws {
        let sandbox = try Sandbox()
        let first = try StagingDirectory(for: OutputFolder(sandbox.output, protecting: []))
        #expect(throws: PublicationError.busy(path: sandbox.output)) {
            _ = try StagingDirectory(for: OutputFolder(sandbox.output, protecting: []))
        }
        try first.write([("a", [1])])
        #expect(try first.publish() == (1, 1))
    }

    @Test("A path that leaves the site or is none is refused", arguments: [
        "../a", "/a", "a//b", "", "a/../b", "a/./b", "a\\b", "a\u{0}b", ".explainer-site", ".explainer/a", "a/", String(repeating: "x", count: 256),
    ])
    func refusesPaths(path: String) throws {
        let sandbox = try Sandbox()
        let staging = try StagingDirectory(for: OutputFolder(sandbox.output, protecting: []))
        #expect(throws: PublicationError.unusablePath(path)) { try staging.write([(path, [])]) }
    }

    @Test("Names that are one name on some disks are refused", arguments: [("a.html", "A.html"), ("é", "e\u{301}"), ("a", "a")])
    func refusesCollisions(first: String, second: String) throws {
        for isOnePart in [true, false] {
            let sandbox = try Sandbox()
            let staging = try StagingDirectory(for: OutputFolder(sandbox.output, protecting: []))
            #expect {
                try staging.write([(first, [])] + (isOnePart ? [(second, [])] : []))
                if !isOnePart { try staging.write([(second, [])]) }
                _ = try staging.publish()
            } throws: { error in
                guard case PublicationError.nameTaken(let path, let other) = error else { return false }
                return Set([path, other]) == Set([first, second])
            }
        }
    }

    @Test("Files written from many threads are all published")
    func threads() async throws {
        let sandbox = try Sandbox()
        let staging = try StagingDirectory(for: OutputFolder(sandbox.output, protecting: []))
        try await withThrowingTaskGroup(of: Void.self) { group in
            for index in 0..<200 { group.addTask { try staging.write([("\(index % 7)/\(index)/index.html", [UInt8(index)])]) } }
            try await group.waitForAll()
        }
        #expect(try staging.publish() == (200, 200))
        try staging.clear()
        #expect(try sandbox.files().count == 201)
    }

    @Test("A full disk ends the build with the path and the reason, and the former site stands")
    func fullDisk() throws {
        let sandbox = try Sandbox()
        let disk = sandbox.path("disk")
        try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
        guard run("/bin/mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", disk) else {
            print("Not tested here: a full disk needs the right to mount one.")
            return
        }
        defer { _ = run("/bin/umount", disk) }
        let old = try StagingDirectory(for: OutputFolder(disk + "/public", protecting: []))
        try old.write([("index.html", Array("old".utf8))])
        _ = try old.publish()
        #expect(throws: PublicationError.self) {
            let staging = try StagingDirectory(for: OutputFolder(disk + "/public", protecting: []))
            try staging.write((0..<100).map { ("\($0)", [UInt8](repeating: 1, count: 10_000)) })
        }
        #expect(try sandbox.files() == ["disk/public/.explainer-site", "disk/public/index.html"])
    }

    private func run(_ command: String, _ arguments: String...) -> Bool {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: command)
        process.arguments = arguments
        process.standardError = nil
        do { try process.run() } catch { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }
}

@Suite("An output folder")
struct OutputFolderTests {
    /// The reason for which a folder is refused.
    private func reason(_ path: String, protecting protected: [String] = [], outside content: String? = nil) -> String? {
        do throws(PublicationError) {
            _ = try OutputFolder(path, protecting: protected, outside: content)
            return nil
        } catch {
            guard case .refusedFolder(_, let reason, _) = error else { return "\(error)" }
            return reason
        }
    }

    @Test("Folders that are not ours are refused by name")
    func foreignFolders() throws {
        let sandbox = try Sandbox()
        try sandbox.write("letter", to: "documents/letter.txt")
        try sandbox.write("x", to: "file")
        try FileManager.default.createSymbolicLink(atPath: sandbox.path("link"), withDestinationPath: sandbox.path("documents"))
        try sandbox.write("not ours", to: "other/.explainer-site")
        #expect(reason(sandbox.path("documents")) == "holds files that were not published by Explainer")
        #expect(reason(sandbox.path("file")) == "is a file")
        #expect(reason(sandbox.path("link")) == "is a symbolic link")
        #expect(reason(sandbox.path("other")) == "has a '.explainer-site' that Explainer did not write")
        #expect(reason("/") != nil)
        #expect(reason(NSHomeDirectory()) != nil)
        #expect(reason(NSHomeDirectory() + "/..") != nil)
    }

    @Test("The content folder, what holds it and what leads to it by a detour are refused")
    func protectedFolders() throws {
        let sandbox = try Sandbox()
        try sandbox.write("x", to: "project/content/site.yaml")
        let content = sandbox.path("project/content")
        #expect(reason(content, protecting: [content]) == "is the folder '\(content)' itself")
        #expect(reason(sandbox.path("project"), protecting: [content]) == "holds '\(content)'")
        #expect(reason(content + "/../../project", protecting: [content]) == "holds '\(content)'")
        #expect(reason(sandbox.path("project/public"), protecting: [content]) == nil)
        #expect(reason(content + "/media/public", protecting: [], outside: content) == "is inside of '\(content)'")
        #expect(!FileManager.default.fileExists(atPath: content + "/media"))
        #expect(reason(sandbox.path("project/new/deep/public"), protecting: [content], outside: content) == nil)
    }

    @Test("A file somebody added to a published site is named, not lost")
    func addedFile() throws {
        let sandbox = try Sandbox()
        try sandbox.publish(["index.html": "x"])
        try sandbox.write("example.org", to: "public/CNAME")
        #expect(reason(sandbox.output) == "holds files that were not published by Explainer: 'CNAME'")
        #expect(try sandbox.read("public/CNAME") == "example.org")
    }
}

@Suite("A manifest")
struct ManifestTests {
    @Test("It is the same bytes whatever the order of writing, and tells every file")
    func order() throws {
        let files: [(path: String, bytes: [UInt8])] = [("b c/é", [1]), ("a/b", [2])]
        let texts = try [files, files.reversed()].map { (files: [(path: String, bytes: [UInt8])]) in
            let sandbox = try Sandbox()
            let staging = try StagingDirectory(for: OutputFolder(sandbox.output, protecting: []))
            for file in files { try staging.write([file]) }
            _ = try staging.publish()
            return try sandbox.read("public/.explainer-site")
        }
        #expect(texts[0] == texts[1])
        let manifest = try #require(Manifest(Array(texts[0].utf8)))
        #expect(manifest.written == Array(texts[0].utf8))
        #expect(manifest.count == 2 && manifest["b c/é"] == .init([1]) && manifest["a/b"] == .init([2]) && manifest["a"] == nil)
    }

    @Test("Damage costs only what is damaged, and a foreign file is none of ours")
    func damage() throws {
        let sandbox = try Sandbox()
        try sandbox.publish(["a": "1"])
        let bytes = Array(try sandbox.read("public/.explainer-site").utf8)
        #expect(Manifest(bytes + Array("garbage\n\u{0}\n".utf8))?.written == bytes)
        #expect(Manifest(Array("something else\n".utf8)) == nil)
        #expect(Manifest([]) == nil)
    }

    @Test("The hash is MurmurHash3 for 64-bit machines", arguments: [
        ("", "00000000000000000000000000000000"), ("hello", "cbd8a7b341bd9b025b1e906a48ae1d19"),
        ("The quick brown fox jumps over the lazy dog", "e34bbc7bbc071b6c7a433ca9c49a9347"),
    ])
    func hash(text: String, digits: String) {
        #expect(ContentHash(Array(text.utf8)).hexadecimal == Array(digits.utf8))
        #expect(ContentHash(hexadecimal: Array(digits.utf8)[...]) == ContentHash(Array(text.utf8)))
    }
}

extension Manifest {
    /// The manifest as it is written.
    fileprivate var written: [UInt8] {
        var bytes: [UInt8] = []
        write { bytes += $0 }
        return bytes
    }
}
