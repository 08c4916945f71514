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
    /// For each place of the table the number of its word and one, or 0; a power of two of them, at most half in use.
    private var slots = [UInt32](repeating: 0, count: 64)

    var count: Int { list.count }

    /// The number of a word, a new one where it has none yet.
    mutating func number(of word: UnsafeBufferPointer<UInt8>) -> Int {
        var slot = Self.hash(word) & (slots.count - 1)
        while slots[slot] != 0 {
            let number = Int(slots[slot]) - 1
            if holds(word, at: number) { return number }
            slot = (slot + 1) & (slots.count - 1)
        }
        list.append(word)
        slots[slot] = UInt32(count)
        if count * 2 > slots.count { grow() }
        return count - 1
    }

    private func holds(_ word: UnsafeBufferPointer<UInt8>, at number: Int) -> Bool {
        let bytes = list.bytes(of: number)
        guard bytes.count == word.count else { return false }
        let word = UnsafeRawBufferPointer(word)
        return list.text.withUnsafeBytes { text in
            var index = 0
            while index + 8 <= word.count {
                let known = text.loadUnaligned(fromByteOffset: bytes.lowerBound + index, as: UInt64.self)
                if known != word.loadUnaligned(fromByteOffset: index, as: UInt64.self) { return false }
                index += 8
            }
            while index < word.count, text[bytes.lowerBound + index] == word[index] { index += 1 }
            return index == word.count
        }
    }

    private mutating func grow() {
        var larger = [UInt32](repeating: 0, count: slots.count * 4)
        for number in 0..<count {
            var slot = list[number].withUnsafeBufferPointer(Self.hash) & (larger.count - 1)
            while larger[slot] != 0 { slot = (slot + 1) & (larger.count - 1) }
            larger[slot] = UInt32(number + 1)
        }
        slots = larger
    }

    /// Multiplies eight bytes at a time by the golden ratio (D. Knuth, "The Art of Computer Programming", section 6.4), the
    /// high bits folded down, as the table looks at the low ones.
    private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> Int {
        let bytes = UnsafeRawBufferPointer(word)
        var hash = UInt64(bytes.count)
        func mix(_ part: UInt64) {
            hash = (hash ^ part) &* 0x9e37_79b9_7f4a_7c15
            hash ^= hash >> 32
        }
        var index = 0
        while index + 8 <= bytes.count {
            mix(bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            index += 8
        }
        var rest: UInt64 = 0
        while index < bytes.count {
            rest = rest << 8 | UInt64(bytes[index])
            index += 1
        }
        mix(rest)
        return Int(truncatingIfNeeded: hash)
    }
}
