public import Content

extension Question {
    /// The first sentence of the answer, which says in short what the rest gives the reasons for; empty where there is none
    /// that is short.
    public var shortAnswer: String { answerText.firstSentence(atMost: 180) }
}

extension String {
    /// The first sentence, with the sign at its end; empty where it is longer than so many characters.
    ///
    /// Signs are looked for among the bytes; characters are counted only where one may end the sentence.
    func firstSentence(atMost length: Int) -> String {
        let bytes = utf8
        var word = startIndex
        var index = startIndex
        while index < endIndex {
            let byte = bytes[index]
            let next = bytes.index(after: index)
            switch byte {
            case UInt8(ascii: " "): word = next
            case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
                let isAtEnd = next == endIndex || bytes[next] == UInt8(ascii: " ")
                if isAtEnd, next == endIndex || byte != UInt8(ascii: ".") || !isAbbreviation(self[word..<index]) {
                    return opening(upTo: next, atMost: length)
                }
            // The first bytes of the signs of other scripts.
            case 0xD8, 0xE0, 0xE3, 0xEF:
                guard let end = endOfForeignSentence(at: index) else { break }
                return opening(upTo: end, atMost: length)
            default: break
            }
            index = next
        }
        return bytes.count <= length || count <= length ? self : ""
    }

    /// The text up to a sentence's end, where that is not too far.
    private func opening(upTo end: Index, atMost length: Int) -> String {
        let sentence = self[..<end]
        return sentence.utf8.count <= length || sentence.count <= length ? String(sentence) : ""
    }

    /// Whether a word before a full stop is short for something: a letter, or one with further stops, but no number.
    private func isAbbreviation(_ word: Substring) -> Bool {
        (word.utf8.contains(UInt8(ascii: ".")) || word.count < 2) && !word.allSatisfy(\.isNumber)
    }

    /// Where a sentence ends with the sign of another script that may start at a byte.
    private func endOfForeignSentence(at index: Index) -> Index? {
        let sign = unicodeScalars[index]
        let next = unicodeScalars.index(after: index)
        switch sign {
        case "。", "！", "？": return next
        case "؟", "।": return next == endIndex || utf8[next] == UInt8(ascii: " ") ? next : nil
        default: return nil
        }
    }
}
