/// Accents, which stand over a letter as signs of their own: no text of a page starts with a sign that combines with what is before it.
enum MathAccent {
    /// The signs that combine, by those that stand alone.
    static let combining: [Character: Unicode.Scalar] = [
        "^": "\u{302}", "¯": "\u{304}", "~": "\u{303}", "˙": "\u{307}", "¨": "\u{308}", "→": "\u{20D7}", "ˇ": "\u{30C}", "˘": "\u{306}", "´": "\u{301}",
        "`": "\u{300}", "˚": "\u{30A}",
    ]

    private static let spacing: [Unicode.Scalar: Character] = Dictionary(uniqueKeysWithValues: combining.map { ($1, $0) })
        .merging(["\u{305}": "¯"]) { first, _ in first }

    /// The sign that stands alone for a text of one that combines; other texts as they are.
    static func spacing(of text: String) -> String {
        guard text.unicodeScalars.count == 1, let sign = text.unicodeScalars.first, let alone = spacing[sign] else { return text }
        return String(alone)
    }
}
