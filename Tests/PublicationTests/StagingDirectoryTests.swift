import Foundation
import Publication
import SiteFixtures
import Testing

/// A directory of its own for a test, deleted with it.
final class Sandbox {
    let root: URL

    init() throws { root = try TestDirectories.make() }
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
            var isDirectory: ObjCBool = false
            return FileManager.default.fileExists(atPath: path($0), isDirectory: &isDirectory) && !isDirectory.boolValue
        }.sorted()
    }

    @discardableResult
    func publish(_ files: [String: String]) throws -> (files: Int, changed: Int) {
        let staging = try StagingDirectory(for: OutputDirectory(output, protecting: []))
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
    @Test("A site is published into a missing, an empty and a former site's directory")
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
            let staging = try StagingDirectory(for: OutputDirectory(sandbox.output, protecting: []))
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
        try OutputDirectory.restore(sandbox.output)
        #expect(try sandbox.read("public/index.html") == "old")
        try FileManager.default.moveItem(atPath: sandbox.output, toPath: sandbox.path(".public.explainer-1-former"))
        #expect(try sandbox.publish(["index.html": "new"]) == (1, 1))
        #expect(try sandbox.read("public/index.html") == "new")
        #expect(try sandbox.files() == ["public/.explainer-site", "public/index.html"])
    }

    @Test("Two builds for one directory do not mix")
    func concurrentBuilds() throws {
        let sandbox = try Sandbox()
        let first = try StagingDirectory(for: OutputDirectory(sandbox.output, protecting: []))
        #expect(throws: PublicationError.busy(path: sandbox.output)) {
            _ = try StagingDirectory(for: OutputDirectory(sandbox.output, protecting: []))
        }
        try first.write([("a", [1])])
        #expect(try first.publish() == (1, 1))
    }

    @Test("A path that leaves the site or is none is refused", arguments: [
        "../a", "/a", "a//b", "", "a/../b", "a/./b", "a\\b", "a\u{0}b", ".explainer-site", ".explainer/a", "a/", String(repeating: "x", count: 256),
    ])
    func refusesPaths(path: String) throws {
        let sandbox = try Sandbox()
        let staging = try StagingDirectory(for: OutputDirectory(sandbox.output, protecting: []))
        #expect(throws: PublicationError.unusablePath(path)) { try staging.write([(path, [])]) }
    }

    @Test("Names that are one name on some disks are refused", arguments: [("a.html", "A.html"), ("é", "e\u{301}"), ("a", "a")])
    func refusesCollisions(first: String, second: String) throws {
        for isOnePart in [true, false] {
            let sandbox = try Sandbox()
            let staging = try StagingDirectory(for: OutputDirectory(sandbox.output, protecting: []))
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
        let staging = try StagingDirectory(for: OutputDirectory(sandbox.output, protecting: []))
        try await withThrowingTaskGroup(of: Void.self) { group in
            for index in 0..<200 { group.addTask { try staging.write([("\(index % 7)/\(index)/index.html", [UInt8(index)])]) } }
            try await group.waitForAll()
        }
        #expect(try staging.publish() == (200, 200))
        staging.clear()
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
        let old = try StagingDirectory(for: OutputDirectory(disk + "/public", protecting: []))
        try old.write([("index.html", Array("old".utf8))])
        _ = try old.publish()
        #expect(throws: PublicationError.self) {
            let staging = try StagingDirectory(for: OutputDirectory(disk + "/public", protecting: []))
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
