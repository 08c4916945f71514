/// A word with digits in it, told apart by what it stands for.
enum Numeral: Hashable {
    /// A number that counts or measures.
    case figure
    /// A year between 1000 and 2100, or a day in digits.
    case date
    /// A bare whole number, which may count or may only name.
    case bare
    /// `19th`.
    case ordinal
    /// Digits of a name: `COVID-19`, `5G`, `KN95`, `24/7`.
    case name

    /// - Returns: `nil` where the word has no digits.
    init?(_ word: Word, _ vocabulary: ClaimVocabulary) {
        guard word.core.contains(where: \.isNumber) else { return nil }
        let parts = word.core.split(omittingEmptySubsequences: false) { "-–‑".contains($0) }.map(String.init)
        if parts.count > 1, let first = parts.first, let last = parts.last {
            self = Self.compound(first: first, last: last, parts: parts, vocabulary)
        } else {
            self = Self.simple(word.core, vocabulary)
        }
    }

    /// `12–15`, `2020-03-26`, `mid-2020`, `ten-15`, `15-member`, `COVID-19`.
    private static func compound(first: String, last: String, parts: [String], _ vocabulary: ClaimVocabulary) -> Numeral {
        let kinds = parts.map { part in part.contains(where: \.isNumber) ? simple(part, vocabulary) : nil }
        if kinds.allSatisfy({ $0 != nil && $0 != .name }) { return kinds.contains(.date) ? .date : .figure }
        if vocabulary.yearPrefixes.contains(first.lowercased()), kinds.last == .date { return .date }
        // A number and what it counts: the first part is the number, and no later one is.
        if let number = kinds.first ?? nil, number != .name, kinds.dropFirst().allSatisfy({ $0 == nil }), last.first?.isLowercase == true {
            return number == .date ? .date : number == .ordinal ? .ordinal : .figure
        }
        return .name
    }

    private static func simple(_ text: String, _ vocabulary: ClaimVocabulary) -> Numeral {
        guard !text.contains("/"), !text.contains("_") else { return .name }
        let lead = text.prefix { !$0.isNumber }
        let rest = text.dropFirst(lead.count)
        let digits = rest.prefix { $0.isNumber || separators.contains($0) }
        let tail = String(rest.dropFirst(digits.count))
        guard !tail.contains(where: \.isNumber) else { return .name }
        let hasSeparator = digits.contains { separators.contains($0) }
        if !lead.isEmpty { return currencies.contains(lead.lowercased()) && (tail.isEmpty || units.contains(tail)) ? .figure : .name }
        if tail.isEmpty {
            if hasSeparator { return .figure }
            if digits.count == 4, let year = Int(digits), (1000...2100).contains(year) { return .date }
            return .bare
        }
        if vocabulary.ordinalEndings.contains(tail.lowercased()) { return .ordinal }
        if tail == "s", digits.count == 4 { return .date }
        return units.contains(tail) ? .figure : .name
    }

    private static let separators: Set<Character> = [".", ",", "’", "'", "\u{A0}", "\u{202F}", ":"]
    private static let currencies: Set<String> = [
        "$", "us$", "a$", "c$", "hk$", "nt$", "€", "£", "¥", "₹", "₽", "usd", "eur", "gbp", "rmb", "cny", "~", "+", "−",
    ]
    private static let units: Set<String> = [
        "%", "‰", "°", "°C", "°F", "bn", "m", "mn", "tn", "k", "kg", "g", "km", "cm", "mm", "t", "h", "l", "ha", "x",
        "km²", "m²", "am", "pm",
    ]
}
