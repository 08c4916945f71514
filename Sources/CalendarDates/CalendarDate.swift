/// A day of the Gregorian calendar, without a time or a place.
public struct CalendarDate: Sendable, Hashable, Comparable {
    /// 1 to 9999.
    public let year: Int
    /// 1 to 12.
    public let month: Int
    /// 1 to the month's last.
    public let day: Int

    /// A date that exists, or `nil`.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            (1...Self.days(inMonth: month, of: year)).contains(day)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// An ISO 8601 date such as `2020-03-26`, or `nil` if the text is not such a date.
    package init?(iso8601 text: some StringProtocol) {
        guard text.utf8.count == 10 else { return nil }
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
            parts.allSatisfy({ $0.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }),
            let year = Int(String(decoding: parts[0], as: UTF8.self)),
            let month = Int(String(decoding: parts[1], as: UTF8.self)),
            let day = Int(String(decoding: parts[2], as: UTF8.self))
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// `YYYY-MM-DD`.
    public var iso8601: String {
        func padded(_ number: Int, _ width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    /// Whether the first day is the earlier one.
    public static func < (a: CalendarDate, b: CalendarDate) -> Bool {
        (a.year, a.month, a.day) < (b.year, b.month, b.day)
    }

    /// How many days a month has.
    /// - Parameters:
    ///   - month: 1 to 12.
    ///   - year: the year, which February depends on.
    package static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// The day on which a period ends: first its months, to the same day or the last of a shorter month, then its days.
    /// - Returns: `nil` after the year 9999.
    package func adding(_ period: CalendarPeriod) -> CalendarDate? {
        let months = year * 12 + (month - 1) + period.months
        let (newYear, newMonth) = (months / 12, months % 12 + 1)
        guard (1...9999).contains(newYear) else { return nil }
        let start = CalendarDate(
            year: newYear, month: newMonth, day: min(day, Self.days(inMonth: newMonth, of: newYear)))
        return start?.adding(days: period.days)
    }

    /// The day some days on.
    private func adding(days count: Int) -> CalendarDate? {
        var (y, m, d) = (year, month, day + count)
        while d > Self.days(inMonth: m, of: y) {
            d -= Self.days(inMonth: m, of: y)
            m += 1
            if m > 12 { (y, m) = (y + 1, 1) }
        }
        return CalendarDate(year: y, month: m, day: d)
    }
}
