/// The names of countries in one language, and the codes that stand for them.
///
/// Source: the codes of ISO 3166-1, as Debian's iso-codes lists them; names from Unicode CLDR 41, `territories`.
package struct CountryNames: Sendable {
    /// The names by code.
    private let names: [String: String]
    /// The codes by what may be written for them, in lower case.
    private let codes: [String: String]

    /// - Parameter language: a BCP 47 tag; names are English where there are none in its language.
    package init(language: String) {
        self = switch language.prefix(while: { $0 != "-" }).lowercased() {
        case "ar": Self.all.arabic
        case "de": Self.all.german
        case "es": Self.all.spanish
        case "fr": Self.all.french
        default: Self.all.english
        }
    }

    /// The country that a code or a name stands for, in English or in the language of these; `nil` where there is none.
    package func country(_ written: String) -> Country? {
        codes[Self.folded(written)].map { Country(code: $0, name: names[$0] ?? written) }
    }

    /// All that may be written, for suggestions.
    package var known: [String] { Array(names.values) + Array(Self.aliases.keys) }

    private static let all: (english: CountryNames, german: CountryNames, french: CountryNames, spanish: CountryNames, arabic: CountryNames) = {
        let base = CountryNames(english)
        return (base, base.with(german), base.with(french), base.with(spanish), base.with(arabic))
    }()

    /// Reads the English table, which has codes of three letters, too.
    private init(_ table: String) {
        var (names, codes) = ([String: String](), [String: String]())
        for entry in table.split(whereSeparator: { $0 == ";" || $0 == "\n" }) {
            let (code, name) = (String(entry.prefix(2)), String(entry.dropFirst(6)))
            names[code] = name
            codes[code.lowercased()] = code
            codes[entry.dropFirst(2).prefix(3).lowercased()] = code
            codes[Self.folded(name)] = code
        }
        for (alias, code) in Self.aliases { codes[Self.folded(alias)] = code }
        (self.names, self.codes) = (names, codes)
    }

    private init(names: [String: String], codes: [String: String]) { (self.names, self.codes) = (names, codes) }

    /// The same with names in another language, which may be written as well.
    private func with(_ table: String) -> CountryNames {
        var (names, codes) = (names, codes)
        for entry in table.split(whereSeparator: { $0 == ";" || $0 == "\n" }) {
            let (code, name) = (String(entry.prefix(2)), String(entry.dropFirst(3)))
            names[code] = name
            codes[Self.folded(name)] = code
        }
        return CountryNames(names: names, codes: codes)
    }

    /// A name without what writers differ in: case, "the", full stops, and signs for "and".
    private static func folded(_ name: String) -> String {
        let words = name.lowercased().split { $0 == " " || $0 == "." || $0 == "," || $0 == "\u{A0}" }
        return words.filter { $0 != "the" }.map { $0 == "&" ? "and" : String($0) }.joined(separator: " ")
    }

    /// Other names that are in use.
    private static let aliases = [
        "USA": "US", "U.S.": "US", "United States of America": "US", "America": "US", "UK": "GB", "Great Britain": "GB", "Britain": "GB",
        "Republic of Korea": "KR", "Korea": "KR", "DPRK": "KP", "Czech Republic": "CZ", "Burma": "MM", "Myanmar": "MM", "Swaziland": "SZ",
        "Macedonia": "MK", "Ivory Coast": "CI", "Cote d'Ivoire": "CI", "Cape Verde": "CV", "East Timor": "TL", "Russian Federation": "RU",
        "Viet Nam": "VN", "Lao": "LA", "Syrian Arab Republic": "SY", "Iran (Islamic Republic of)": "IR", "Republic of Moldova": "MD",
        "DR Congo": "CD", "Democratic Republic of the Congo": "CD", "Republic of the Congo": "CG", "Congo": "CG", "UAE": "AE", "PRC": "CN",
        "People's Republic of China": "CN", "Hong Kong": "HK", "Macau": "MO", "Palestine": "PS", "State of Palestine": "PS", "Holland": "NL",
        "Vatican": "VA", "Holy See": "VA", "Bosnia": "BA", "Trinidad": "TT", "Brunei Darussalam": "BN", "United Republic of Tanzania": "TZ",
        "Turkey": "TR", "Türkiye": "TR", "Chinese Taipei": "TW", "Taiwan, China": "TW",
    ]
}
