import Foundation
import Publication
import Testing

@Suite("What stands around a site")
struct SurroundingsTests {
    @Test("What file managers and version control put into a site goes along with it", arguments: [
        ".DS_Store", "faq/.DS_Store", "Thumbs.db", "faq/desktop.ini", "._index.html", ".git",
    ])
    func keptFiles(path: String) throws {
        for isInPlace in [false, true] {
            let sandbox = try Sandbox()
            _ = try sandbox.publish(["index.html": "1", "faq/index.html": "1"])
            try sandbox.write("theirs", to: "public/\(path)")
            let staging = try StagingDirectory(for: OutputDirectory(sandbox.output, protecting: [], inPlace: isInPlace))
            try staging.write([("index.html", [2])])
            _ = try staging.publish()
            staging.clear()
            #expect(try sandbox.read("public/\(path)") == "theirs")
            #expect(try sandbox.files() == ["public/.explainer-site", "public/\(path)", "public/index.html"].sorted())
        }
    }

    @Test("A directory with nothing but such files is as good as an empty one")
    func onlyKeptFiles() throws {
        let sandbox = try Sandbox()
        try sandbox.write("theirs", to: "public/.git")
        #expect(try sandbox.publish(["index.html": "1"]) == (1, 1))
        #expect(try sandbox.read("public/.git") == "theirs")
    }

    @Test("A file that a program still reads and that is deleted already is no hindrance")
    func ghosts() throws {
        let sandbox = try Sandbox()
        _ = try sandbox.publish(["index.html": "1"])
        try sandbox.write("", to: "public/.nfs000000000001")
        #expect(try sandbox.publish(["index.html": "2"]) == (1, 1))
    }

    @Test("With the same files nothing is touched, whether they are known to be the same or are compared", arguments: [false, true])
    func untouched(forgetsStamps: Bool) throws {
        let sandbox = try Sandbox()
        _ = try sandbox.publish(["index.html": "1", "faq/index.html": "2"])
        let paths = ["public", "public/faq", "public/index.html", "public/faq/index.html", "public/.explainer-site"]
        let before = try paths.map { try sandbox.status($0) }
        if forgetsStamps { try FileManager.default.removeItem(atPath: sandbox.path(".public.explainer")) }
        #expect(try sandbox.publish(["index.html": "1", "faq/index.html": "2"]) == (2, 0))
        #expect(try paths.map { try sandbox.status($0) } == before)
    }

    @Test("The new directory has the mode and the group of the former one before files are made in it")
    func access() throws {
        let sandbox = try Sandbox()
        _ = try sandbox.publish(["index.html": "1"])
        #expect(chmod(sandbox.output, 0o2751) == 0)
        let directory = try sandbox.status("public").inode
        _ = try sandbox.publish(["index.html": "2"])
        var status = stat()
        #expect(stat(sandbox.output, &status) == 0 && status.st_mode & 0o7777 == 0o2751)
        #expect(try sandbox.status("public").inode != directory)
    }

    @Test("A path goes where the system would go, also above a link")
    func links() throws {
        let sandbox = try Sandbox()
        try sandbox.write("", to: "elsewhere/deep/file")
        try FileManager.default.createSymbolicLink(atPath: sandbox.path("link"), withDestinationPath: sandbox.path("elsewhere/deep"))
        let staging = try StagingDirectory(for: OutputDirectory(sandbox.path("link/../site"), protecting: []))
        try staging.write([("a", [1])])
        _ = try staging.publish()
        #expect(FileManager.default.fileExists(atPath: sandbox.path("elsewhere/site/a")))
        #expect(!FileManager.default.fileExists(atPath: sandbox.path("site")))
    }

    @Test("A site that is deeper than a path can be long is deleted")
    func deep() throws {
        let sandbox = try Sandbox()
        let name = String(repeating: "d", count: 200)
        var (path, made) = (sandbox.path(".public.explainer-1"), 0)
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        var directory = open(path, O_RDONLY | O_DIRECTORY)
        while made < 40 {
            #expect(mkdirat(directory, name, 0o755) == 0)
            let next = openat(directory, name, O_RDONLY | O_DIRECTORY)
            close(directory)
            (directory, made) = (next, made + 1)
            path += "/" + name
        }
        close(directory)
        _ = try sandbox.publish(["a": "1"])
        #expect(!FileManager.default.fileExists(atPath: sandbox.path(".public.explainer-1")))
    }

    @Test("A name too long for others beside it is no hindrance")
    func longName() throws {
        let sandbox = try Sandbox()
        let output = sandbox.path(String(repeating: "n", count: 255))
        for text in ["1", "2"] {
            let staging = try StagingDirectory(for: OutputDirectory(output, protecting: []))
            try staging.write([("a", Array(text.utf8))])
            #expect(try staging.publish() == (1, 1))
        }
    }

    @Test("What keeps notes for the next build is left out of version control and is not left where there is nothing to note")
    func stateDirectory() throws {
        let sandbox = try Sandbox()
        _ = try OutputDirectory(sandbox.output, protecting: [])
        #expect(!FileManager.default.fileExists(atPath: sandbox.path(".public.explainer")))
        _ = try sandbox.publish(["a": "1"])
        #expect(try sandbox.read(".public.explainer/.gitignore") == "*\n")
        #expect(try sandbox.read(".public.explainer/CACHEDIR.TAG").hasPrefix("Signature: 8a477f597d28d172789f06886806bc55\n"))
    }
}

extension Sandbox {
    /// What the file system says of a file.
    struct Status: Equatable {
        let inode: UInt64
        let seconds: Int
        let nanoseconds: Int
    }

    func status(_ name: String) throws -> Status {
        var status = stat()
        try #require(lstat(path(name), &status) == 0)
        #if canImport(Darwin)
        let time = status.st_mtimespec
        #else
        let time = status.st_mtim
        #endif
        return Status(inode: UInt64(status.st_ino), seconds: time.tv_sec, nanoseconds: time.tv_nsec)
    }

    func number(_ name: String) throws -> UInt64 { try status(name).inode }
}
