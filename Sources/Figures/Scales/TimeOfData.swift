package import CalendarDates

/// A time that data speaks of: a day, a month or a year, as exactly as it is known.
package struct TimeOfData: Sendable, Hashable, Comparable {
    /// How exactly a time is known.
    package enum Precision: Int, Sendable, Comparable {
        case year, month, day

        package static func < (a: Precision, b: Precision) -> Bool { a.rawValue < b.rawValue }
    }

    /// The time's first day.
    package let start: CalendarDate
    package let precision: Precision

    /// A time written as ISO 8601 has it: `2020`, `2020-03` or `2020-03-01`.
    /// - Returns: `nil` if the text has none of these forms or is not a day of the calendar.
    package init?(_ text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard (1...3).contains(parts.count), parts[0].count == 4, parts.dropFirst().allSatisfy({ $0.count == 2 }),
            parts.allSatisfy({ $0.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } })
        else { return nil }
        let numbers = parts.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
        guard numbers.count == parts.count, let year = numbers.first,
            let start = CalendarDate(
                year: year, month: numbers.count > 1 ? numbers[1] : 1, day: numbers.count > 2 ? numbers[2] : 1)
        else { return nil }
        self.start = start
        precision = Precision(rawValue: parts.count - 1) ?? .day
    }

    package init(_ start: CalendarDate, precision: Precision) {
        self.start = start
        self.precision = precision
    }

    /// The time as ISO 8601 has it.
    package var iso8601: String {
        let day = start.iso8601
        return switch precision {
        case .year: String(day.prefix(4))
        case .month: String(day.prefix(7))
        case .day: day
        }
    }

    /// How many days the first day is after the last of the year 0.
    ///
    /// Source of the arithmetic: E. G. Richards, "Calendars", in: Explanatory Supplement to the Astronomical Almanac, 3rd
    /// edition, 2013, section 15.11.3, with years that start in March.
    package var dayNumber: Int {
        let (year, month) = start.month > 2 ? (start.year, start.month - 3) : (start.year - 1, start.month + 9)
        return 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + start.day
    }

    /// The earlier day first; of one day, the less exact time first.
    package static func < (a: TimeOfData, b: TimeOfData) -> Bool {
        (a.start, a.precision) < (b.start, b.precision)
    }
}
