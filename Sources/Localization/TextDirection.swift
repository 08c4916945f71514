/// Which way a language's text runs.
public enum TextDirection: String, Sendable {
    case leftToRight = "ltr"
    case rightToLeft = "rtl"

    /// The direction of a language, by its script where the tag names one.
    /// - Parameter language: a BCP 47 tag.
    public init(language: String) {
        let parts = language.lowercased().split(separator: "-")
        let languages: Set<Substring> = ["ar", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"]
        let scripts: Set<Substring> = ["arab", "hebr", "thaa", "nkoo", "syrc", "adlm", "rohg"]
        if let script = parts.dropFirst().first(where: { $0.count == 4 }) {
            self = scripts.contains(script) ? .rightToLeft : .leftToRight
        } else {
            self = parts.first.map(languages.contains) == true ? .rightToLeft : .leftToRight
        }
    }
}
