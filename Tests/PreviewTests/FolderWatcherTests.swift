import Foundation
import Preview
import Testing

@Suite("Watching a folder", .timeLimit(.minutes(10)))
struct FolderWatcherTests {
    /// Waits until every path has been told of.
    private func expect(
        _ paths: Set<String>, from changes: inout AsyncStream<FolderChange>.Iterator
    ) async throws {
        var missing = paths
        while !missing.isEmpty {
            guard case .paths(let told) = try #require(await changes.next()) else { return }
            #expect(paths.isSuperset(of: told))
            missing.subtract(told)
        }
    }

    @Test("A file that is written, saved anew by a rename, or removed is told of")
    func files() async throws {
        let folder = try TemporaryFolder()
        try folder.write("site/faq.md", "one")
        var changes = try FolderWatcher.changes(in: folder.path + "/site").makeAsyncIterator()
        try folder.write("site/faq.md", "two")
        try await expect(["faq.md"], from: &changes)
        try folder.write("site/.faq.md.new", "three")
        try folder.move("site/.faq.md.new", to: "site/faq.md")
        try await expect(["faq.md"], from: &changes)
        try folder.remove("site/faq.md")
        try await expect(["faq.md"], from: &changes)
        try folder.link("site/link.md", to: "faq.md")
        try await expect(["link.md"], from: &changes)
    }

    @Test("A new folder is told of, and watched with all in it")
    func newFolders() async throws {
        let folder = try TemporaryFolder()
        try folder.write("other/deep/down/a.md", "")
        try folder.write("site/faq.md", "")
        var changes = try FolderWatcher.changes(in: folder.path + "/site").makeAsyncIterator()
        try folder.move("other", to: "site/sections")
        try await expect(["sections"], from: &changes)
        try folder.write("site/sections/deep/down/a.md", "text")
        try await expect(["sections/deep/down/a.md"], from: &changes)
        try folder.move("site/sections", to: "site/chapters")
        try await expect(["chapters", "sections"], from: &changes)
        try folder.write("site/chapters/deep/b.md", "text")
        try await expect(["chapters/deep/b.md"], from: &changes)
    }

    @Test("What editors leave behind, hidden files and what the caller ignores is passed over")
    func ignored() async throws {
        let folder = try TemporaryFolder()
        try folder.write("site/kept.md", "")
        let changes = try FolderWatcher.changes(in: folder.path + "/site") { $0.hasPrefix("public") }
        for name in [".#kept.md", "kept.md~", ".kept.md.swp", "4913", "#kept.md#", ".git/index", "public/index.html"] {
            try folder.write("site/" + name, "")
        }
        try folder.write("site/kept.md", "new")
        for await change in changes {
            #expect(change == .paths(["kept.md"]))
            break
        }
    }

    @Test("A burst of saves is told of together")
    func burst() async throws {
        let folder = try TemporaryFolder()
        try folder.write("site/0.md", "")
        var changes = try FolderWatcher.changes(in: folder.path + "/site", joiningWithin: 1000).makeAsyncIterator()
        let names = Set((0..<100).map { "\($0).md" })
        for name in names { try folder.write("site/" + name, "text") }
        var (missing, count) = (names, 0)
        while !missing.isEmpty {
            guard case .paths(let told) = try #require(await changes.next()) else { return }
            missing.subtract(told)
            count += 1
        }
        // One, unless the machine takes longer to write them than is waited for.
        #expect(count < names.count / 2)
    }

    @Test("Who is told early hears of a written file at once, of what follows together, and when that is over")
    func early() async throws {
        let folder = try TemporaryFolder()
        try folder.write("site/a.md", "")
        try folder.write("site/b.md", "")
        var changes = try FolderWatcher.changes(in: folder.path + "/site", joiningWithin: 500, early: true).makeAsyncIterator()
        try folder.write("site/a.md", "one")
        #expect(await changes.next() == .paths(["a.md"]))
        try folder.write("site/a.md", "two")
        try folder.write("site/b.md", "two")
        var told: Set<String> = []
        var next = await changes.next()
        while told.count < 2 {
            if case .paths(let paths) = next { told.formUnion(paths) }
            next = await changes.next()
        }
        #expect(told == ["a.md", "b.md"])
        #expect(next == .settled)
        // An editor that takes the old file away first has something to come, which is awaited.
        try folder.move("site/a.md", to: "site/a.md~")
        try folder.write("site/a.md", "three")
        #expect(await changes.next() == .paths(["a.md"]))
        #expect(await changes.next() == .settled)
    }

    @Test("A folder that is removed and made anew is watched again")
    func rootRemade() async throws {
        let folder = try TemporaryFolder()
        try folder.write("site/faq.md", "")
        let changes = try FolderWatcher.changes(in: folder.path + "/site")
        try folder.remove("site")
        try folder.write("site/faq.md", "new")
        var iterator = changes.makeAsyncIterator()
        #expect(await iterator.next() != nil)
        // Of the folder's coming back the watcher may tell once more, so the file is saved until it is told of by name.
        var isTold = false
        while !isTold {
            try folder.write("last.md", "text")
            try folder.move("last.md", to: "site/last.md")
            if case .paths(let paths) = try #require(await iterator.next()) { isTold = paths.contains("last.md") }
        }
    }

    @Test("A folder that is not there cannot be watched")
    func missing() throws {
        let folder = try TemporaryFolder()
        #expect(throws: PreviewError.system(operation: "watch \(folder.path)/site", code: ENOENT)) {
            try FolderWatcher.changes(in: folder.path + "/site")
        }
    }
}
