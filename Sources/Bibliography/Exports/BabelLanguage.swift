/// The names by which LaTeX's packages babel and polyglossia know languages.
///
/// Source: the babel manual, section 1.13, and the biblatex manual, table 2 ("Supported languages").
enum BabelLanguage {
    /// The name of a language by its BCP 47 tag; `nil` where the packages have none.
    static func name(of tag: String) -> String? {
        var rest = tag.lowercased().replacing("_", with: "-")[...]
        while true {
            if let name = names[String(rest)] { return name }
            guard let end = rest.lastIndex(of: "-") else { return nil }
            rest = rest[..<end]
        }
    }

    private static let names = [
        "ar": "arabic", "bg": "bulgarian", "ca": "catalan", "cs": "czech", "da": "danish", "de": "ngerman", "de-at": "naustrian",
        "de-ch": "nswissgerman", "el": "greek", "en": "english", "en-gb": "british", "en-us": "american", "es": "spanish", "et": "estonian",
        "eu": "basque", "fa": "persian", "fi": "finnish", "fr": "french", "gl": "galician", "he": "hebrew", "hi": "hindi", "hr": "croatian",
        "hu": "magyar", "id": "indonesian", "is": "icelandic", "it": "italian", "ja": "japanese", "ko": "korean", "la": "latin",
        "lt": "lithuanian", "lv": "latvian", "mr": "marathi", "nb": "norsk", "nl": "dutch", "nn": "nynorsk", "no": "norsk", "pl": "polish",
        "pt": "portuguese", "pt-br": "brazilian", "ro": "romanian", "ru": "russian", "sk": "slovak", "sl": "slovene", "sr": "serbian",
        "sv": "swedish", "th": "thai", "tr": "turkish", "uk": "ukrainian", "vi": "vietnamese", "zh": "chinese",
    ]
}
