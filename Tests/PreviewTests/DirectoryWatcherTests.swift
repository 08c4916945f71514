import Foundation
import Preview
import Testing

@Suite("Watching a directory", .timeLimit(.minutes(10)))
struct DirectoryWatcherTests {
    /// Waits until every path has been told of.
    private func expect(
        _ paths: Set<String>, from changes: inout AsyncStream<DirectoryChange>.Iterator
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
        let directory = try TemporaryDirectory()
        try directory.write("site/faq.md", "one")
        var changes = try DirectoryWatcher.changes(in: directory.path + "/site").makeAsyncIterator()
        try directory.write("site/faq.md", "two")
        try await expect(["faq.md"], from: &changes)
        try directory.write("site/.faq.md.new", "three")
        try directory.move("site/.faq.md.new", to: "site/faq.md")
        try await expect(["faq.md"], from: &changes)
        try directory.remove("site/faq.md")
        try await expect(["faq.md"], from: &changes)
        try directory.link("site/link.md", to: "faq.md")
        try await expect(["link.md"], from: &changes)
    }

    @Test("A new directory is told of, and watched with all in it")
    func newDirectories() async throws {
        let directory = try TemporaryDirectory()
        try directory.write("other/deep/down/a.md", "")
        try directory.write("site/faq.md", "")
        var changes = try DirectoryWatcher.changes(in: directory.path + "/site").makeAsyncIterator()
        try directory.move("other", to: "site/sections")
        try await expect(["sections"], from: &changes)
        try directory.write("site/sections/deep/down/a.md", "text")
        try await expect(["sections/deep/down/a.md"], from: &changes)
        try directory.move("site/sections", to: "site/chapters")
        try await expect(["chapters", "sections"], from: &changes)
        try directory.write("site/chapters/deep/b.md", "text")
        try await expect(["chapters/deep/b.md"], from: &changes)
    }

    @Test("What editors leave behind, hidden files and what the caller ignores is passed over")
    func ignored() async throws {
        let directory = try TemporaryDirectory()
        try directory.write("site/kept.md", "")
        let changes = try DirectoryWatcher.changes(in: directory.path + "/site") { $0.hasPrefix("public") }
        for name in [".#kept.md", "kept.md~", ".kept.md.swp", "4913", "#kept.md#", ".git/index", "public/index.html"] {
            try directory.write("site/" + name, "")
        }
        try directory.write("site/kept.md", "new")
        for await change in changes {
            #expect(change == .paths(["kept.md"]))
            break
        }
    }

    @Test("A burst of saves is told of together")
    func burst() async throws {
        let directory = try TemporaryDirectory()
        try directory.write("site/0.md", "")
        var changes = try DirectoryWatcher.changes(in: directory.path + "/site", joiningWithin: 1000).makeAsyncIterator()
        let names = Set((0..<100).map { "\($0).md" })
        for name in names { try directory.write("site/" + name, "text") }
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
        let directory = try TemporaryDirectory()
        try directory.write("site/a.md", "")
        try directory.write("site/b.md", "")
        var changes = try DirectoryWatcher.changes(in: directory.path + "/site", joiningWithin: 500, early: true).makeAsyncIterator()
        try directory.write("site/a.md", "one")
        #expect(await changes.next() == .paths(["a.md"]))
        try directory.write("site/a.md", "two")
        try directory.write("site/b.md", "two")
        var told: Set<String> = []
        var next = await changes.next()
        while told.count < 2 {
            if case .paths(let paths) = next { told.formUnion(paths) }
            next = await changes.next()
        }
        #expect(told == ["a.md", "b.md"])
        #expect(next == .settled)
        // An editor that takes the old file away first has something to come, which is awaited.
        try directory.move("site/a.md", to: "site/a.md~")
        try directory.write("site/a.md", "three")
        #expect(await changes.next() == .paths(["a.md"]))
        #expect(await changes.next() == .settled)
    }

    @Test("A directory that is removed and made anew is watched again")
    func rootRemade() async throws {
        let directory = try TemporaryDirectory()
        try directory.write("site/faq.md", "")
        let changes = try DirectoryWatcher.changes(in: directory.path + "/site")
        try directory.remove("site")
        try directory.write("site/faq.md", "new")
        var iterator = changes.makeAsyncIterator()
        #expect(await iterator.next() != nil)
        // Of the directory's coming back the watcher may tell once more, so the file is saved until it is told of by name.
        var isTold = false
        while !isTold {
            try directory.write("last.md", "text")
            try directory.move("last.md", to: "site/last.md")
            if case .paths(let paths) = try #require(await iterator.next()) { isTold = paths.contains("last.md") }
        }
    }

    @Test("A directory that is not there cannot be watched")
    func missing() throws {
        let directory = try TemporaryDirectory()
        #expect(throws: PreviewError.system(operation: "watch \(directory.path)/site", code: ENOENT)) {
            try DirectoryWatcher.changes(in: directory.path + "/site")
        }
    }
}
