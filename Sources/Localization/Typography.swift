/// How a language quotes, counts and qualifies in a list of references, also where it has no interface words yet.
struct Typography: Sendable {
    let openingQuote: String
    let closingQuote: String
    /// What stands before a number that is one of a series, and before a date that is only about right.
    let number: String
    let about: String

    /// - Parameter language: a BCP 47 tag.
    init(language: String) {
        // The whole tag, then without its last part, and so on.
        var tag = language.lowercased()[...]
        var quotes = Self.quotes[String(tag)]
        while quotes == nil, let end = tag.lastIndex(of: "-") {
            tag = tag[..<end]
            quotes = Self.quotes[String(tag)]
        }
        (openingQuote, closingQuote) = quotes ?? ("“", "”")
        (number, about) = Self.words[language.lowercased().split(separator: "-").first.map(String.init) ?? ""] ?? ("no. ", "c. ")
    }

    /// Source: Unicode CLDR, `delimiters`, with the narrow spaces that French typography puts inside.
    private static let quotes: [String: (String, String)] = {
        let groups: [((String, String), String)] = [
            (("”", "“"), "ar ur"),
            (("«", "»"), "be br ca el es eu fa fr-ch hy it kk nb nn no pt-pt rm ru sq uk"),
            (("«\u{202F}", "\u{202F}»"), "fr"),
            (("„", "“"), "bg cs de dsb et hr hsb is ka lb lt mk sk sl sr"),
            (("„", "”"), "bs hu pl ro"),
            (("”", "”"), "fi he sv"),
            (("「", "」"), "ja yue zh-hant zh-hk zh-tw"),
            (("‘", "’"), "nl"),
        ]
        var table: [String: (String, String)] = [:]
        for (marks, languages) in groups {
            for language in languages.split(separator: " ") { table[String(language)] = marks }
        }
        return table
    }()

    private static let words = [
        "ar": ("رقم ", "نحو "), "de": ("Nr. ", "ca. "), "es": ("n.º ", "c. "), "fr": ("nᵒ\u{00A0}", "vers "),
        "it": ("n. ", "ca. "), "nl": ("nr. ", "ca. "), "pt": ("n.º ", "c. "),
    ]
}
