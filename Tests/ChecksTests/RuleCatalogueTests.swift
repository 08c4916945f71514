@testable import Explainer
import Checks
import Diagnostics
import Foundation
import SiteFixtures
import Testing

@Suite("The rules")
struct RuleCatalogueTests {
    @Test("Each has a code of its own, in small letters and hyphens, and they are in order")
    func codes() {
        let codes = RuleCatalogue.explainer.all.map(\.code)
        #expect(Set(codes).count == codes.count)
        #expect(codes == codes.sorted())
        for code in codes { #expect(code.wholeMatch(of: /[a-z][a-z0-9]*(-[a-z0-9]+)*/) != nil, "\(code)") }
        #expect(codes.count > 60)
    }

    @Test("Every rule that is declared anywhere is in the catalogue")
    func complete() throws {
        let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../Sources").standardizedFileURL
        let files = try FileManager.default.subpathsOfDirectory(atPath: sources.path).filter { $0.hasSuffix(".swift") }
        var declared: Set<String> = []
        for file in files {
            let text = try String(contentsOf: sources.appending(path: file), encoding: .utf8)
            for match in text.matches(of: /= Rule\(\s*"([a-z0-9-]+)"/) { declared.insert(String(match.1)) }
        }
        #expect(declared.subtracting(RuleCatalogue.explainer.all.map(\.code)) == [], "add them to the list of rules that their module hands over")
        #expect(declared.count > 60)
    }

    @Test("The sound site that examples are laid over breaks none")
    func sound() throws {
        #expect(try checkAll(SiteDirectory()).findings.map(\.brief) == [])
    }

    /// What a text file cannot show, or what only a whole build finds: each has its test beside what finds it.
    private static let elsewhere: Set<String> = [
        "unsafe-template", "refused-url", "unreadable-file", "too-many-open-files", "lost-url", "lost-anchor", "image-not-in-book", "no-pdf-program", "unprinted-topic",
        "unmade-image", "stale-image",
        // Older parsers lose nothing.
        "lost-reference",
        "external-link-gone", "external-link-moved", "external-link-unclear",
    ]

    @Test("Each example breaks its rule", arguments: RuleCatalogue.explainer.all.map(\.code).filter { !elsewhere.contains($0) && !$0.hasPrefix("page-") })
    func example(code: String) throws {
        let rule = try #require(RuleCatalogue.explainer.rule(code))
        let report = try checkAll(ExampleSite.make(rule.example))
        let found = report.findings.filter { $0.rule == rule }
        #expect(!found.isEmpty, "found \(report.sorted.map(\.brief))")
        for finding in found {
            #expect(finding.severity == rule.severity)
            #expect(!finding.message.hasSuffix("."))
            #expect(finding.location.file.contains("/content"))
        }
    }

    @Test("Each mended example is sound", arguments: RuleCatalogue.explainer.all.filter { $0.corrected != nil }.map(\.code))
    func corrected(code: String) throws {
        let text = try #require(RuleCatalogue.explainer.rule(code)?.corrected)
        let report = check(try ExampleSite.make(text))
        #expect(report.findings.map(\.brief) == [])
    }

    @Test("The page of the documentation is what the rules say")
    func page() throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../Sources/Checks/Rules.md").standardizedFileURL
        if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try RuleListing(.explainer).page.write(to: file, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOf: file, encoding: .utf8) == RuleListing(.explainer).page, "record it: RECORD_SNAPSHOTS=1 swift test --filter RuleCatalogueTests")
    }
}
