public import Content

extension Question {
    /// The first sentence of the answer, which says in short what the rest gives the reasons for; empty where there is none
    /// that is short.
    public var shortAnswer: String { answerText.firstSentence(atMost: 180) }
}

extension String {
    /// The first sentence, with the sign at its end; empty where it is longer than so many characters.
    func firstSentence(atMost length: Int) -> String {
        let start = prefix(length + 1)
        var word = start.startIndex
        var index = start.startIndex
        while index < start.endIndex {
            let next = start.index(after: index)
            switch start[index] {
            case " ": word = next
            case "。", "！", "？": return String(start[..<next])
            case ".", "!", "?", "؟", "।":
                let isLast = next == endIndex
                // A letter with a full stop, or one with further stops before it, is short for something.
                let isAbbreviation = start[index] == "." && (start.distance(from: word, to: index) < 2 || start[word..<index].contains("."))
                    && !start[word..<index].allSatisfy(\.isNumber)
                if isLast || (start[next] == " " && !isAbbreviation) { return String(start[..<next]) }
            default: break
            }
            index = next
        }
        return count <= length ? self : ""
    }
}
