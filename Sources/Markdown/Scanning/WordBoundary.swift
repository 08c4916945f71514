/// Where words start and end in a run of text.
enum WordBoundary {
    /// Whether a word may start at a byte.
    static func isStart(_ run: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        guard index > 0 else { return true }
        let byte = run[index - 1]
        if byte < 0x80 {
            if byte == UInt8(ascii: "-") { return index < 2 || !run[index - 2].isWordByte }
            return !byte.isASCIILetterOrDigit && byte != UInt8(ascii: "_")
        }
        var start = index - 1
        while start > 0, index - start < 4, run[start] & 0xC0 == 0x80 { start -= 1 }
        return !isPartOfWord(run[start..<index])
    }

    /// Whether a word may end before a byte.
    static func isEnd(_ run: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        guard index < run.count else { return true }
        let byte = run[index]
        if byte < 0x80 {
            // Half of a hyphenated word is another word.
            if byte == UInt8(ascii: "-") { return index + 1 == run.count || !run[index + 1].isWordByte }
            return !byte.isASCIILetterOrDigit && byte != UInt8(ascii: "_")
        }
        var end = index + 1
        while end < run.count, end - index < 4, run[end] & 0xC0 == 0x80 { end += 1 }
        return !isPartOfWord(run[index..<end])
    }

    /// How many bytes the letter, mark or digit of whatever script has that starts at a byte; 0 where there is none.
    static func letterLength(_ run: UnsafeBufferPointer<UInt8>, at index: Int, upTo bound: Int) -> Int {
        guard run[index] >= 0x80 else { return run[index].isWordByte ? 1 : 0 }
        var end = index + 1
        while end < bound, end - index < 4, run[end] & 0xC0 == 0x80 { end += 1 }
        let scalar = String(decoding: run[index..<end], as: UTF8.self).unicodeScalars.first
        return scalar.map(isLetter) == true ? end - index : 0
    }

    /// Whether a letter or digit of a script with blanks between its words stands before a byte.
    static func isAfterWord(_ run: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        guard index > 0 else { return false }
        guard run[index - 1] >= 0x80 else { return run[index - 1].isWordByte }
        var start = index - 1
        while start > 0, index - start < 4, run[start] & 0xC0 == 0x80 { start -= 1 }
        return isPartOfWord(run[start..<index])
    }

    /// Whether the bytes of a character of another script belong to a word: letters, marks and digits do, but for the
    /// scripts that are written without spaces between words.
    private static func isPartOfWord(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first else { return false }
        switch scalar.value {
        case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x2E80...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: return false
        default: return isLetter(scalar)
        }
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark, .spacingMark,
            .decimalNumber, .letterNumber, .otherNumber:
            return true
        default: return false
        }
    }
}
