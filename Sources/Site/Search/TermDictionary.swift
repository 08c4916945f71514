/// Words by their numbers, as bytes kept one after another.
struct WordList: Sendable {
    private(set) var text: [UInt8] = []
    /// Where each word ends.
    private var ends: [Int] = []

    var count: Int { ends.count }

    /// The bytes of the word of a number.
    subscript(number: Int) -> ArraySlice<UInt8> { text[bytes(of: number)] }

    /// Where a word stands in the text.
    func bytes(of number: Int) -> Range<Int> { (number == 0 ? 0 : ends[number - 1])..<ends[number] }

    mutating func append(_ word: some Collection<UInt8>) {
        text.append(contentsOf: word)
        ends.append(text.count)
    }
}

/// Numbers words in the order they are first met.
struct TermDictionary: Sendable {
    private(set) var list = WordList()
    /// How each word begins: most words are no longer than that, and so are told apart by it and their length.
    private var heads: [UInt64] = []
    /// For each place of the table the number of its word and one, or 0; a power of two of them, at most half in use.
    private var slots = [UInt32](repeating: 0, count: 64)

    var count: Int { list.count }

    /// The number of a word, a new one where it has none yet.
    mutating func number(of word: UnsafeBufferPointer<UInt8>) -> Int {
        let head = Self.head(of: word)
        var slot = Self.hash(word, head) & (slots.count - 1)
        while slots[slot] != 0 {
            let number = Int(slots[slot]) - 1
            if heads[number] == head, holds(word, at: number) { return number }
            slot = (slot + 1) & (slots.count - 1)
        }
        list.append(word)
        heads.append(head)
        slots[slot] = UInt32(count)
        if count * 2 > slots.count { grow() }
        return count - 1
    }

    /// Whether a word that begins in the same way is the word.
    private func holds(_ word: UnsafeBufferPointer<UInt8>, at number: Int) -> Bool {
        let bytes = list.bytes(of: number)
        guard bytes.count == word.count else { return false }
        var index = Self.headLength
        while index < word.count, list.text[bytes.lowerBound + index] == word[index] { index += 1 }
        return index >= word.count
    }

    private mutating func grow() {
        var larger = [UInt32](repeating: 0, count: slots.count * 4)
        for number in 0..<count {
            var slot = list[number].withUnsafeBufferPointer { Self.hash($0, heads[number]) } & (larger.count - 1)
            while larger[slot] != 0 { slot = (slot + 1) & (larger.count - 1) }
            larger[slot] = UInt32(number + 1)
        }
        slots = larger
    }

    private static let headLength = 8

    /// The first eight bytes of a word as one number.
    private static func head(of word: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var head: UInt64 = 0
        for index in 0..<min(word.count, headLength) { head = head << 8 | UInt64(word[index]) }
        return head
    }

    /// Multiplies by the golden ratio (D. Knuth, "The Art of Computer Programming", section 6.4), the high bits folded down, as the
    /// table looks at the low ones.
    private static func hash(_ word: UnsafeBufferPointer<UInt8>, _ head: UInt64) -> Int {
        var hash = UInt64(word.count)
        func mix(_ part: UInt64) {
            hash = (hash ^ part) &* 0x9e37_79b9_7f4a_7c15
            hash ^= hash >> 32
        }
        mix(head)
        var index = headLength
        while index < word.count {
            mix(UInt64(word[index]))
            index += 1
        }
        return Int(truncatingIfNeeded: hash)
    }
}
