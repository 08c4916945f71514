/// Finds what a text sets in quotation marks.
enum Quotations {
    private static let closing: [Character: Set<Character>] = [
        "“": ["”"], "„": ["“", "”"], "«": ["»"], "‹": ["›"], "「": ["」"], "『": ["』"], "‘": ["’"], "\"": ["\""],
    ]

    /// The quoted texts, each with the sentence around it.
    static func found(in text: String) -> [(quoted: Substring, sentence: Substring)] {
        var found: [(quoted: Substring, sentence: Substring)] = []
        // What one opening mark has sought in vain, a later one seeks in vain.
        var unclosed: Set<Character> = []
        var index = text.startIndex
        while index < text.endIndex {
            let next = text.index(after: index)
            let mark = text[index]
            guard let ends = closing[mark], !unclosed.contains(mark), !isWithinWord(index, of: text) else {
                index = next
                continue
            }
            if let end = end(among: ends, from: next, of: text) {
                found.append((text[next..<end], sentence(around: index..<end, of: text)))
                index = text.index(after: end)
            } else {
                unclosed.insert(mark)
                index = next
            }
        }
        return found
    }

    /// An opening mark stands before a word, not within one.
    private static func isWithinWord(_ index: String.Index, of text: String) -> Bool {
        guard index > text.startIndex else { return false }
        let before = text[text.index(before: index)]
        return before.isLetter || before.isNumber
    }

    /// The closing mark: where it looks like an apostrophe, one that no letter follows.
    private static func end(among ends: Set<Character>, from start: String.Index, of text: String) -> String.Index? {
        text.indices[start...].first { index in
            guard ends.contains(text[index]) else { return false }
            let next = text.index(after: index)
            return text[index] != "’" || next == text.endIndex || !(text[next].isLetter || text[next].isNumber)
        }
    }

    /// How far from a quotation its sentence may start or end, in characters.
    private static let reach = 250

    private static func sentence(around range: Range<String.Index>, of text: String) -> Substring {
        let stops: Set<Character> = [".", "!", "?"]
        let before = text[..<range.lowerBound].suffix(reach)
        let after = text[range.upperBound...].prefix(reach)
        let start = before.lastIndex { stops.contains($0) }.map(text.index(after:)) ?? before.startIndex
        let end = after.firstIndex { stops.contains($0) } ?? after.endIndex
        return text[start..<end]
    }
}
