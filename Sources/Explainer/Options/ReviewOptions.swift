import ArgumentParser
import CalendarDates
import Content
import Diagnostics

/// The options of `check` that ask what is to be reviewed.
struct ReviewOptions: ParsableArguments {
    @Option(
        name: .customLong("as-of"),
        help: ArgumentHelp(
            "Warn of pages and sources whose review is overdue on a day, by their 'reviewed' and 'review-every', and of days after it.",
            valueName: "YYYY-MM-DD"),
        transform: { text in
            guard let date = CalendarDate(iso8601: text) else {
                throw ValidationError("'\(text)' is not a day of the calendar, such as 2026-03-31")
            }
            return date
        })
    var asOf: CalendarDate?

    /// The rule that is looked for only when a day is named.
    var unasked: [Rule] { asOf == nil ? [.overdueReview] : [] }

    /// What looks for overdue reviews while the content is read; `nil` where no day is named.
    var inspector: OverdueReviews? { asOf.map { OverdueReviews(asOf: $0) } }

    /// What looks for days that have not come.
    var futureDates: FutureDates { FutureDates(after: asOf) }
}
