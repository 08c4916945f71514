internal import Bytes
internal import Content

/// The index that the site's script searches, in files small enough that one search loads at most 200 kB.
///
/// `search/index.json` holds the whole index where it is small. Otherwise it names the parts: words are shared out by
/// their first letters (`search/words-N.json`, N being the key's place in `keys`), passages by their order
/// (`search/passages-N.json`). A word's uses are numbers: 16 times the distance to the passage before, plus the weight.
///
/// Passages are most of it. They are handed on as soon as it is certain that they take more than one file.
package struct SearchIndex: Sendable {
    static let directory = "search"
    static let reserved = ReservedNames(directories: [directory])

    /// The bytes up to which the index is one file.
    static let wholeLimit = 96_000
    /// The bytes of a part with words; a search reads at most 8 of them.
    static let wordsLimit = 12_000
    /// The most passages that a word leads to: those it says most about.
    static let usesLimit = 2_000
    /// What a passage is reckoned to take, in bytes.
    private static let passageSize = 80

    /// The passages, topic by topic, while they may all go into one file.
    private var passages: [SearchPassages] = []
    private var passageCount = 0
    private var parts = SearchPassageParts()
    private var words = TermDictionary()
    private var uses: [[Posting]] = []

    package init() {}

    /// Adds a topic; the order of topics is the order of equal results.
    /// - Parameter take: is handed the files that are whole by now.
    package mutating func add(_ entries: SearchEntries, _ take: (SiteFile) throws -> Void) rethrows {
        for word in 0..<entries.words.count {
            let number = entries.words[word].withUnsafeBufferPointer { words.number(of: $0) }
            if number == uses.count { uses.append([]) }
            for use in entries.uses(of: word) { uses[number].append(use.shifted(by: passageCount)) }
            // The best of the best are the best of all, so that a word of every page takes no more memory than others.
            if uses[number].count > 2 * Self.usesLimit { uses[number] = uses[number].best(atMost: Self.usesLimit) }
        }
        passages.append(entries.passages)
        passageCount += entries.passages.count
        if passageCount * Self.passageSize > Self.wholeLimit { try handOnPassages(take) }
    }

    /// Makes the files that are left; nothing can be added after that.
    package mutating func finish(_ take: (SiteFile) throws -> Void) rethrows {
        let entries = (0..<words.count).map { SearchShard.Entry(word: words.list[$0], uses: uses[$0].best(atMost: Self.usesLimit)) }
            .sorted { $0.word.lexicographicallyPrecedes($1.word) }
        let size = entries.reduce(0) { $0 + $1.size + 1 } + passageCount * Self.passageSize
        if size <= Self.wholeLimit { return try take(whole(entries)) }
        try handOnPassages(take)
        try parts.finish(take)
        try writeWords(entries, take)
    }

    private mutating func handOnPassages(_ take: (SiteFile) throws -> Void) rethrows {
        for passage in passages.lazy.joined() { try parts.append(passage, take) }
        passages = []
    }

    private func whole(_ entries: [SearchShard.Entry]) -> SiteFile {
        var bytes = Array(#"{"passages":"#.utf8)
        bytes += SearchPassageParts.json(passages.lazy.joined())
        bytes += #","words":"#.utf8
        bytes += SearchShard(key: [], entries: entries[...]).json
        bytes += "}\n".utf8
        return SiteFile(path: Self.directory + "/index.json", bytes: bytes)
    }

    private func writeWords(_ entries: [SearchShard.Entry], _ take: (SiteFile) throws -> Void) rethrows {
        var keys: [String] = []
        var summary = SearchSummary(passageCount: passageCount)
        try SearchShard(key: [], entries: entries[...]).split(atMost: Self.wordsLimit, &summary) { shard in
            try take(SiteFile(path: "\(Self.directory)/words-\(keys.count).json", bytes: shard.json))
            keys.append(String(decoding: shard.key, as: UTF8.self))
        }
        let index = JSONValue.object([
            "keys": .array(keys.map { .string($0) }), "sizes": .array(parts.sizes.map { .integer($0) }),
        ])
        try take(SiteFile(path: Self.directory + "/index.json", bytes: index.bytes() + [UInt8(ascii: "\n")]))
    }
}
