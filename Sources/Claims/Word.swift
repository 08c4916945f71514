/// A word of a text: what stands between blanks, without the punctuation around it.
struct Word {
    /// The word without punctuation at its ends, as written.
    let core: String
    /// The same in lower case.
    let folded: String
    /// Whether a clause ends after it.
    let endsClause: Bool

    init(_ written: Substring) {
        let trimmed = written.drop { !$0.isWordPart && !Self.currencies.contains($0) }
        let end = trimmed.lastIndex { $0.isWordPart || Self.ends.contains($0) }.map(trimmed.index(after:)) ?? trimmed.startIndex
        core = String(trimmed[..<end])
        folded = core.lowercased()
        endsClause = written.last.map { ".,;:!?".contains($0) } ?? false
    }

    /// The words of a text in order; dashes set apart what stands on their two sides.
    static func words(of text: String) -> [Word] {
        text.split { $0.isWhitespace || $0 == "—" }.map(Word.init).filter { !$0.core.isEmpty }
    }

    private static let currencies: Set<Character> = ["$", "€", "£", "¥", "₹", "₽"]
    private static let ends: Set<Character> = ["%", "‰", "°"]
}

extension Character {
    fileprivate var isWordPart: Bool { isLetter || isNumber }
}
