import Foundation
import SiteFixtures
import Testing

/// A shell runs the command, as only there an output can be what takes nothing.
private func shell(_ script: String, in directory: SiteDirectory) throws -> Explainer.Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", script, Explainer.products.appending(path: "explainer").path]
    process.currentDirectoryURL = directory.root
    let (output, errors) = (Pipe(), Pipe())
    (process.standardOutput, process.standardError) = (output, errors)
    try process.run()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    let complaints = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Explainer.Outcome(
        status: process.terminationStatus, output: String(decoding: text, as: UTF8.self), errors: String(decoding: complaints, as: UTF8.self))
}

@Suite("What cannot be written", .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
struct UnwrittenOutputTests {
    @Test("A result that its reader would get in part or not at all ends with 74 and a word", arguments: [
        "build", "check", "check --format json", "check --format sarif", "check --format github", "check --claims", "check --rules",
        "check --explain path-taken", "--help", "check --fix", "new other",
    ])
    func results(command: String) throws {
        let directory = try SiteDirectory("-- content/notes.txt --\nx\n")
        let outcome = try shell("\"$0\" \(command) >/dev/full", in: directory)
        #expect(outcome.status == 74)
        #expect(outcome.errors.hasSuffix("error: cannot write to standard output: No space left on device\n"), "\(outcome.errors)")
        #expect(try shell("\"$0\" \(command == "new other" ? "new more" : command)", in: directory).status == 0)
    }

    @Test("So do findings for people", arguments: ["build", "check", "check --fix --format json"])
    func findings(command: String) throws {
        let directory = try SiteDirectory("-- content/notes.txt --\nx\n-- content/faq.md --\n---\ntitle: Q\nsumary: S.\n---\n## A?\n\nB.\n")
        #expect(try shell("\"$0\" \(command) 2>/dev/full", in: directory).status == 74)
    }

    @Test("An output that is closed is one that nobody reads", arguments: ["build >&-", "build 2>&-", "check >&- 2>&-"])
    func closed(command: String) throws {
        #expect(try shell("\"$0\" \(command)", in: try SiteDirectory()).status == 0)
    }

    @Test("A file that was to be fixed and cannot be written ends with 74, and is as it was")
    func fixes() throws {
        let directory = try SiteDirectory("-- content/faq.md --\n---\ntitle: Q\nsumary: S.\n---\n## A?\n\nB.\n")
        let before = try directory.contents(of: "content")
        let outcome = try shell("trap '' XFSZ; ulimit -f 0; exec \"$0\" check --fix", in: directory)
        #expect(outcome.status == 74)
        #expect(outcome.errors.contains("error: 'content/faq.md' was not fixed: it cannot be written: File too large"), "\(outcome.errors)")
        #expect(try directory.contents(of: "content") == before)
    }
}
