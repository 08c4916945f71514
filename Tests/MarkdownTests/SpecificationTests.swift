import Foundation
import Markdown
import Testing

@Suite("The specifications' examples", .enabled(if: !SpecificationExample.files.isEmpty, "\(SpecificationExample.whereToGetThem)"))
struct SpecificationTests {
    @Test("Each becomes the HTML that the specification gives", arguments: SpecificationExample.files)
    func examples(file: URL) throws {
        let examples = try SpecificationExample.examples(in: file)
        #expect(!examples.isEmpty)
        for example in examples {
            // The file of the extensions' examples is for all of them at once.
            let isForAll = file.lastPathComponent == "gfm-extensions.json"
            let extensions = Set(isForAll ? ["autolink", "tagfilter"] : example.extensions ?? [])
            let options = RenderingOptions.plain(
                linksURLs: extensions.contains("autolink"), filtersTags: extensions.contains("tagfilter"))
            let html = try render(example.markdown, options: options).html
            // Of one text the specification asks only that it ends.
            guard example.html != "<IGNORE>\n" else { continue }
            // A release of the parser may follow a later edition, as of what a comment is: then its own renderer differs, too.
            let expected = [example.html, oracle(example.markdown)]
            #expect(
                expected.contains(html) || expected.map(withoutNestedStrong).contains(withoutNestedStrong(html)),
                "\(example.testDescription): \(example.markdown)")
        }
    }

    @Test("None is refused", arguments: SpecificationExample.files)
    func noneRefused(file: URL) throws {
        for example in try SpecificationExample.examples(in: file) { _ = try render(example.markdown, options: .plain(linksURLs: false)) }
    }
}

/// Strong emphasis within strong emphasis written once, as 0.29.0.gfm.13 and its specification have it and 0.29.0.gfm.6 has not.
private func withoutNestedStrong(_ html: String) -> String {
    var depth = 0
    return html.split(separator: "<strong>", omittingEmptySubsequences: false).enumerated().map { index, text in
        if index > 0 { depth += 1 }
        let start = index == 0 ? "" : depth == 1 ? "<strong>" : ""
        return start + text.split(separator: "</strong>", omittingEmptySubsequences: false).enumerated().map { index, text in
            if index == 0 { return String(text) }
            depth -= 1
            return (depth == 0 ? "</strong>" : "") + text
        }.joined()
    }.joined()
}

@Suite("cmark-gfm's own renderer")
struct OracleTests {
    @Test("Random texts become what it makes of them", arguments: 0..<40)
    func randomTexts(seed: UInt64) throws {
        var generator = SplitMix(state: seed)
        for _ in 0..<100 {
            let text = generator.markdown(pieces: 25)
            let (ours, theirs) = (try render(text, options: .plain(linksURLs: false)).html, oracle(text))
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
