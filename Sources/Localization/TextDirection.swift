/// Which way a language's text runs; the raw values are those of HTML's attribute `dir`.
public enum TextDirection: String, Sendable {
    /// As Latin letters run.
    case leftToRight = "ltr"
    /// As Arabic and Hebrew letters run.
    case rightToLeft = "rtl"

    /// The direction of a language, by its script where the tag names one.
    /// - Parameter language: a BCP 47 tag.
    package init(language: String) {
        let parts = language.lowercased().split(separator: "-")
        if let script = parts.dropFirst().first(where: { $0.count == 4 }) {
            self = Self.scripts.contains(script) ? .rightToLeft : .leftToRight
        } else {
            self = parts.first.map(Self.languages.contains) == true ? .rightToLeft : .leftToRight
        }
    }

    /// The languages and scripts that run from right to left.
    private static let languages: Set<Substring> = ["ar", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"]
    private static let scripts: Set<Substring> = ["arab", "hebr", "thaa", "nkoo", "syrc", "adlm", "rohg"]

    /// The direction of the first letter of a text; `nil` where it has no letters.
    ///
    /// Source of the rule: Unicode Bidirectional Algorithm, P2; of the blocks: the Unicode roadmaps to its planes 0 and 1.
    package init?(of text: String) {
        // Most texts start with a letter of ASCII, which nothing has to be looked up for.
        if let first = text.utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first | 0x20) {
            self = .leftToRight
            return
        }
        guard let letter = text.unicodeScalars.first(where: \.properties.isAlphabetic) else { return nil }
        self = switch letter.value {
        case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF: .rightToLeft
        default: .leftToRight
        }
    }
}
