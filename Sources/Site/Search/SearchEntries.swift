/// What one topic has to say to search: its passages, and the words that lead to them.
package struct SearchEntries: Sendable {
    /// The places a search may lead to, in the order of the pages.
    private(set) var passages = SearchPassages()
    private(set) var words = WordTable()
    /// The uses of all words, word by word, each in the order of the passages.
    private var uses: [SearchUse] = []
    /// Where the uses of each word end.
    private var useEnds: [Int] = []

    package init() {}

    init(passages: SearchPassages, words: WordTable, uses: [SearchUse], useEnds: [Int]) {
        (self.passages, self.words, self.uses, self.useEnds) = (passages, words, uses, useEnds)
    }

    /// The uses of the word of a number.
    func uses(of word: Int) -> ArraySlice<SearchUse> { uses[(word == 0 ? 0 : useEnds[word - 1])..<useEnds[word]] }
}
