import Diagnostics
import Foundation
import SiteFixtures
import Testing

/// What those who build, install and release the program rely on.
@Suite("The project around the program")
struct ProjectTests {
    private static let repository = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized

    @Test("The version is the newest one of the change log, and the program names it")
    func version() throws {
        let log = try String(contentsOf: Self.repository.appending(path: "CHANGELOG.md"), encoding: .utf8)
        let newest = try #require(log.firstMatch(of: /\n## (\d+\.\d+\.\d+) \(\d{4}-\d{2}-\d{2}\)\n/))
        #expect(String(newest.1) == ProgramVersion.number)
        let outcome = try Explainer.run("--version", in: try SiteDirectory())
        #expect(outcome.status == 0 && outcome.output == ProgramVersion.number + "\n")
    }

    @Test("The topic and the documentation are without a finding", arguments: ["content", "docs/content"])
    func sound(content: String) throws {
        let outcome = try Explainer.run("check", "--strict", "--content", Self.repository.appending(path: content).path, in: try SiteDirectory())
        #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
    }

    @Test("Every file of the repository that the documentation names is there")
    func namedFiles() throws {
        let sections = try FileManager.default.contentsOfDirectory(atPath: Self.repository.appending(path: "docs/content/sections").path)
        let pages = sections.map { "docs/content/sections/\($0)" } + [
            "docs/content/overview.md", "docs/content/faq.md", "README.md", "CHANGELOG.md", ".github/CONTRIBUTING.md", ".github/SECURITY.md",
        ]
        for page in pages {
            let text = try String(contentsOf: Self.repository.appending(path: page), encoding: .utf8)
            let named = text.matches(of: /`((?:Sources|templates|Tests|scripts|findings|docs|\.ci)\/[^`\s*]*)`/).map(\.1)
            let linked = page.contains("/") ? [] : text.matches(of: /\]\(((?:docs|Sources|Tests|\.github)\/[^)#]+|[A-Z]+\.md)\)/).map(\.1)
            for path in named + linked where !path.hasPrefix("docs/public") && !path.hasSuffix(".py") {
                #expect(FileManager.default.fileExists(atPath: Self.repository.appending(path: String(path)).path), "\(path) in \(page)")
            }
        }
    }

    @Test("The architecture page names the file of each thing that newcomers look for first", arguments: [
        ("the markup of the FAQ", "templates/Pages/FAQPage.swift", "<details>"),
        ("the text of a rule", "Sources/Checks/Links/LinkTexts.swift", "\"vague-link\", .warning"),
        ("where a citation becomes a number", "Sources/Content/Citations/CitationCounter.swift", "number"),
        ("where the staged directory is swapped", "Sources/Publication/Swapping/SiteSwap.swift", "explainer_exchange"),
        ("the German words", "Sources/Localization/Languages/German.swift", "\"Quellen\""),
        ("what a topic is read into", "Sources/Content/Model/Topic.swift", "struct Topic"),
    ])
    func firstPlaces(thing: String, path: String, text: String) throws {
        let page = try String(contentsOf: Self.repository.appending(path: "docs/content/sections/7-architecture.md"), encoding: .utf8)
        let row = try #require(page.split(separator: "\n").first { $0.hasPrefix("| \(thing) |") })
        #expect(row.contains("`\(path)`"))
        #expect(try String(contentsOf: Self.repository.appending(path: path), encoding: .utf8).contains(text))
    }

    @Test("The text of each rule stands in the one file that has its code")
    func rulePlaces() throws {
        let rules = try String(contentsOf: Self.repository.appending(path: "Sources/Checks/Rules.md"), encoding: .utf8)
        let codes = rules.matches(of: /\n### `([a-z-]+)`\n/).map(\.1)
        #expect(codes.count > 100)
        let sources = Self.repository.appending(path: "Sources").path
        let texts = try FileManager.default.subpathsOfDirectory(atPath: sources).filter { $0.hasSuffix(".swift") }
            .map { try String(contentsOf: URL(filePath: "\(sources)/\($0)"), encoding: .utf8) }
        for code in codes { #expect(texts.count { $0.contains("\"\(code)\", .") } == 1, "\(code)") }
    }

    @Test("Every check of the extended suite has its row")
    func extendedChecks() throws {
        let directory = Self.repository.appending(path: "Tests/Extended")
        let rows = try String(contentsOf: directory.appending(path: "README.md"), encoding: .utf8)
        let checks = try FileManager.default.contentsOfDirectory(atPath: directory.appending(path: "checks").path)
        #expect(checks.count > 10)
        for check in checks where check != "alone" && !check.hasPrefix(".") && !check.hasPrefix("_") {
            #expect(rows.contains("| `\(check.prefix { $0 != "." })` |"), "\(check)")
        }
    }

    /// What the script that looks for Swift says, with a `swift` that prints a text, or with none.
    private func requireSwift(printing text: String?) throws -> (status: Int32, errors: String) {
        let directory = try SiteDirectory()
        if let text {
            try directory.write("#!/bin/sh\ncat <<'END'\n\(text)\nEND\n", to: "bin/swift")
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: directory.root.appending(path: "bin/swift").path)
        }
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["scripts/require-swift.sh", directory.root.appending(path: "bin/swift").path]
        process.currentDirectoryURL = Self.repository
        let errors = Pipe()
        process.standardError = errors
        try process.run()
        let complaints = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: complaints, as: UTF8.self))
    }

    @Test("A Swift that is new enough is accepted", arguments: [
        "Swift version 6.2 (swift-6.2-RELEASE)", "swift-driver version: 1.127.14 Apple Swift version 6.2.1 (swiftlang-6.2.1)",
        "Swift version 6.10-dev (LLVM 1)", "Swift version 7.0 (swift-7.0-RELEASE)",
    ])
    func newEnough(version: String) throws {
        let outcome = try requireSwift(printing: version)
        #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
    }

    @Test("A Swift that is missing or too old is named in three lines that say how to get one", arguments: [
        (nil, "is not on this machine's path"), ("Swift version 5.10.1 (swift-5.10.1-RELEASE)", "is version 5.10.1"),
        ("Swift version 6.1.2 (swift-6.1.2-RELEASE)", "is version 6.1.2"), ("OpenStack object storage", "names no version"),
    ] as [(String?, String)])
    func missing(version: String?, complaint: String) throws {
        let outcome = try requireSwift(printing: version)
        #expect(outcome.status == 1 && outcome.errors.contains(complaint), "\(outcome.errors)")
        #expect(outcome.errors.contains("Swift 6.2 or later") && outcome.errors.contains("swiftly"))
        #expect(outcome.errors.split(separator: "\n").count == 3)
    }
}
