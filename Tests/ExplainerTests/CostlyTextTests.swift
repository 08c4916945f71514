import Foundation
import SiteFixtures
import Testing

@Suite("Texts that are tried before they are parsed")
struct CostlyTextTests {
    private static func section(_ text: String) throws -> SiteFolder {
        let folder = try SiteFolder()
        try folder.write("---\ntitle: First\nsummary: The first part.\n---\n\(text)\n", to: "content/sections/1-first.md")
        // Some of the texts cite it.
        try folder.write("- {id: a, type: webpage, title: A}\n", to: "content/sources.yaml")
        return folder
    }

    @Test("A long text passes its trial and is published")
    func long() throws {
        let folder = try Self.section(String(repeating: "Some words.\n\n", count: 30_000))
        let outcome = try Explainer.run("build", in: folder)
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(try folder.read("public/first/index.html").utf8.count > 30_000 * "<p>Some words.</p>".utf8.count)
    }

    @Test("A text that fails its trial is refused by name, and the build lives", arguments: [
        CostlyText.all.first { $0.description == "a wide table of short rows" }, CostlyText.all.first { $0.description == "a long address referred to often" },
    ].compactMap(\.self))
    func costly(text: CostlyText) throws {
        let outcome = try Explainer.run("build", in: try Self.section(text.text(20_000)))
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("content/sections/1-first.md:"))
        #expect(outcome.errors.contains("error: parsing this would take too long: more than"))
        #expect(outcome.errors.contains("[costly-markdown]"))
    }

    @Test("Aliases that stand for more than any memory holds are refused by name", arguments: [CostlySettings.aliases, CostlySettings.aliasKeys])
    func aliases(settings: CostlySettings) throws {
        let folder = try SiteFolder()
        try folder.write(settings.text(100), to: settings.file)
        let outcome = try Explainer.run("build", in: folder)
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("error: '*a0' is an alias for a value that stands elsewhere [yaml-syntax]"))
    }

    /// Set for the extended suite, which tries every text at every size with the program it names (a release build is
    /// what authors run).
    private static let program = ProcessInfo.processInfo.environment["EXPLAINER_COSTLY_TEXTS"]

    @Test("Every text at every size ends within three seconds, with a page or a refusal",
        .enabled(if: program != nil, "EXPLAINER_COSTLY_TEXTS names no program"), arguments: CostlyText.all)
    func everySize(text: CostlyText) throws {
        for size in CostlyText.sizes {
            let written = text.text(size)
            guard written.utf8.count < 16 << 20 else { break }
            try Self.endsSoon(try Self.section(written), "\(text) at \(size)")
        }
    }

    @Test("Settings and sources at every size end within three seconds, with a page or a refusal",
        .enabled(if: program != nil, "EXPLAINER_COSTLY_TEXTS names no program"), arguments: CostlySettings.all)
    func everySizeOfSettings(settings: CostlySettings) throws {
        for size in CostlyText.sizes.filter({ $0 <= 20_000 }) {
            let folder = try SiteFolder()
            try folder.write(settings.text(size), to: settings.file)
            try Self.endsSoon(folder, "\(settings) at \(size)")
        }
    }

    private static func endsSoon(_ folder: SiteFolder, _ name: String) throws {
        // Two seconds of processor time for the build and one for its trial.
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", "ulimit -t 2; exec \"$0\" build --quiet", try #require(program)]
        process.currentDirectoryURL = folder.root
        let errors = Pipe()
        process.standardError = errors
        try process.run()
        let report = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationReason == .exit, "\(name)")
        let isRefused = process.terminationStatus == 1 && report.contains("error: ")
        #expect(process.terminationStatus == 0 || isRefused, "\(name): \(report.prefix(500))")
    }
}
