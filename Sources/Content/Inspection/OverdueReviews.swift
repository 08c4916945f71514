internal import Bibliography
package import CalendarDates
package import Diagnostics

/// Tells what was to be reviewed by a day and was not. The day is the caller's: nothing is taken from the clock.
package struct OverdueReviews: ContentInspector {
    private let asOf: CalendarDate

    package init(asOf: CalendarDate) { self.asOf = asOf }

    package func inspect(_ settings: SiteSettings, into report: inout DiagnosticReport) {}

    package func inspector(of scope: InspectionScope) -> (any TopicInspector)? {
        TopicReviews(asOf: asOf, sources: scope.sources.sources.compactMap { Review($0) })
    }

    /// Collects the pages of one topic: how long their reviews hold is said on its overview, which is not the first to be read.
    private struct TopicReviews: TopicInspector {
        let asOf: CalendarDate
        let sources: [Review]
        var overview: FrontMatter?
        var pages: [FrontMatter] = []

        mutating func inspect(_ page: ParsedPage, into report: inout DiagnosticReport) {
            switch page.kind {
            case .library: break
            case .overview: overview = page.head
            default: pages.append(page.head)
            }
        }

        mutating func finish(citing cited: Set<String>?, linking links: [WebLink], into report: inout DiagnosticReport) {
            // Without its overview the topic is not published.
            guard let overview else { return }
            let reviews = ([overview] + pages).compactMap { Review($0, topicPeriod: overview.reviewEvery) } + sources
            for review in reviews { check(review, into: &report) }
        }

        private func check(_ review: Review, into report: inout DiagnosticReport) {
            guard review.period != nil else { return }
            if let due = review.due {
                guard due < asOf, let reviewed = review.reviewed else { return }
                report.add(
                    .overdueReview, "\(review.subject) was reviewed on \(reviewed.iso8601) and was due again on \(due.iso8601)",
                    at: review.location, help: "check it against its sources, then write the day as 'reviewed'")
            } else if review.reviewed == nil {
                report.add(
                    .overdueReview, "\(review.subject) is to be reviewed regularly, but has no 'reviewed'",
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
