import CalendarDates
import Localization
import Testing

@Suite("Interface words")
struct InterfaceWordsTests {
    @Test("Dates, counts and reading times follow the language", arguments: [
        ("en", "1 March 2026", "cited once", "4 min read"), ("fr-CA", "1er mars 2026", "cité une fois", "4 min de lecture"),
        ("de-AT", "1. März 2026", "einmal zitiert", "4 Min. Lesezeit"), ("es", "1 de marzo de 2026", "citado una vez", "4 min de lectura"),
        ("ar", "1 مارس 2026", "استُشهد به مرة واحدة", "4 دقائق قراءة"), ("pt", "1 March 2026", "cited once", "4 min read"),
    ])
    func patterns(language: String, date: String, cited: String, reading: String) throws {
        let words = InterfaceWords.words(for: language)
        #expect(words.date(try #require(CalendarDate(year: 2026, month: 3, day: 1))) == date)
        #expect(words.cited(1) == cited)
        #expect(words.readingTime(words: 900) == reading)
    }

    @Test("No word of a language is left empty", arguments: InterfaceWords.all)
    func complete(words: InterfaceWords) {
        for child in Mirror(reflecting: words).children {
            if let word = child.value as? String { #expect(!word.isEmpty, "\(child.label ?? "")") }
        }
        #expect(words.months.count == 12)
        #expect(words.seasons.count == 4)
        for role in CreatorRole.allCases { #expect(!words.name(of: role, count: 1).isEmpty && !words.name(of: role, count: 2).isEmpty) }
        for kind in WorkKind.allCases { #expect(!words.name(of: kind).isEmpty) }
    }

    @Test("Arabic counts one and two, then few, then many", arguments: [
        (1, "نتيجة واحدة"), (2, "نتيجتان"), (3, "3 نتائج"), (10, "10 نتائج"), (11, "11 نتيجة"), (103, "103 نتائج"),
    ])
    func arabic(count: Int, text: String) {
        #expect(InterfaceWords.arabic.results(count) == text)
    }

    @Test("An edition has the ordinal of its number", arguments: [(1, "1st ed."), (2, "2nd ed."), (3, "3rd ed."), (11, "11th ed."), (22, "22nd ed."), (113, "113th ed.")])
    func editions(number: Int, text: String) {
        #expect(InterfaceWords.english.edition(number) == text)
    }

    @Test("A text runs as its first letter does", arguments: [
        ("abc", TextDirection.leftToRight), ("12 عنوان", .rightToLeft), ("«שלום»", .rightToLeft), ("漢字", .leftToRight), ("12–14", nil), ("", nil),
    ] as [(String, TextDirection?)])
    func direction(of text: String, direction: TextDirection?) {
        #expect(TextDirection(of: text) == direction)
    }

    @Test("Direction follows the language and its script", arguments: [
        ("ar", TextDirection.rightToLeft), ("he-IL", .rightToLeft), ("en", .leftToRight), ("az-Arab", .rightToLeft), ("ar-Latn", .leftToRight),
    ])
    func direction(language: String, direction: TextDirection) {
        #expect(TextDirection(language: language) == direction)
    }
}
