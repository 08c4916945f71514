internal import CalendarDates
internal import Bytes

/// What the value of a characteristic is to a program: a number with its unit, a day, or words.
///
/// Only what can be nothing else is typed: `14 m`, `1,200`, `2020-03-26`. "About 200 countries" stays words.
enum TypedValue: Equatable {
    case number(Double, unit: String?)
    case date(CalendarDate)
    case text

    /// - Parameters:
    ///   - text: the value as a reader reads it.
    ///   - language: decides what separates thousands and fractions.
    init(_ text: String, language: String) {
        if let date = CalendarDate(iso8601: text[...]) {
            self = .date(date)
        } else if let (number, unit) = Self.number(text, separators: Separators(language: language)) {
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
    private static func number(_ text: String, separators: Separators) -> (Double, unit: String?)? {
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
        return (number, unit.isEmpty ? nil : String(unit))
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
