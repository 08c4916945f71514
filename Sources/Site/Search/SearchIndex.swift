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

    /// The passages, topic by topic.
    private var passages: [SearchPassages] = []
    private var passageCount = 0
    private var words = WordTable()
    private var uses: [[SearchUse]] = []

    package init() {}

    /// Adds a topic; the order of topics is the order of equal results.
    package mutating func add(_ entries: SearchEntries) {
        for word in 0..<entries.words.count {
            let number = entries.words[word].withUnsafeBufferPointer { words.number(of: $0) }
            if number == uses.count { uses.append([]) }
            for use in entries.uses(of: word) { uses[number].append(use.moved(by: passageCount)) }
            // The best of the best are the best of all, so that a word of every page takes no more memory than others.
            if uses[number].count > 2 * Self.usesLimit { uses[number] = uses[number].best(atMost: Self.usesLimit) }
        }
        passages.append(entries.passages)
        passageCount += entries.passages.count
    }

    /// The index as files of the site.
    package var files: [SiteFile] {
        var files: [SiteFile] = []
        write { files.append($0) }
        return files
    }

    /// Makes the files of the index and hands each on.
    package func write(_ take: (SiteFile) throws -> Void) rethrows {
        let entries = (0..<words.count).map { SearchShard.Entry(word: words[$0], uses: uses[$0].best(atMost: Self.usesLimit)) }
            .sorted { $0.word.lexicographicallyPrecedes($1.word) }
        let size = entries.reduce(0) { $0 + $1.size + 1 } + passageCount * 80
        if size <= Self.wholeLimit { try take(whole(entries)) } else { try writeParts(entries, take) }
    }

    private func whole(_ entries: [SearchShard.Entry]) -> SiteFile {
        var bytes = Array(#"{"passages":"#.utf8)
        bytes += Self.json(passages.lazy.joined())
        bytes += #","words":"#.utf8
        bytes += SearchShard(key: [], entries: entries[...]).json
        bytes += "}\n".utf8
        return SiteFile(path: "search/index.json", bytes: bytes)
    }

    private func writeParts(_ entries: [SearchShard.Entry], _ take: (SiteFile) throws -> Void) rethrows {
        var keys: [String] = []
        var summary = SearchSummary(passageCount: passageCount)
        try SearchShard(key: [], entries: entries[...]).split(atMost: Self.wordsLimit, &summary) { shard in
            try take(SiteFile(path: "search/words-\(keys.count).json", bytes: shard.json))
            keys.append(String(decoding: shard.key, as: UTF8.self))
        }
        var sizes: [Int] = []
        var part: [SearchPassage] = []
        var size = 0
        func end() throws {
            try take(SiteFile(path: "search/passages-\(sizes.count).json", bytes: Self.json(part)))
            sizes.append(part.count)
            (part, size) = ([], 0)
        }
        for passage in passages.lazy.joined() {
            if !part.isEmpty, size + passage.size > Self.passagesLimit { try end() }
            part.append(passage)
            size += passage.size
        }
        if !part.isEmpty { try end() }
        let index = JSONValue.object([
            "keys": .array(keys.map { .string($0) }), "sizes": .array(sizes.map { .integer($0) }),
        ])
        try take(SiteFile(path: "search/index.json", bytes: index.bytes() + [UInt8(ascii: "\n")]))
    }

    /// Passages as `[heading, fragment, title, address, topic]`; what is as in the passage before is left out at the end.
    private static func json(_ passages: some Sequence<SearchPassage>) -> [UInt8] {
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
