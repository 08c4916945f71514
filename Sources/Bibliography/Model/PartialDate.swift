internal import CalendarDates

/// A date as exactly as it is known: a year, a month of a year, or a day.
public struct PartialDate: Sendable, Hashable {
    /// 1 to 9999; before our era -1 to -9999, as CSL counts, which knows no year 0.
    public let year: Int
    /// 1 to 12; `nil` where the year alone is known.
    public let month: Int?
    /// 1 to 31; `nil` where the day is not known.
    public let day: Int?

    /// - Returns: `nil` if a part is out of range, or a day has no month.
    package init?(year: Int, month: Int? = nil, day: Int? = nil) {
        guard (1...9999).contains(year.magnitude), day == nil || month != nil else { return nil }
        if let month {
            // A leap year before our era is one that is a leap year by the count that has a year 0.
            let counted = year > 0 ? year : (year + 1) % 400 + 400
            guard CalendarDate(year: counted, month: month, day: day ?? 1) != nil else { return nil }
        }
        self.year = year
        self.month = month
        self.day = day
    }

    /// `2020`, `2020-03` or `2020-03-26`, a time of the day behind it or none; a year of the first thousand may also be
    /// written short, as in `800`. `0000` is the year before the first, `-0334` the year 335 before our era.
    ///
    /// Source of the count: ISO 8601-1:2019, 4.3.2, and ISO 8601-2:2019 (EDTF), which pandoc and biblatex follow.
    package init?(iso8601 text: String) {
        let isBefore = text.hasPrefix("-")
        var written = text.dropFirst(isBefore ? 1 : 0)
        if let time = written.firstIndex(of: "T"), Self.isTime(written[time...].dropFirst()) { written = written[..<time] }
        let parts = written.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count <= 3, (1...4).contains(parts[0].count), parts.dropFirst().allSatisfy({ $0.count == 2 }) else { return nil }
        let numbers = parts.compactMap { part in part.allSatisfy { $0.isASCII && $0.isNumber } ? Int(part) : nil }
        guard numbers.count == parts.count, !isBefore || (parts[0].count == 4 && numbers[0] > 0) else { return nil }
        let year = isBefore || (numbers[0] == 0 && parts[0].count == 4) ? -numbers[0] - 1 : numbers[0]
        self.init(year: year, month: numbers.count > 1 ? numbers[1] : nil, day: numbers.count > 2 ? numbers[2] : nil)
    }

    /// The parts that are known, the year first, as CSL counts it.
    package var parts: [Int] { [year, month, day].compactMap { $0 } }

    /// `2020`, `2020-03` or `2020-03-26`, the year with four digits.
    public var iso8601: String { digits(separator: "-") }

    /// The parts that are known, the year with four digits, the others with two.
    /// - Parameter separator: what stands between them.
    func digits(separator: String) -> String {
        func padded(_ number: Int, _ width: Int) -> String {
            let digits = String(number)
            return digits.utf8.count < width ? String(repeating: "0", count: width - digits.utf8.count) + digits : digits
        }
        var text = year > 0 ? padded(year, 4) : (year < -1 ? "-" : "") + padded(-year - 1, 4)
        if let month { text += separator + padded(month, 2) }
        if let day { text += separator + padded(day, 2) }
        return text
    }

    /// Whether a text is a time of the day: digits, and the signs that stand between them.
    private static func isTime(_ text: Substring) -> Bool {
        text.first?.isNumber == true && text.allSatisfy { $0.isASCII && ($0.isNumber || ":.+-Z".contains($0)) }
    }
}
