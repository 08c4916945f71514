import Bytes
import Testing

@Suite("Language tags")
struct LanguageTagTests {
    @Test("A tag has its parts in order", arguments: [
        "en", "pt-BR", "zh-Hant-TW", "de-CH-1996", "sl-rozaj-biske", "es-419", "zh-yue-HK", "en-u-ca-buddhist", "de-x-office", "x-klingon", "gsw", "EN-gb",
    ])
    func wellFormed(text: String) { #expect(LanguageTag.isWellFormed(text)) }

    @Test("A word, or parts in another order, are none", arguments: [
        "", "e", "Deutsch", "english", "en_US", "en-", "-en", "en--US", "en-US-Latn", "de-u", "de-x", "x", "12", "en GB", "français", "en-abcdefghi",
    ])
    func malformed(text: String) { #expect(!LanguageTag.isWellFormed(text)) }

    @Test("A language that has a code of two letters is named by that", arguments: [
        ("eng", "en"), ("ENG", "en"), ("ger", "de"), ("deu", "de"), ("chi-Hant", "zh-Hant"), ("por-BR", "pt-BR"), ("fra_CA", "fr_CA"), ("gsw", "gsw"), ("en", "en"),
        ("yue-HK", "yue-HK"), ("English", "English"), ("und", "und"), ("", ""), ("-en", "-en"),
    ])
    func shortest(tag: String, short: String) { #expect(LanguageTag.shortest(tag) == short) }
}
