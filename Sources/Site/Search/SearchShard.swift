internal import Hypertext

/// The words that start with some letters.
struct SearchShard {
    /// The letters that all its words start with.
    let key: String
    /// The words in byte order.
    let entries: ArraySlice<Entry>

    /// A word, or the beginning of words, with its uses as JSON.
    struct Entry {
        let word: String
        let uses: [SearchWord.Use]
        /// `"word":[…]`
        let json: [UInt8]

        init(word: String, uses: [SearchWord.Use]) {
            self.word = word
            self.uses = uses
            var json = JSONValue.string(word).bytes()
            json += ":[".utf8
            var former: UInt32 = 0
            for use in uses {
                json += String(UInt64(use.passage - former) * 16 + UInt64(use.weight)).utf8
                json.append(UInt8(ascii: ","))
                former = use.passage
            }
            if !uses.isEmpty { json.removeLast() }
            json.append(UInt8(ascii: "]"))
            self.json = json
        }
    }

    /// The words and their uses as a JSON object.
    var json: [UInt8] {
        var json = [UInt8(ascii: "{")]
        json += entries.map(\.json).joined(separator: [UInt8(ascii: ",")])
        json.append(UInt8(ascii: "}"))
        return json
    }

    /// Cuts the words into shards that are small enough.
    ///
    /// A key whose words are too many keeps the word that is the key itself, and under the empty word the passages
    /// that its other words say most about: the answer to a reader who has typed no more than the key so far.
    func split(atMost limit: Int, _ take: (SearchShard) -> Void) {
        guard entries.count > 1, entries.reduce(0, { $0 + $1.json.count + 1 }) > limit else { return take(self) }
        let own = entries.prefix { $0.word.unicodeScalars.count == key.unicodeScalars.count }
        let longer = entries.dropFirst(own.count)
        take(SearchShard(key: key, entries: ([Self.summary(of: longer)] + own)[...]))
        var rest = longer
        while let first = rest.first {
            let childKey = String(String.UnicodeScalarView(first.word.unicodeScalars.prefix(key.unicodeScalars.count + 1)))
            let child = rest.prefix { $0.word.unicodeScalars.starts(with: childKey.unicodeScalars) }
            SearchShard(key: childKey, entries: child).split(atMost: limit, take)
            rest = rest.dropFirst(child.count)
        }
    }

    /// How many passages a beginning of words leads to.
    private static let summaryCount = 200

    private static func summary(of entries: ArraySlice<Entry>) -> Entry {
        var weights: [UInt32: UInt8] = [:]
        for use in entries.lazy.flatMap(\.uses) { weights[use.passage] = max(weights[use.passage] ?? 0, use.weight) }
        let uses = weights.map { SearchWord.Use(passage: $0, weight: $1) }.sorted { $0.passage < $1.passage }
        return Entry(word: "", uses: SearchIndex.best(uses, atMost: summaryCount))
    }
}
