internal import CalendarDates

/// A date as exactly as it is known: a year, a month of a year, or a day.
public struct PartialDate: Sendable, Hashable {
    /// 1 to 9999.
    public let year: Int
    /// 1 to 12; `nil` where the year alone is known.
    public let month: Int?
    /// 1 to 31; `nil` where the day is not known.
    public let day: Int?

    /// - Returns: `nil` where a part is none, or a day is given without its month.
    package init?(year: Int, month: Int? = nil, day: Int? = nil) {
        guard (1...9999).contains(year), day == nil || month != nil else { return nil }
        if let month {
            guard CalendarDate(year: year, month: month, day: day ?? 1) != nil else { return nil }
        }
        self.year = year
        self.month = month
        self.day = day
    }

    /// `2020`, `2020-03` or `2020-03-26`; a year of the first thousand may also be written short, as in `800`.
    package init?(iso8601 text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count <= 3, (1...4).contains(parts[0].count), parts.dropFirst().allSatisfy({ $0.count == 2 }) else { return nil }
        let numbers = parts.compactMap { part in part.allSatisfy { $0.isASCII && $0.isNumber } ? Int(part) : nil }
        guard numbers.count == parts.count else { return nil }
        self.init(year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil, day: numbers.count > 2 ? numbers[2] : nil)
    }

    /// The parts that are known, the year first.
    package var parts: [Int] { [year, month, day].compactMap { $0 } }

    /// `2020`, `2020-03` or `2020-03-26`, the year with four digits.
    public var iso8601: String {
        func padded(_ number: Int, _ width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
        }
        return ([padded(year, 4)] + parts.dropFirst().map { padded($0, 2) }).joined(separator: "-")
    }
}
