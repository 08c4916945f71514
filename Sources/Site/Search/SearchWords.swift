// For `_nfd`: the standard library decomposes text, but says so only to its friends; Foundation would be a heavy price.
@_spi(_Unicode) import Swift

/// The words of a text as search compares them: lower case, without accents.
///
/// The script of the site folds what readers type in the same way (`wordsOf` in `search.js`); whoever changes one changes
/// both. Tests/Extended/queries/words.json holds for both.
enum SearchWords {
    /// How many characters of a word are looked at: more is no word, but a string of signs, and shards are cut by what words
    /// have in common.
    static let longest = 64

    /// Calls back for each word, in order, as UTF-8.
    ///
    /// Letters and digits make words. Scripts without blanks are told by pairs of letters, see ``SearchRun``.
    static func forEach(in text: String, _ take: (UnsafeBufferPointer<UInt8>) -> Void) {
        var text = text
        text.withUTF8 { text in
            withUnsafeTemporaryAllocation(of: UInt8.self, capacity: text.count) { word in
                lower.withUnsafeBufferPointer { lower in
                    var index = 0
                    while index < text.count {
                        // The word in lower case, and all its bytes in one, to know whether it is ASCII.
                        var (length, bits) = (0, UInt8(0))
                        while index < text.count {
                            let byte = lower[Int(text[index])]
                            index += 1
                            if byte == 0 {
                                if text[index - 1] == UInt8(ascii: "."), joinsInitials(text, at: index - 1) { continue }
                                break
                            }
                            word.initializeElement(at: length, to: byte)
                            bits |= byte
                            length += 1
                        }
                        if length == 0 { continue }
                        let bytes = UnsafeBufferPointer(rebasing: word[..<length])
                        // Most words are ASCII, and need no look at what their letters are.
                        if bits < 0x80 { take(length <= longest ? bytes : UnsafeBufferPointer(rebasing: bytes.prefix(longest))) } else { fold(String(decoding: bytes, as: UTF8.self), take) }
                    }
                }
            }
        }
    }

    /// Whether a full stop stands between two letters that stand alone, as in "U.S.": they are one word.
    private static func joinsInitials(_ text: UnsafeBufferPointer<UInt8>, at stop: Int) -> Bool {
        func isLetter(_ index: Int) -> Bool { text[index] < 0x80 && lower[Int(text[index])] >= UInt8(ascii: "a") }
        func isInWord(_ index: Int) -> Bool { text.indices.contains(index) && text[index] < 0x80 && lower[Int(text[index])] != 0 }
        return stop > 0 && stop + 1 < text.count && isLetter(stop - 1) && isLetter(stop + 1) && !isInWord(stop - 2) && !isInWord(stop + 2)
    }

    /// For each byte what it is in a word: a letter in lower case, a digit, a part of a character beyond ASCII; 0 for others.
    private static let lower: [UInt8] = (0...UInt8.max).map { byte in
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...: byte
        default: 0
        }
    }

    /// The words of a text that holds more than ASCII: it may have other blanks and signs within.
    private static func fold(_ text: String, _ take: (UnsafeBufferPointer<UInt8>) -> Void) {
        var run = SearchRun()
        for scalar in text.lowercased()._nfd {
            switch SearchLetter(scalar) {
            case .silent: continue
            case .mark(let mark): run.append(mark: mark)
            case .letter(let letter, let isUnspaced):
                if run.isUnspaced != isUnspaced { run.end(take) }
                run.append(letter, of: scalar, isUnspaced: isUnspaced)
            case .none: run.end(take)
            }
        }
        run.end(take)
    }
}
