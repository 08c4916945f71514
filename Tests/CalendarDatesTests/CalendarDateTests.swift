import CalendarDates
import Testing

@Suite("Calendar dates and periods")
struct CalendarDateTests {
    @Test("A day that exists is read and written back", arguments: ["2020-02-29", "2026-11-24", "0999-01-01"])
    func readsDays(text: String) {
        #expect(CalendarDate(iso8601: text)?.iso8601 == text)
    }

    @Test("What is no day is refused", arguments: ["2021-02-29", "2020-13-01", "2020-1-1", "26 March", "", "2020-04-31", "２０２０-01-01"])
    func refusesOthers(text: String) {
        #expect(CalendarDate(iso8601: text) == nil)
    }

    @Test("Periods are read as ISO 8601 and as words", arguments: [
        ("P6M", 6, 0), ("6 months", 6, 0), ("P1Y2M3D", 14, 3), ("2 weeks", 0, 14), ("1 year", 12, 0),
    ])
    func readsPeriods(text: String, months: Int, days: Int) {
        #expect(CalendarPeriod(text) == CalendarPeriod(months: months, days: days))
    }

    @Test("What is no period is refused", arguments: ["P", "P1M1Y", "soon", "0 days", "PT1H", "-1 months", "999999 years"])
    func refusesPeriods(text: String) {
        #expect(CalendarPeriod(text) == nil)
    }

    @Test("Adding months keeps to the month's last day", arguments: [
        ("2024-01-31", "1 month", "2024-02-29"), ("2023-12-15", "3 weeks", "2024-01-05"), ("2024-02-29", "1 year", "2025-02-28"),
    ])
    func addition(from: String, period: String, to: String) throws {
        let start = try #require(CalendarDate(iso8601: from))
        let length = try #require(CalendarPeriod(period))
        #expect(start.adding(length)?.iso8601 == to)
    }
}
