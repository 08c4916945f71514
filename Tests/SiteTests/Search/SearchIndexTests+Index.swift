import Foundation

extension SearchIndexTests {
    /// An index of one file, read as the script reads it.
    struct Index: Decodable {
        let passages: [[String]]
        let words: [String: [Int]]

        init(_ site: BuiltSite) throws {
            self = try JSONDecoder().decode(Self.self, from: Data(site.files["search/index.json"] ?? []))
        }

        /// The addresses that a word leads to, or words that are like it but for their endings.
        func places(beginningLike word: String) throws -> [String] {
            let start = word.unicodeScalars.count > 3 ? String(String.UnicodeScalarView(word.unicodeScalars.dropLast(word.unicodeScalars.count > 5 ? 2 : 1))) : word
            return try words.keys.filter { $0.utf8.starts(with: start.utf8) }.flatMap { try places(of: $0) }
        }

        /// The addresses that a word leads to, those it says most about first.
        func places(of word: String) throws -> [String] {
            var passage = 0
            let uses = (words[word] ?? []).map { use in
                passage += use / 16
                return (passage: passage, weight: use % 16)
            }
            return uses.sorted { ($1.weight, $0.passage) < ($0.weight, $1.passage) }.map { use in
                let path = passages[...use.passage].last { $0.count > 2 }?[3] ?? ""
                let fragment = passages[use.passage][1]
                return fragment.isEmpty ? path : "\(path)#\(fragment)"
            }
        }
    }
}
