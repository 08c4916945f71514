/// What a work is sorted by in a bibliography, the same on every machine and in every locale.
struct SortKey: Comparable {
    private let name: [UInt8]
    private let year: Int
    private let title: [UInt8]
    private let id: [UInt8]

    init(_ source: Reference) {
        title = Self.folded(Self.withoutArticle(source.title.plain))
        let creators = source.creators.names
        name = creators.isEmpty ? title : Self.folded(creators.map(\.sortable).joined(separator: ", "))
        year = source.issued?.year ?? 10_000
        id = Array(source.id.utf8)
    }

    static func < (a: SortKey, b: SortKey) -> Bool {
        if a.name != b.name { return a.name.lexicographicallyPrecedes(b.name) }
        if a.year != b.year { return a.year < b.year }
        if a.title != b.title { return a.title.lexicographicallyPrecedes(b.title) }
        return a.id.lexicographicallyPrecedes(b.id)
    }

    /// A title without the English article at its start.
    private static func withoutArticle(_ title: String) -> String {
        let start = title.prefix(4).lowercased()
        for article in ["the ", "a ", "an "] where start.hasPrefix(article) { return String(title.dropFirst(article.count)) }
        return title
    }

    /// The same for a text of ASCII alone, as most are; `nil` for others.
    private static func foldedASCII(_ text: String) -> [UInt8]? {
        var folded: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): folded.append(byte | 0x20)
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): folded.append(byte)
            case UInt8(ascii: "'"): continue
            case 0x80...: return nil
            default: if let last = folded.last, last != UInt8(ascii: " ") { folded.append(UInt8(ascii: " ")) }
            }
        }
        return folded
    }

    /// Lower case, Latin letters without their accents, no apostrophes, everything else but letters and digits as one blank.
    static func folded(_ text: String) -> [UInt8] {
        if let folded = foldedASCII(text) { return folded }
        var folded = ""
        for scalar in text.lowercased().unicodeScalars {
            if scalar.properties.generalCategory == .nonspacingMark || scalar == "'" || scalar == "’" || scalar == "ʼ" { continue }
            if let plain = plainLetters[scalar] {
                folded += plain
            } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                folded.unicodeScalars.append(scalar)
            } else if !folded.isEmpty, folded.last != " " {
                folded += " "
            }
        }
        return Array(folded.utf8)
    }

    /// Latin letters with marks, and what they sort as.
    private static let plainLetters: [Unicode.Scalar: String] = {
        let groups = [
            "a": "àáâãäåāăąǎ", "ae": "æ", "c": "çćĉċč", "d": "ďđð", "e": "èéêëēĕėęě", "g": "ĝğġģ", "h": "ĥħ",
            "i": "ìíîïĩīĭįı", "j": "ĵ", "k": "ķ", "l": "ĺļľŀł", "n": "ñńņňŋ", "o": "òóôõöøōŏő", "oe": "œ", "r": "ŕŗř",
            "s": "śŝşšș", "ss": "ß", "t": "ţťŧț", "th": "þ", "u": "ùúûüũūŭůűų", "w": "ŵ", "y": "ýÿŷ", "z": "źżž",
        ]
        var letters: [Unicode.Scalar: String] = [:]
        for (plain, marked) in groups { for scalar in marked.unicodeScalars { letters[scalar] = plain } }
        return letters
    }()
}
