internal import Bytes
internal import CalendarDates
internal import Localization

/// What the value of a characteristic is to a program: a number with its unit, a day, or words.
///
/// Only what can be nothing else is typed: `14 m`, `1,200`, `2020-03-26`. "About 200 countries" stays words, and so does
/// "75001 Paris", where a name is behind what is no amount.
enum TypedValue: Equatable {
    case number(Double, unit: String?)
    case date(CalendarDate)
    case text

    /// - Parameters:
    ///   - text: the value as a reader reads it.
    ///   - language: decides what separates thousands and fractions.
    init(_ text: String, language: String) {
        // Words are most of what tables hold, and start with neither a digit nor a sign.
        guard let first = text.utf8.first, first.isDigit || first == UInt8(ascii: "-") || first == 0xE2 else {
            self = .text
            return
        }
        if let date = CalendarDate(iso8601: text[...]) {
            self = .date(date)
        } else if let (number, unit) = Self.number(text, language: language) {
            self = .number(number, unit: unit)
        } else {
            self = .text
        }
    }

    /// The name of the type in the published data.
    var name: String {
        switch self {
        case .number: "number"
        case .date: "date"
        case .text: "text"
        }
    }

    private struct Separators {
        let thousands: Set<Character>
        let fraction: Character

        init(language: String) {
            let blanks: Set<Character> = [" ", "\u{A0}", "\u{202F}"]
            switch language.split(separator: "-").first?.lowercased() {
            case "fr", "cs", "fi", "nb", "nn", "no", "pl", "pt", "ru", "sk", "sv", "uk", "bg", "hu":
                (thousands, fraction) = (blanks, ",")
            case "de", "es", "it", "nl", "da", "el", "id", "tr", "ro", "sl", "hr", "sr":
                (thousands, fraction) = (blanks.union(["."]), ",")
            default: (thousands, fraction) = ([",", "\u{202F}"], ".")
            }
        }
    }

    /// A number at the start and at most three words of unit after it.
    private static func number(_ text: String, language: String) -> (Double, unit: String?)? {
        let separators = Separators(language: language)
        var rest = Substring(text)
        var digits = ""
        if let sign = rest.first, sign == "-" || sign == "−" {
            digits = "-"
            rest = rest.dropFirst()
        }
        guard rest.first?.isASCIIDigit == true else { return nil }
        var groups: [Int] = [0]
        while let character = rest.first {
            let following = rest.dropFirst()
            if character.isASCIIDigit {
                digits.append(character)
                groups[groups.count - 1] += 1
            } else if separators.thousands.contains(character), following.prefix(3).count(where: \.isASCIIDigit) == 3,
                following.dropFirst(3).first?.isASCIIDigit != true {
                groups.append(0)
            } else {
                break
            }
            rest = following
        }
        // What starts with a needless 0 is a code, such as that of a town or a telephone.
        let whole = digits.drop { $0 == "-" }
        guard whole.count == 1 || whole.first != "0" else { return nil }
        guard groups.count == 1 || ((1...3).contains(groups[0]) && groups.dropFirst().allSatisfy { $0 == 3 }) else { return nil }
        if rest.first == separators.fraction, rest.dropFirst().first?.isASCIIDigit == true {
            let fraction = rest.dropFirst().prefix(while: \.isASCIIDigit)
            digits += "." + fraction
            rest = rest.dropFirst(fraction.count + 1)
        }
        let unit = rest.drop(while: \.isWhitespace)
        // "12 h 25 min" and "3–5" are no one number, "2 of them" no unit.
        let isUnit = !unit.contains(where: { $0.isNumber || ",;:.()–".contains($0) }) && unit.split(separator: " ").count <= 3
        guard isUnit, rest.isEmpty || rest.first?.isWhitespace == true || rest.first == "%" || rest.first == "°",
            let number = Double(digits)
        else { return nil }
        if groups.count == 1, isCode(digits, before: unit, language: language) { return nil }
        return (number, unit.isEmpty ? nil : String(unit))
    }

    /// Whether digits that are not parted are the code of a town or the number of a house: what follows is a name.
    ///
    /// German writes all nouns as others write names, and parts amounts from five digits on.
    private static func isCode(_ digits: String, before unit: Substring, language: String) -> Bool {
        let isGerman = language.split(separator: "-").first?.lowercased() == "de"
        guard digits.utf8.count >= (isGerman ? 5 : 4), digits.utf8.allSatisfy(\.isDigit) else { return false }
        let word = unit.prefix { $0.isLetter }
        guard word.count > 2, word.first?.isUppercase == true, word.dropFirst().allSatisfy(\.isLowercase) else { return false }
        return !UnitWords.words(for: language).contains(String(word)) && !currencies.contains(word)
    }

    /// Currencies and units that are written as names are in any language.
    private static let currencies: Set<Substring> = ["Euro", "Euros", "Dollar", "Dollars", "Yuan", "Yen", "Franken", "Celsius", "Fahrenheit", "Kelvin", "Mbit", "Gbit"]
}

extension Character {
    fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
