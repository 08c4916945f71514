internal import Bytes

/// The words that start with some letters.
struct SearchShard {
    /// The letters that all its words start with, as UTF-8.
    let key: [UInt8]
    /// The words in byte order.
    let entries: ArraySlice<Entry>

    /// A word, or the beginning of words, with its uses.
    struct Entry {
        /// The word as UTF-8.
        let word: ArraySlice<UInt8>
        let uses: [Posting]
        /// How many bytes `"word":[…]` takes.
        let size: Int

        init(word: ArraySlice<UInt8>, uses: [Posting]) {
            (self.word, self.uses) = (word, uses)
            // Folded words hold letters and digits alone, so nothing in them is escaped.
            var size = word.count + 5 + max(0, uses.count - 1)
            var former = 0
            for use in uses {
                size += Self.digitCount(use.number(after: former))
                former = use.passage
            }
            self.size = size
        }

        func write(to json: inout [UInt8]) {
            json += JSONValue.string(String(decoding: word, as: UTF8.self)).bytes()
            json += ":[".utf8
            var former = 0
            for use in uses {
                Self.append(use.number(after: former), to: &json)
                json.append(UInt8(ascii: ","))
                former = use.passage
            }
            if !uses.isEmpty { json.removeLast() }
            json.append(UInt8(ascii: "]"))
        }

        private static func digitCount(_ number: Int) -> Int {
            var (count, rest) = (1, number)
            while rest >= 10 {
                rest /= 10
                count += 1
            }
            return count
        }

        private static func append(_ number: Int, to json: inout [UInt8]) {
            if number >= 10 { append(number / 10, to: &json) }
            json.append(UInt8(ascii: "0") + UInt8(number % 10))
        }
    }

    /// The words and their uses as a JSON object.
    var json: [UInt8] {
        var json = [UInt8(ascii: "{")]
        json.reserveCapacity(entries.reduce(2) { $0 + $1.size + 1 })
        for entry in entries {
            if json.count > 1 { json.append(UInt8(ascii: ",")) }
            entry.write(to: &json)
        }
        json.append(UInt8(ascii: "}"))
        return json
    }

    /// Cuts the words into shards that are small enough.
    ///
    /// A key whose words are too many keeps the word that is the key itself, and under the empty word the passages
    /// that its other words say most about: the answer to a reader who has typed no more than the key so far.
    func split(atMost limit: Int, _ summary: inout SearchSummary, _ take: (SearchShard) throws -> Void) rethrows {
        guard entries.count > 1, entries.reduce(0, { $0 + $1.size + 1 }) > limit else { return try take(self) }
        let own = entries.prefix { $0.word.count == key.count }
        let longer = entries.dropFirst(own.count)
        try take(SearchShard(key: key, entries: ([Entry(word: [], uses: summary.best(of: longer))] + own)[...]))
        var rest = longer
        while let first = rest.first {
            let childKey = Array(first.word.prefix(key.count + first.word.scalarLength(at: key.count)))
            let child = rest.prefix { $0.word.starts(with: childKey) }
            try SearchShard(key: childKey, entries: child).split(atMost: limit, &summary, take)
            rest = rest.dropFirst(child.count)
        }
    }
}

/// Tells which passages many words say most about.
struct SearchSummary {
    /// How many passages a beginning of words leads to.
    private static let limit = 200
    /// For each passage the greatest weight that any of the words has for it; all 0 between two summaries.
    private var weights: [UInt8]

    init(passageCount: Int) { weights = [UInt8](repeating: 0, count: passageCount) }

    mutating func best(of entries: ArraySlice<SearchShard.Entry>) -> [Posting] {
        var passages: [UInt32] = []
        for entry in entries {
            for use in entry.uses {
                if weights[use.passage] == 0 { passages.append(UInt32(use.passage)) }
                weights[use.passage] = max(weights[use.passage], UInt8(use.weight))
            }
        }
        passages.sort()
        let uses = passages.map { Posting(passage: Int($0), weight: Int(weights[Int($0)])) }
        for passage in passages { weights[Int(passage)] = 0 }
        return uses.best(atMost: Self.limit)
    }
}

extension ArraySlice<UInt8> {
    /// How many bytes the scalar takes that starts at an offset.
    fileprivate func scalarLength(at offset: Int) -> Int {
        switch self[startIndex + offset] {
        case 0xF0...: 4
        case 0xE0...: 3
        case 0xC0...: 2
        default: 1
        }
    }
}
