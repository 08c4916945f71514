internal import Hypertext

/// The index that the site's script searches, in files small enough that one search loads at most 200 kB.
///
/// `search/index.json` holds the whole index where it is small. Otherwise it names the parts: words are shared out by
/// their first letters (`search/words-N.json`, N being the key's place in `keys`), passages by their order
/// (`search/passages-N.json`). A word's uses are numbers: 16 times the distance to the passage before, plus the weight.
package struct SearchIndex: Sendable {
    /// The bytes up to which the index is one file.
    static let wholeLimit = 96_000
    /// The bytes of a part with words; a search reads one for each of at most 5 words.
    static let wordsLimit = 16_000
    /// The bytes of a part with passages; a search shows at most 10 places.
    static let passagesLimit = 6_000
    /// The most passages that a word leads to: those it says most about.
    static let usesLimit = 2_000

    private var passages: [SearchPassage] = []
    private var words: [String: [SearchWord.Use]] = [:]

    package init() {}

    /// Adds a topic; the order of topics is the order of equal results.
    package mutating func add(_ entries: SearchEntries) {
        let first = UInt32(passages.count)
        passages += entries.passages
        for word in entries.words {
            words[word.word, default: []] += word.uses.map { .init(passage: $0.passage + first, weight: $0.weight) }
        }
    }

    /// The index as files of the site.
    package var files: [SiteFile] {
        let entries = words.map { SearchShard.Entry(word: $0, uses: Self.best($1, atMost: Self.usesLimit)) }
            .sorted { $0.word.precedes($1.word) }
        let size = entries.reduce(0) { $0 + $1.json.count + 1 } + passages.count * 80
        return size <= Self.wholeLimit ? [whole(entries)] : parts(entries)
    }

    private func whole(_ entries: [SearchShard.Entry]) -> SiteFile {
        var bytes = Array(#"{"passages":"#.utf8)
        bytes += Self.json(passages[...])
        bytes += #","words":"#.utf8
        bytes += SearchShard(key: "", entries: entries[...]).json
        bytes += "}\n".utf8
        return SiteFile(path: "search/index.json", bytes: bytes)
    }

    private func parts(_ entries: [SearchShard.Entry]) -> [SiteFile] {
        var files: [SiteFile] = []
        var keys: [String] = []
        SearchShard(key: "", entries: entries[...]).split(atMost: Self.wordsLimit) { shard in
            files.append(SiteFile(path: "search/words-\(keys.count).json", bytes: shard.json))
            keys.append(shard.key)
        }
        var sizes: [Int] = []
        var start = 0
        while start < passages.count {
            var end = start
            var size = 0
            while end < passages.count, end == start || size + passages[end].size <= Self.passagesLimit {
                size += passages[end].size
                end += 1
            }
            files.append(SiteFile(path: "search/passages-\(sizes.count).json", bytes: Self.json(passages[start..<end])))
            sizes.append(end - start)
            start = end
        }
        let index = JSONValue.object([
            "keys": .array(keys.map { .string($0) }), "sizes": .array(sizes.map { .integer($0) }),
        ])
        files.append(SiteFile(path: "search/index.json", bytes: index.bytes() + [UInt8(ascii: "\n")]))
        return files
    }

    /// Passages as `[heading, fragment, title, address, topic]`; what is as in the passage before is left out at the end.
    private static func json(_ passages: ArraySlice<SearchPassage>) -> [UInt8] {
        var former: SearchPassage?
        return JSONValue.array(passages.map { passage in
            var fields = [passage.heading.shortened, passage.fragment]
            if passage.address != former?.address || passage.topic != former?.topic {
                fields += [passage.title.shortened, passage.address]
                if passage.topic != former?.topic { fields.append(passage.topic.shortened) }
            }
            former = passage
            return .array(fields.map { .string($0) })
        }).bytes()
    }

    /// The uses with the greatest weights, in the order of the passages.
    static func best(_ uses: [SearchWord.Use], atMost count: Int) -> [SearchWord.Use] {
        guard uses.count > count else { return uses }
        return uses.sorted { ($1.weight, $0.passage) < ($0.weight, $1.passage) }.prefix(count).sorted { $0.passage < $1.passage }
    }
}

extension SearchPassage {
    /// How many bytes it takes at most, escapes aside.
    fileprivate var size: Int {
        heading.shortened.utf8.count + fragment.utf8.count + title.shortened.utf8.count + address.utf8.count
            + topic.shortened.utf8.count + 18
    }
}

extension String {
    /// The text as a result shows it: its first 120 characters.
    fileprivate var shortened: String { utf8.count <= 120 || count <= 120 ? self : prefix(119) + "…" }
}
