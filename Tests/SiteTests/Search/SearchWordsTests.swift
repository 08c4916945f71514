import Foundation
import SiteFixtures
import Testing

@testable import Site

/// The words of an index, in all scripts. What the script makes of a query is tried in a browser with the same files, by the
/// extended suite's check `search`.
@Suite("Words of a search")
struct SearchWordsTests {
    private static let directory = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../Extended").standardizedFileURL

    private static func words(of text: String) -> [String] {
        var words: [String] = []
        SearchWords.forEach(in: text) { words.append(String(decoding: $0, as: UTF8.self)) }
        return words
    }

    /// A text and its words.
    private struct Example: Decodable {
        let text: String
        let words: [String]

        init(from decoder: any Decoder) throws {
            var list = try decoder.unkeyedContainer()
            (text, words) = (try list.decode(String.self), try list.decode([String].self))
        }
    }

    @Test("Words are compared in lower case, without accents, joiners and articles, and in pairs of letters where there are no blanks")
    func words() throws {
        let file = try Data(contentsOf: Self.directory.appending(path: "queries/words.json"))
        for example in try JSONDecoder().decode([Example].self, from: file) {
            #expect(Self.words(of: example.text).map { Array($0.unicodeScalars) } == example.words.map { Array($0.unicodeScalars) }, "\(example.text)")
        }
    }

    @Test("A word is looked at as far as words go", arguments: [
        (String(repeating: "ab", count: 40), String(repeating: "ab", count: 32)), (String(repeating: "я", count: 65), String(repeating: "я", count: 64)),
        ("कि" + String(repeating: "ि", count: 400), "कि" + String(repeating: "ि", count: 20)),
    ])
    func length(text: String, word: String) {
        #expect(Self.words(of: text) == [word])
    }

    @Test("What readers of a language type stands in the index below the place that answers it", arguments: ["ar", "de", "en", "hi", "ja", "th", "zh"])
    func languages(language: String) async throws {
        let files = try ["site.yaml", "overview.md", "faq.md"].map {
            "-- content/\($0) --\n" + (try String(contentsOf: Self.directory.appending(path: "sites/languages/\(language)/\($0)"), encoding: .utf8))
        }
        let site = try await BuiltSite(files.joined(separator: "\n"), over: "")
        #expect(site.report.findings.isEmpty, "\(site.report.sorted)")
        let index = try SearchIndexTests.Index(site)
        let lines = try String(contentsOf: Self.directory.appending(path: "queries/\(language).txt"), encoding: .utf8).split(separator: "\n")
        #expect(lines.count >= 10)
        for line in lines {
            let parts = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            // A place with most of the words, or of words that begin alike, as endings differ.
            var found: [String: Int] = [:]
            for word in Self.words(of: parts[0]) { for place in Set(try index.places(beginningLike: word)) { found[place, default: 0] += 1 } }
            #expect(found[parts[1]] == found.values.max(), "\(parts[0]): \(found)")
        }
    }
}
