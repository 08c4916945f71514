/// Gathers what search is to know of a topic, passage by passage.
struct SearchCollector {
    private var passages = SearchPassages()
    private var words = TermDictionary()
    /// The uses in the order they were met.
    private var uses: [Use] = []
    /// Where the last use of each word is among them.
    private var lastUses: [Int] = []
    /// How long each passage is, and whether it is an aside.
    private var extents: [(length: Int, isAside: Bool)] = []

    /// A word in a passage, and how much it is said there: a word of the text counts once each time.
    private struct Use {
        let word: UInt32
        let passage: UInt32
        var count: UInt32
    }

    /// Begins a passage, which the words that are noted next belong to.
    /// - Parameter isAside: whether it stands below what is said of the same thing elsewhere, as works and changes do.
    mutating func begin(_ passage: SearchPassage, isAside: Bool = false) {
        passages.append(passage)
        extents.append((0, isAside))
    }

    /// Adds the words of a text to the passage that was begun last.
    /// - Parameters:
    ///   - text: the words.
    ///   - count: as how many words of the text each of them counts.
    mutating func note(_ text: String, _ count: Int) {
        let count = UInt32(clamping: count)
        let passage = passages.count - 1
        var length = 0
        SearchWords.forEach(in: text) { word in
            length += 1
            let number = words.number(of: word)
            if number < lastUses.count {
                let last = lastUses[number]
                if uses[last].passage == UInt32(passage) {
                    uses[last].count += count
                    return
                }
                lastUses[number] = uses.count
            } else {
                lastUses.append(uses.count)
            }
            uses.append(Use(word: UInt32(number), passage: UInt32(passage), count: count))
        }
        extents[passage].length += length
    }

    /// What was gathered, its uses in the order of the words.
    func entries() -> SearchEntries {
        var ends = [Int](repeating: 0, count: words.count)
        for use in uses { ends[Int(use.word)] += 1 }
        var next = [Int](repeating: 0, count: words.count)
        var end = 0
        for word in ends.indices {
            next[word] = end
            end += ends[word]
            ends[word] = end
        }
        let sorted = [Posting](unsafeUninitializedCapacity: uses.count) { buffer, count in
            for use in uses {
                buffer[next[Int(use.word)]] = Posting(passage: Int(use.passage), weight: weight(of: use))
                next[Int(use.word)] += 1
            }
            count = uses.count
        }
        var passages = passages
        passages.finish()
        return SearchEntries(passages: passages, words: words.list, uses: sorted, useEnds: ends)
    }

    /// How much a word says about its passage, from 1 to 15: more where it is said more often, but not without end, and less
    /// in a long passage, which has something of everything. Source: S. Robertson, H. Zaragoza, "The Probabilistic Relevance
    /// Framework: BM25 and Beyond", 2009; a passage of usual length has 80 words here.
    private func weight(of use: Use) -> Int {
        let (length, isAside) = extents[Int(use.passage)]
        // 1.2 for the usual length, a quarter of it by the length; all in hundredths.
        let count = Int(use.count) * 100
        let saturation = 90 + 30 * length / 80
        let weight = (15 * count + saturation / 2) / (count + saturation)
        return max(1, isAside ? weight / 4 : weight)
    }
}
