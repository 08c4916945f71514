internal import Localization

/// The words by which a language tells figures, dates and quotations, in lower case.
///
/// A further language is one more file beside `ClaimVocabulary+English.swift` and a case in `init(language:)`; until
/// then its texts are searched for digits and quotation marks.
struct ClaimVocabulary {
    /// Words that make a figure by themselves: `million`, `percent`, `doubled`.
    var quantities: Set<String> = []
    /// Numbers in words, of which one in another (`one in three`, `nine out of ten`) is a share.
    var numbers: Set<String> = []
    /// Those of them that are one.
    var singular: Set<String> = []
    /// Numbers in words that are figures by themselves. Small ones are not: they count what is on the page at least as often.
    var largeNumbers: Set<String> = []
    /// What stands between the two numbers of a share.
    var shareJoints: Set<String> = []
    /// Parts of a whole, of which a figure is made by what follows: `half of`, `a quarter of`.
    var fractions: Set<String> = []
    /// Words before a part that make it no share: `the first half of`.
    var beforeParts: Set<String> = []
    /// What names the whole after a number: `four of the countries`.
    var wholes: Set<String> = []
    /// Words after which a number only names something: `section 3`, `page 4`.
    var labels: Set<String> = []
    /// What stands between labels of a list: `sections 2, 3 and 4`.
    var conjunctions: Set<String> = []
    /// The names of the months.
    var months: Set<String> = []
    /// Whether months are written with a capital, which tells May from may.
    var capitalizesMonths = true
    /// Words that show that a month's name after them is one: `in May`.
    var beforeMonths: Set<String> = []
    /// Words after an ordinal that make it a date: `19th century`.
    var periods: Set<String> = []
    /// What stands before a year in one word with it: `mid-2020`.
    var yearPrefixes: Set<String> = []
    /// Verbs by which somebody is quoted, even with few words.
    var reporting: Set<String> = []
    /// What follows the digits of an ordinal.
    var ordinalEndings: Set<String> = []

    /// The vocabulary of a language tag's language.
    init(language: String) {
        switch language.split(separator: "-").first?.lowercased() {
        case "en": self = .english
        case "fr": self = .french
        default: break
        }
        // The interface knows months in the languages that it has; for others it gives English ones.
        months.formUnion(InterfaceWords.words(for: language).months.map { $0.lowercased() })
    }

    init() {}
}
