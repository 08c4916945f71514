/// What one topic has to say to search: its passages, and the words that lead to them.
package struct SearchEntries: Sendable {
    /// The places a search may lead to, in the order of the pages.
    private(set) var passages = SearchPassages()
    private(set) var words = WordList()
    /// The uses of all words, word by word, each in the order of the passages.
    private var uses: [Posting] = []
    /// Where the uses of each word end.
    private var useEnds: [Int] = []

    package init() {}

    init(passages: SearchPassages, words: WordList, uses: [Posting], useEnds: [Int]) {
        (self.passages, self.words, self.uses, self.useEnds) = (passages, words, uses, useEnds)
    }

    /// The uses of the word of a number.
    func uses(of word: Int) -> ArraySlice<Posting> { uses[(word == 0 ? 0 : useEnds[word - 1])..<useEnds[word]] }

    func write(to record: inout RecordWriter) {
        passages.write(to: &record)
        record.add(words.count)
        for word in 0..<words.count {
            record.add(words[word])
            let uses = uses(of: word)
            record.add(uses.count)
            var former = 0
            for use in uses {
                record.add(use.number(after: former))
                former = use.passage
            }
        }
    }

    /// Reads entries that were written.
    init(_ record: inout RecordReader) throws(RecordReader.Damage) {
        passages = try SearchPassages(&record)
        for _ in 0..<(try record.number()) {
            words.append(try record.slice())
            var former = 0
            for _ in 0..<(try record.number()) {
                guard let use = Posting(number: try record.number(), after: former), use.passage < passages.count else {
                    throw RecordReader.Damage()
                }
                uses.append(use)
                former = use.passage
            }
            useEnds.append(uses.count)
        }
    }
}
