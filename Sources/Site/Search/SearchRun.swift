/// Letters that nothing parts, as they are read.
///
/// Where a script has blanks, they are a word. Where it has none, each letter with the next one is a word, and the last by
/// itself: whatever is looked for in such a text is found by its pairs of letters, and a letter alone by what begins with it.
struct SearchRun {
    /// The letters, each with its marks.
    private var letters: [String] = []
    private(set) var isUnspaced = false
    /// The letter that marks belong to.
    private var base: Unicode.Scalar?

    mutating func append(_ letter: String, of scalar: Unicode.Scalar, isUnspaced: Bool) {
        letters.append(letter)
        self.isUnspaced = isUnspaced
        base = scalar
    }

    mutating func append(mark: Unicode.Scalar) {
        guard let base, !SearchLetter.dropsMarks(base), letters[letters.count - 1].utf8.count < SearchWords.longest else { return }
        letters[letters.count - 1].unicodeScalars.append(mark)
    }

    /// Hands its words on, and begins anew.
    mutating func end(_ take: (UnsafeBufferPointer<UInt8>) -> Void) {
        defer { self = SearchRun() }
        guard let last = letters.last else { return }
        func hand(_ word: String) {
            var word = word
            word.withUTF8(take)
        }
        if isUnspaced {
            for (letter, next) in zip(letters, letters.dropFirst()) { hand(letter + next) }
            hand(last)
        } else {
            let word = letters.joined().unicodeScalars.prefix(SearchWords.longest)
            for form in ArabicForms.forms(of: Array(word)) { hand(String(String.UnicodeScalarView(form))) }
        }
    }
}
