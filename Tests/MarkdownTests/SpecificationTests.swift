import Foundation
import Markdown
import Testing

/// An example of a specification: a text and the HTML it becomes.
struct SpecificationExample: Decodable, Sendable, CustomTestStringConvertible {
    let markdown: String
    let html: String
    let section: String?
    let example: Int?
    let extensions: [String]?

    var testDescription: String { "\(section ?? "") \(example ?? 0)" }

    static let folder = ProcessInfo.processInfo.environment["EXPLAINER_SPEC_DIR"] ?? "../shared/spec"
    static let files = ["commonmark-0.29", "gfm-0.29.0.gfm.6", "gfm-extensions", "gfm-regression"]

    static var areHere: Bool { FileManager.default.fileExists(atPath: "\(folder)/\(files[0]).json") }

    static func examples(in file: String) throws -> [SpecificationExample] {
        try JSONDecoder().decode([SpecificationExample].self, from: Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(file).json")))
    }
}

@Suite("The specifications' examples", .enabled(if: SpecificationExample.areHere, "they are not at \(SpecificationExample.folder); EXPLAINER_SPEC_DIR may say where"))
struct SpecificationTests {
    @Test("Each becomes the HTML that the specification gives", arguments: SpecificationExample.files)
    func examples(file: String) throws {
        for example in try SpecificationExample.examples(in: file) {
            // The file of the extensions' examples is for all of them at once.
            let extensions = Set(file == "gfm-extensions" ? ["autolink", "tagfilter"] : example.extensions ?? [])
            let options = RenderingOptions.plain(
                linksAddresses: extensions.contains("autolink"), filtersTags: extensions.contains("tagfilter"))
            let html = try render(example.markdown, options: options).html
            // Of one text the specification asks only that it ends.
            guard example.html != "<IGNORE>\n" else { continue }
            #expect(html == example.html, "\(example.testDescription): \(example.markdown)")
        }
    }
}

@Suite("cmark-gfm's own renderer")
struct OracleTests {
    @Test("Random texts become what it makes of them", arguments: 0..<40)
    func randomTexts(seed: UInt64) throws {
        var generator = SplitMix(state: seed)
        for _ in 0..<100 {
            let text = generator.markdown(pieces: 25)
            let (ours, theirs) = (try render(text, options: .plain(linksAddresses: false)).html, oracle(text))
            #expect(ours == theirs, "\(text.debugDescription)")
        }
    }

    @Test("Threads that parse at once get what one gets: 32,000 renders")
    func threads() async throws {
        let texts = (0..<200).map { seed in
            var generator = SplitMix(state: UInt64(seed))
            return "~~a~~ www.example.org a@b.org [^1] | x |\n\n[^1]: n\n\n" + generator.markdown(pieces: 12)
        }
        let expected = try texts.map { try render($0).html }
        try await withThrowingTaskGroup(of: Int.self) { group in
            for worker in 0..<8 {
                group.addTask {
                    var differing = 0
                    for round in 0..<4_000 {
                        let index = (round * 7 + worker) % texts.count
                        if try render(texts[index]).html != expected[index] { differing += 1 }
                    }
                    return differing
                }
            }
            for try await differing in group { #expect(differing == 0) }
        }
    }
}
