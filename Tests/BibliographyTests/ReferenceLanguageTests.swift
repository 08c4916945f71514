import Bibliography
import Localization
import Testing

@Suite("A reference in another language")
struct ReferenceLanguageTests {
    @Test("A list from right to left gives the works of other scripts as those do", arguments: [
        ("language: de", "de", "Miara, Marek und von Günther (März 2020). „Heizung“. A, 1."),
        ("", "en", "Miara, Marek and von Günther (March 2020). “Heizung”. A, 1."),
        ("language: English", "en", "Miara, Marek and von Günther (March 2020). “Heizung”. A, 1."),
        ("language: pl", "en", "Miara, Marek and von Günther (March 2020). „Heizung”. A, 1."),
    ])
    func latinInArabic(language: String, tag: String, text: String) throws {
        let reference = try makeReference("""
            type: article-journal
            title: Heizung
            author: [{family: Miara, given: Marek}, {family: Günther, non-dropping-particle: von}]
            container-title: A
            volume: 1
            issued: 2020-03
            \(language)
            """, words: .words(for: "ar"))
        #expect(reference.foreignLanguage == tag)
        #expect(reference.text == text)
    }

    @Test("Its own works have its own marks, and parts of other scripts stand apart")
    func arabic() throws {
        let reference = try makeReference("""
            type: chapter
            title: عنوان
            author: [{family: العمري, given: أحمد}, {family: كريم, given: سعاد}, {family: Smith, given: J.}]
            container-title: Whole
            issued: 2020
            """, words: .words(for: "ar"))
        #expect(reference.foreignLanguage == nil)
        #expect(reference.text == "العمري، أحمد؛ كريم، سعاد وSmith, J. (2020). ”عنوان“. في: Whole.")
        #expect(apart(in: reference) == ["Smith, J.: ltr", "Whole: ltr"])
    }

    @Test("A list from left to right keeps its words, and sets apart what runs the other way")
    func arabicInEnglish() throws {
        let reference = try makeReference("type: book\ntitle: عنوان\nlanguage: ar\nauthor: [{family: العمري, given: أحمد}, {family: Smith, given: J.}]\nissued: 2020")
        #expect(reference.foreignLanguage == nil)
        #expect(reference.text == "العمري، أحمد and Smith, J. (2020). عنوان.")
        #expect(apart(in: reference) == ["العمري، أحمد: rtl", "عنوان: ar rtl"])
    }

    @Test("A title is marked with the language its source names, unless that is the list's", arguments: [
        ("de", ["T: de", "J: de"]), ("de_AT", ["T: de-AT", "J: de-AT"]), ("en-GB", []), ("German", []), ("", []), ("d e", []), ("eng", []), ("ger", ["T: de", "J: de"]), ("por-BR", ["T: pt-BR", "J: pt-BR"]),
    ])
    func titles(language: String, marked: [String]) throws {
        let reference = try makeReference("type: article-journal\ntitle: T\ncontainer-title: J\nissued: 2020\nlanguage: '\(language)'")
        #expect(apart(in: reference) == marked)
    }

    /// What is marked of a reference, with its language and direction.
    private func apart(in reference: FormattedReference) -> [String] {
        reference.runs.compactMap { run in
            switch run {
            case .quoted(let excerpt), .emphasis(let excerpt):
                let marks = [excerpt.language, excerpt.direction?.rawValue].compactMap { $0 }
                return marks.isEmpty ? nil : "\(excerpt.text.plain): \(marks.joined(separator: " "))"
            case .text, .link: return nil
            }
        }
    }
}
