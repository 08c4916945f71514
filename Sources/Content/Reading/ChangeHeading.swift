internal import CalendarDates

/// The heading of a change: a day, then what the change was.
struct ChangeHeading {
    let date: CalendarDate
    let title: String

    /// - Parameter text: such as `2026-03-31: Correction`; the colon, a dash or nothing may follow the day.
    init?(_ text: String) {
        guard let date = CalendarDate(iso8601: text.prefix(10)) else { return nil }
        let separators: Set<Character> = [":", " ", "-", "–", "—"]
        self.date = date
        title = String(text.dropFirst(10).drop { separators.contains($0) })
    }
}
