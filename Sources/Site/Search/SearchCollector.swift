/// Gathers what search is to know of a topic, passage by passage.
struct SearchCollector {
    private var passages = SearchPassages()
    private var words = TermDictionary()
    /// The uses in the order they were met.
    private var uses: [(word: UInt32, use: Posting)] = []
    /// Where the last use of each word is among them.
    private var lastUses: [Int] = []

    /// Begins a passage, which the words that are noted next belong to.
    mutating func begin(_ passage: SearchPassage) { passages.append(passage) }

    /// Adds the words of a text to the passage that was begun last.
    /// - Parameters:
    ///   - text: the words.
    ///   - weight: how much they say about the passage, from 1 to 15.
    mutating func note(_ text: String, _ weight: Int) {
        let passage = passages.count - 1
        SearchWords.forEach(in: text) { word in
            let number = words.number(of: word)
            if number < lastUses.count {
                let last = lastUses[number]
                if uses[last].use.passage == passage {
                    // A word that is repeated in the text says more, but not without end.
                    let known = uses[last].use.weight
                    if weight > 1 || known < 4 { uses[last].use.weight = min(15, known + weight) }
                    return
                }
                lastUses[number] = uses.count
            } else {
                lastUses.append(uses.count)
            }
            uses.append((UInt32(number), Posting(passage: passage, weight: weight)))
        }
    }

    /// What was gathered, its uses in the order of the words.
    func entries() -> SearchEntries {
        var ends = [Int](repeating: 0, count: words.count)
        for (word, _) in uses { ends[Int(word)] += 1 }
        var next = [Int](repeating: 0, count: words.count)
        var end = 0
        for word in ends.indices {
            next[word] = end
            end += ends[word]
            ends[word] = end
        }
        let sorted = [Posting](unsafeUninitializedCapacity: uses.count) { buffer, count in
            for (word, use) in uses {
                buffer[next[Int(word)]] = use
                next[Int(word)] += 1
            }
            count = uses.count
        }
        var passages = passages
        passages.finish()
        return SearchEntries(passages: passages, words: words.list, uses: sorted, useEnds: ends)
    }
}
