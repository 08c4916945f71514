import CalendarDates
import Localization
import Testing

@Suite("Interface words")
struct InterfaceWordsTests {
    @Test("Dates, counts and reading times follow the language", arguments: [
        ("en", "1 March 2026", "cited once", "4 min read"), ("fr-CA", "1er mars 2026", "cité une fois", "4 min de lecture"),
        ("de", "1 March 2026", "cited once", "4 min read"),
    ])
    func patterns(language: String, date: String, cited: String, reading: String) throws {
        let words = InterfaceWords.words(for: language)
        #expect(words.date(try #require(CalendarDate(year: 2026, month: 3, day: 1))) == date)
        #expect(words.cited(1) == cited)
        #expect(words.readingTime(words: 900) == reading)
    }

    @Test("No word of a language is left empty", arguments: [InterfaceWords.english, .french])
    func complete(words: InterfaceWords) {
        for child in Mirror(reflecting: words).children {
            if let word = child.value as? String { #expect(!word.isEmpty, "\(child.label ?? "")") }
        }
        #expect(words.months.count == 12)
    }

    @Test("Direction follows the language and its script", arguments: [
        ("ar", TextDirection.rightToLeft), ("he-IL", .rightToLeft), ("en", .leftToRight), ("az-Arab", .rightToLeft), ("ar-Latn", .leftToRight),
    ])
    func direction(language: String, direction: TextDirection) {
        #expect(TextDirection(language: language) == direction)
    }
}
