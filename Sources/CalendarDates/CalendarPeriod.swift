/// A span of calendar time in months and days, as an author writes it.
package struct CalendarPeriod: Sendable, Hashable {
    /// Whole months; a year is twelve of them.
    package let months: Int
    /// Days beside the months; a week is seven of them.
    package let days: Int

    /// A span of as many months and then as many days.
    package init(months: Int, days: Int) {
        self.months = months
        self.days = days
    }

    /// An ISO 8601 duration of whole years, months, weeks and days (`P6M`), or words (`6 months`, `1 year`).
    /// - Returns: `nil` where the text is neither, is no time at all, or is more than a century.
    package init?(_ text: String) {
        let trimmed = text.lowercased().split(separator: " ", omittingEmptySubsequences: true)
        if trimmed.count == 2, let count = Int(trimmed[0]), let unit = Unit(word: trimmed[1]) {
            self.init(counting: [(count, unit)])
        } else if trimmed.count == 1, let parts = Self.iso8601Parts(trimmed[0]) {
            self.init(counting: parts)
        } else {
            return nil
        }
    }

    private enum Unit: Int {
        case year, month, week, day

        init?(word: Substring) {
            switch word {
            case "year", "years": self = .year
            case "month", "months": self = .month
            case "week", "weeks": self = .week
            case "day", "days": self = .day
            default: return nil
            }
        }

        init?(letter: Character) {
            switch letter {
            case "y": self = .year
            case "m": self = .month
            case "w": self = .week
            case "d": self = .day
            default: return nil
            }
        }
    }

    private init?(counting parts: [(count: Int, unit: Unit)]) {
        var (months, days) = (0, 0)
        for (count, unit) in parts {
            guard (0...36_525).contains(count) else { return nil }
            switch unit {
            case .year: months += count * 12
            case .month: months += count
            case .week: days += count * 7
            case .day: days += count
            }
        }
        guard months + days > 0, months <= 1_200, days <= 36_525 else { return nil }
        self.init(months: months, days: days)
    }

    /// The numbers and units of `p1y6m`, in falling order, or `nil`.
    private static func iso8601Parts(_ text: Substring) -> [(count: Int, unit: Unit)]? {
        guard text.first == "p" else { return nil }
        var parts: [(count: Int, unit: Unit)] = []
        var digits = ""
        for character in text.dropFirst() {
            if character.isASCII, character.isNumber {
                digits.append(character)
            } else {
                guard let count = Int(digits), let unit = Unit(letter: character),
                    parts.last.map({ $0.unit.rawValue < unit.rawValue }) ?? true
                else { return nil }
                parts.append((count, unit))
                digits = ""
            }
        }
        return digits.isEmpty && !parts.isEmpty ? parts : nil
    }
}
