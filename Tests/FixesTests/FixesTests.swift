import Diagnostics
import Fixes
import Foundation
import SiteFixtures
import Testing

@Suite("Planned changes")
struct EditPlanTests {
    static let rule = Rule("a-rule", .warning, summary: "", example: "", fix: "")

    /// What a text becomes by groups of changes, each a run of the text and what belongs there.
    private func apply(_ groups: [[(of: String, to: String)]], to text: String) throws -> String {
        let source = SourceText(path: "a.md", bytes: Array(text.utf8))
        let findings = try groups.map { group in
            Diagnostic(Self.rule, "x", at: source.location, fixes: try group.map { run, replacement in
                let found = try #require(text.utf8.firstRange(of: run.utf8))
                let start = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
                return source.edit(start..<start + run.utf8.count, to: replacement.utf8)
            })
        }
        let plan = try #require(EditPlan.plans(for: findings)["a.md"])
        return String(decoding: try #require(plan.apply(to: source.bytes)), as: UTF8.self)
    }

    @Test("Changes are made in any order")
    func order() throws {
        #expect(try apply([[("three", "3")], [("one", "1"), ("two", "2")]], to: "one two three") == "1 2 3")
    }

    @Test("Where two overlap, the earlier one has its way and the other is not half made")
    func overlap() throws {
        #expect(try apply([[("two", "2")], [("one", "1"), ("wo th", "X")]], to: "one two three") == "one 2 three")
        #expect(try apply([[("two", "2")], [("two", "zwei")]], to: "one two three") == "one 2 three")
        #expect(try apply([[("two", "2")], [("two", "2")]], to: "one two three") == "one 2 three")
    }

    @Test("A file that holds something else is not changed")
    func changed() throws {
        let source = SourceText(path: "a.md", bytes: Array("one two".utf8))
        let plan = try #require(EditPlan.plans(for: [Diagnostic(Self.rule, "x", at: source.location, fixes: [source.edit(4..<7, to: "2".utf8)])])["a.md"])
        #expect(plan.apply(to: Array("one tow".utf8)) == nil)
        #expect(plan.apply(to: Array("one".utf8)) == nil)
    }
}

@Suite("The unified diff")
struct UnifiedDiffTests {
    private func diff(_ before: String, _ after: String) -> String {
        UnifiedDiff(path: "content/a.md", before: Array(before.utf8), after: Array(after.utf8)).text
    }

