package import CalendarDates
package import Diagnostics

/// Tells what was to be reviewed by a day and was not. The day is the caller's: nothing is taken from the clock.
package struct OverdueReviews {
    package let asOf: CalendarDate

    package init(asOf: CalendarDate) { self.asOf = asOf }

    /// Reports each review that is overdue.
    package func check(_ reviews: [Review], into report: inout DiagnosticReport) {
        for review in reviews {
            guard review.period != nil else { continue }
            if let due = review.due {
                guard due < asOf, let reviewed = review.reviewed else { continue }
                report.add(
                    .overdueReview, "\(review.subject) was reviewed on \(reviewed.iso8601) and was due again on \(due.iso8601)",
                    at: review.location, help: "check it against its sources, then write the day as 'reviewed'")
            } else if review.reviewed == nil {
                report.add(
                    .overdueReview, "\(review.subject) is to be reviewed regularly and does not say when it was",
                    at: review.location, help: "add a line 'reviewed: \(asOf.iso8601)' when you have checked it")
            }
        }
    }
}

extension Rule {
    /// A page or source whose review has run out.
    package static let overdueReview = Rule(
        "overdue-review", .warning,
        summary: "A page or source whose last review is longer ago than `review-every` allows; asked for by `check --as-of`.",
        example: """
            -- content/overview.md --
            ---
            title: A
            summary: B.
            reviewed: 2020-01-01
            review-every: 6 months
            ---
            Text.
            """,
        fix: "Check the page against its sources, then write the day as `reviewed`.")
}
