import Diagnostics
import Foundation
@testable import Markdown
import SiteFixtures
import Testing

@Suite("Trials of texts that may be costly")
struct ParsingTrialTests {
    /// A program that stands in for the child of a trial.
    private static func standIn(_ script: String) throws -> ParsingTrial {
        let file = try TestDirectories.make().appending(path: "child")
        try Data("#!/bin/sh\n\(script)\n".utf8).write(to: file)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
        return ParsingTrial(executable: file.path)
    }

    /// A text of many harmless paragraphs, larger than what a socket holds.
    private static let long = Array(String(repeating: "Some words.\n\n", count: 50_000).utf8)

    @Test("What the child says is what holds, whether it reads the text or not", arguments: [
        ("test \"$1\" = --trial-parse && cat >/dev/null", true), ("cat >/dev/null; exit 1", false), ("exit 0", true), ("exit 1", false),
        ("kill -KILL $$", false),
    ])
    func verdict(script: String, passes: Bool) throws {
        #expect(try Self.standIn(script).passes(Self.long[...]) == passes)
    }

    @Test("A child that cannot be started refuses the text")
    func noChild() { #expect(!ParsingTrial(executable: "/nowhere/explainer").passes(Self.long[...])) }

    @Test("A child that never returns is stopped, and its text is refused where it stands")
    func endless() throws {
        let trial = try Self.standIn("ulimit -t 1; while :; do :; done")
        var limits = ParsingLimits()
        limits.brackets = 1
        let source = SourceText(path: "a.md", bytes: Array("---\n---\nSome words.\n\n[a] [b]".utf8))
        let lowered = limits
        let error = #expect(throws: ParsingRefusal.self) { _ = try MarkdownDocument(source, from: 8, limits: lowered, trial: trial) }
        let finding = try #require(error?.diagnostic(in: source))
        #expect(finding.rule.code == "costly-markdown" && finding.location.line == 5)
    }

    @Test("A parser that never returns ends with its process")
    func endlessParser() async {
        await #expect(processExitsWith: .failure) {
            var child = TrialChild()
            child.memory = .max
            exit(child.run { text in
                var steps: UInt8 = 0
                while text.count < 1 << 40 { steps &+= 1 }
                return steps > 0
            })
        }
    }

    @Test("A child whose parser returns ends with what it found", arguments: [(true, Int32(0)), (false, 1)])
    func parser(passes: Bool, status: Int32) async {
        if passes {
            await #expect(processExitsWith: .exitCode(0)) { exit(ParsingTrialTests.unlimited.run { _ in true }) }
        } else {
            await #expect(processExitsWith: .exitCode(1)) { exit(ParsingTrialTests.unlimited.run { _ in false }) }
        }
    }

    /// A child whose memory is not bound: what the tests have taken already would count.
    private static var unlimited: TrialChild {
        var child = TrialChild()
        child.memory = .max
        return child
    }

    @Test("A text that becomes more HTML than it may does not pass")
    func growth() {
        var child = TrialChild()
        #expect(child.passes(Array("Some words.\n\nSome more.".utf8)))
        child.outputBytes = 36
        child.outputFactor = 1
        #expect(child.passes(Array("Some words.\n\nMore.".utf8)))
        #expect(!child.passes(Array("Some words.\n\nSome more.".utf8)))
        child.outputFactor = 2
        #expect(child.passes(Array("Some words.\n\nSome more.".utf8)))
    }
}