    @Test("It reads like diff -u")
    func layout() {
        let before = (1...9).map { "\($0)\n" }.joined()
        #expect(diff(before, before.replacing("5", with: "five")) == """
            --- content/a.md
            +++ content/a.md
            @@ -2,7 +2,7 @@
             2
             3
             4
            -5
            +five
             6
             7
             8

            """)
        #expect(diff("a\n", "a\n") == "")
        #expect(diff("a", "b\n") == "--- content/a.md\n+++ content/a.md\n@@ -1,1 +1,1 @@\n-a\n\\ No newline at end of file\n+b\n")
        #expect(diff("", "a\n") == "--- content/a.md\n+++ content/a.md\n@@ -0,0 +1,1 @@\n+a\n")
    }

    @Test("What would drive a terminal is shown as a sign; tabs and the ends of lines stay")
    func controls() {
        let text = diff("a\u{1B}[2J\tb\r\n", "a\u{9B}2J\tb\r\n")
        #expect(text.hasSuffix("-a\u{FFFD}[2J\tb\r\n+a\u{FFFD}2J\tb\r\n"), "\(text.debugDescription)")
        #expect(UnifiedDiff(path: "a\u{1B}.md", before: [65], after: [66]).text.hasPrefix("--- a\u{FFFD}.md\n+++ a\u{FFFD}.md\n"))
    }

    @Test("patch makes the new text of the old one", .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/patch")))
    func patch() throws {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<20 {
            let lines = (0..<Int.random(in: 0..<60, using: &generator)).map { _ in "\(Int.random(in: 0..<5, using: &generator))" }
            var other = lines
            for _ in 0..<Int.random(in: 1..<8, using: &generator) {
                let index = Int.random(in: 0...other.count, using: &generator)
                if Bool.random(using: &generator), index < other.count { other.remove(at: index) } else { other.insert("new", at: index) }
            }
            let end = Bool.random(using: &generator) ? "\n" : ""
            let (before, after) = (lines.joined(separator: "\n") + "\n", other.joined(separator: "\n") + end)
            guard before != after else { continue }
            let directory = try SiteDirectory("", over: "")
            try directory.write(before, to: "content/a.md")
            try directory.write(diff(before, after), to: "a.diff")
            let process = Process()
            process.executableURL = URL(filePath: "/usr/bin/patch")
            process.arguments = ["--quiet", "-p0", "--input", "a.diff"]
            process.currentDirectoryURL = directory.root
            try process.run()
            process.waitUntilExit()
            #expect(process.terminationStatus == 0)
            #expect(try directory.read("content/a.md") == after)
        }
    }
}

@Suite("Mending files")
struct ContentDirectoryTests {
    let directory: SiteDirectory

    init() throws { directory = try SiteDirectory("-- content/a.md --\none two\n-- outside.md --\none two\n", over: "") }

    private func stamp(_ path: String) throws -> ContentDirectory.Stamp {
        var status = stat()
        try #require(stat(directory.root.appending(path: path).path, &status) == 0)
        return ContentDirectory.Stamp(size: Int(status.st_size), modified: Int(status.st_mtim.tv_sec) * 1_000_000_000 + Int(status.st_mtim.tv_nsec))
    }

    /// Changes `two` into `2` in a file of the directory.
    private func apply(_ path: String, _ stamp: ContentDirectory.Stamp? = nil) throws(FixError) {
        let whole = directory.root.appending(path: path).path
        let source = SourceText(path: whole, bytes: Array("one two\n".utf8))
        let finding = Diagnostic(EditPlanTests.rule, "x", at: source.location, fixes: [source.edit(4..<7, to: "2".utf8)])
        guard let plan = EditPlan.plans(for: [finding])[whole], let read = stamp ?? (try? self.stamp(path)) else { throw .outside }
        _ = try ContentDirectory(directory.content).apply(whole, by: plan, read: read)
    }

    @Test("A file is replaced, with its rights, and nothing is left beside it")
    func replaces() throws {
        let path = directory.root.appending(path: "content/a.md").path
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
        try apply("content/a.md")
        #expect(try directory.read("content/a.md") == "one 2\n")
        #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o640)
        #expect(try FileManager.default.contentsOfDirectory(atPath: directory.content) == ["a.md"])
    }

    #if os(Linux)
    // No module of the C library has these two.
    private typealias Attribute = @convention(c) (UnsafePointer<CChar>, UnsafePointer<CChar>, UnsafeMutableRawPointer, Int) -> Int
    private static let getAttribute = dlsym(nil, "getxattr").map { unsafeBitCast($0, to: Attribute.self) }
    private typealias NewAttribute = @convention(c) (UnsafePointer<CChar>, UnsafePointer<CChar>, UnsafeRawPointer, Int, CInt) -> CInt
    private static let setAttribute = dlsym(nil, "setxattr").map { unsafeBitCast($0, to: NewAttribute.self) }

    @Test("What is noted on a file beside what it holds is kept")
    func attributes() throws {
        let path = directory.root.appending(path: "content/a.md").path
        // Not every disk has room for such notes.
        guard let set = Self.setAttribute, let get = Self.getAttribute, set(path, "user.reviewer", "Ana", 3, 0) == 0 else { return }
        try apply("content/a.md")
        var value = [UInt8](repeating: 0, count: 8)
        #expect(get(path, "user.reviewer", &value, 8) == 3)
        #expect(value.prefix(3) == Array("Ana".utf8)[...])
    }
    #endif

    @Test("A file that changed since it was read is left alone")
    func changed() throws {
        let read = try stamp("content/a.md")
        try directory.write("one two and more\n", to: "content/a.md")
        #expect(throws: FixError.changed) { try apply("content/a.md", read) }
        #expect(try directory.read("content/a.md") == "one two and more\n")
    }

    @Test("A link into the directory is followed and stays; one out of it is not")
    func links() throws {
        let content = URL(filePath: directory.content)
        let outside = try directory.read("outside.md")
        try FileManager.default.createSymbolicLink(atPath: content.appending(path: "in.md").path, withDestinationPath: "a.md")
        try FileManager.default.createSymbolicLink(atPath: content.appending(path: "out.md").path, withDestinationPath: "../outside.md")
        #expect(throws: FixError.outside) { try apply("content/out.md") }
        #expect(throws: FixError.outside) { try apply("outside.md") }
        #expect(try directory.read("outside.md") == outside)
        try apply("content/in.md")
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: content.appending(path: "in.md").path) == "a.md")
        #expect(try directory.read("content/a.md") == "one 2\n")
    }
}
